// Looks into a picture that nobody has been shown yet: for codes that lead away, and for numbers written on it. Harmless, it is
// shown; otherwise it is dropped, and its sender is told. What its reader breaks on is tried again after the others, and is then
// refused too: nobody waits for ever, and nobody is blamed for it.

import { screeningVersion } from '@amana/contract/screening/screen'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { dropHeld, readHeld, showHeld } from '#platform/held-pictures'
import { defineJob, enqueue } from '#platform/jobs'
import type { Look } from '#platform/pictures'
import { contactDetailsInText } from '../errors.ts'
import { keepHit } from '../hits.ts'
import { PictureNotRead, readApart } from '../pictures/read-apart.ts'
import { hitIn, type PictureHit } from '../pictures/what-is-read.ts'
import { disguisedWeight, excerptMax, picturesReadTriesMax } from '../rules.ts'

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
  defineJob<About & { key: string; tried?: number }>(job, async (ctx, { key, tried = 0, ...about }) => {
    const bytes = await readHeld(ctx, key)
    if (!bytes) return
    try {
      const hit = hitIn(await readApart(bytes))
      if (hit) await refusePicture(ctx, key, about, hit)
      else await showPicture(ctx, key)
    } catch (error) {
      if (!(error instanceof PictureNotRead)) throw error
      ctx.log.warn({ key, why: error.message, tried: tried + 1 }, 'a picture was not read')
      if (tried + 1 < picturesReadTriesMax) await enqueue(ctx, job, { key, tried: tried + 1, ...about })
      else await refuseUnread(ctx, key, about)
    }
  })

async function showPicture(ctx: Ctx, key: string): Promise<void> {
  await showHeld(ctx, key)
  await transact(ctx, (tx) => announce(tx, 'picture_shown', { key }))
}

async function refuseUnread(ctx: Ctx, key: string, { shopId }: About): Promise<void> {
  await dropHeld(ctx, key)
  await transact(ctx, (tx) => announce(tx, 'picture_refused', { key, shopId, reasons: ['unreadable'] }))
}

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
