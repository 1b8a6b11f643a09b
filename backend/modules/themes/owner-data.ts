// What themes keeps of an owner: the looks and the words of her shops, handed out with the rest of her data.
import { toWireId } from '@amana/contract'
import { defineExportPart, shopIdsOf } from '#identity'
import type { Ctx } from '#platform/context'
import { listRevisions } from './queries.ts'

async function exportThemes(ctx: Ctx, accountId: string) {
  const told = []
  for (const shopId of await shopIdsOf(ctx, accountId))
    told.push({ shopId: toWireId('shop', shopId), revisions: await listRevisions(ctx, shopId) })
  return told
}

export const exportWhatShopsWear = (): void => defineExportPart('themes', exportThemes)
