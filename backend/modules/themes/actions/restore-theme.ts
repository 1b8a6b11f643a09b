// An old theme comes back as the newest one; what came after it stays in the history.
import { openTheme } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { readRevision } from '../queries.ts'
import { saveTheme } from './save-theme.ts'

/** Throws as saveTheme does, and not_found for a revision that is not there or can be opened no more. */
export async function restoreTheme(
  ctx: Ctx,
  shopId: string,
  { revision, version, publish }: { revision: number; version: number; publish: boolean },
): Promise<void> {
  const theme = openTheme((await readRevision(ctx, shopId, revision))?.document)
  if (!theme) throw notFound('earlier theme')
  await saveTheme(ctx, shopId, { theme, version, publish, restoredFrom: revision })
}
