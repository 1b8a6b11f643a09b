// Looks into a picture that nobody has been shown yet: for codes that lead away, and for numbers written on it. Harmless, it is
// shown; otherwise it is dropped, and whoever shows it takes it down. Not read, it stays unseen and is tried again.

import { screeningVersion } from '@amana/contract/screening/screen'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { dropHeld, readHeld, showHeld } from '#platform/held-pictures'
import { defineJob } from '#platform/jobs'
import type { Look } from '#platform/pictures'
import { contactDetailsInText } from '../errors.ts'
import { keepHit } from '../hits.ts'
import { readApart } from '../pictures/read-apart.ts'
import { hitIn, type PictureHit } from '../pictures/what-is-read.ts'
import { disguisedWeight, excerptMax } from '../rules.ts'

const job = 'look-into-picture'
const field = 'picture'

interface About {
  shopId: string | null
  accountId: string | null
}

/** For storePicture: whose picture it is, when something is found. */
export const lookForContacts = (about: Partial<About>): Look => ({
  job,
  about: { shopId: about.shopId ?? null, accountId: about.accountId ?? null },
})

export const declareLooking = (): void =>
  defineJob<About & { key: string }>(job, async (ctx, { key, ...about }) => {
    const bytes = await readHeld(ctx, key)
    if (!bytes) return
    const hit = hitIn(await readApart(bytes))
    if (hit) await refusePicture(ctx, key, about, hit)
    else {
      await showHeld(ctx, key)
      await transact(ctx, (tx) => announce(tx, 'picture_shown', { key }))
    }
  })

/** A number in a picture is hidden from whoever reads texts: it counts as disguised. */
async function refusePicture(
  ctx: Ctx,
  key: string,
  about: About,
  { reasons, excerpt, region }: PictureHit,
): Promise<void> {
  await dropHeld(ctx, key)
  await keepHit(ctx, about, {
    field,
    verdict: 'hard',
    reasons,
    disguised: true,
    excerpt: excerpt.slice(0, excerptMax),
    version: screeningVersion,
    region,
  })
  await transact(ctx, async (tx) => {
    await announce(tx, 'attempt_refused', { ...about, code: contactDetailsInText.code, field, weight: disguisedWeight })
    await announce(tx, 'picture_refused', { key, shopId: about.shopId, reasons })
  })
}
