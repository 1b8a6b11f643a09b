// A seller's theme is kept, as a draft or for all to see: readable, free of contact details, and never over somebody else's change.
import { faintPairs, type Theme, textsOf } from '@amana/contract'
import { type Ctx, transactForShop } from '#platform/context'
import { duplicateOf } from '#platform/database'
import { refuseContactDetails } from '#screening'
import { themeChangedMeanwhile, themeContrastTooLow } from '../errors.ts'
import { addRevision, forgetOldDrafts, lockState, notePublished, writeState } from '../queries.ts'

/** How many drafts that were never published a shop keeps. */
const draftsKept = 30

export interface ThemeChange {
  theme: Theme
  /** The version it was made from; 0 for the first. */
  version: number
  publish: boolean
  restoredFrom?: number
}

/** Throws theme_contrast_too_low, contact_details_in_text, theme_changed_meanwhile. */
export async function saveTheme(ctx: Ctx, shopId: string, change: ThemeChange): Promise<void> {
  refuseFaintColours(change.theme)
  await refuseContactDetails(ctx, textsOf(change.theme), { shopId })
  try {
    await write(ctx, shopId, change)
  } catch (error) {
    // Two first saves at once meet at the number of the revision.
    if (duplicateOf(error) === 'revision_pkey') throw themeChangedMeanwhile()
    throw error
  }
}

function refuseFaintColours({ template, settings }: Theme): void {
  const faint = faintPairs(template, settings.colours)
  if (faint[0]) throw themeContrastTooLow.with({ data: { pairs: faint } }, faint[0])
}

const write = (ctx: Ctx, shopId: string, { theme, version, publish, restoredFrom }: ThemeChange): Promise<void> =>
  transactForShop(ctx, shopId, async (tx) => {
    const before = await lockState(tx, shopId)
    if ((before?.version ?? 0) !== version)
      throw themeChangedMeanwhile.with({ data: { version: before?.version ?? 0 } })
    const number = (before?.draftNumber ?? 0) + 1
    await addRevision(tx, shopId, { number, theme, restoredFrom: restoredFrom ?? null })
    const written = await writeState(tx, shopId, version, {
      version: version + 1,
      draftNumber: number,
      publishedNumber: publish ? number : (before?.publishedNumber ?? null),
    })
    if (written === 0) throw themeChangedMeanwhile()
    if (publish) await notePublished(tx, shopId, number)
    await forgetOldDrafts(tx, shopId, draftsKept)
  })
