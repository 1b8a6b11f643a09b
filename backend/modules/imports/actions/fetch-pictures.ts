// Once its products are there, the pictures of a file are fetched, a few at a time: from here without a call to anybody, from elsewhere by
// HTTPS, and then through everything that an upload goes through. Whatever dies in between, none is lost and none comes twice.
import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { addPicture } from '#catalogue'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transactForShop } from '#platform/context'
import { Refusal } from '#platform/errors'
import { fetchPublic, NotFetched, type Outside } from '#platform/fetch-public'
import { enqueue } from '#platform/jobs'
import { mediaStorage } from '#platform/media-storage'
import { pictureFile } from '#platform/picture-files'
import { pictureRules, pictureTooLarge } from '#platform/picture-rules'
import { claimPictures, ownPath, picturesWait, settlePicture, type WaitingPicture } from '../pictures.ts'
import { endImport, lockImport } from '../queries.ts'
import {
  pictureAgainAfterMs,
  pictureRedirectsMax,
  picturesAtOnce,
  pictureTriesMax,
  pictureWithinMs,
  turnsOfPicturesPerJob,
} from '../rules.ts'
import { refusedBy } from '../what-went-wrong.ts'
import { type Remark, remark } from '../wording.ts'

/** The job: some turns, then the rest in another job. What failed for now is taken up by the schedule, as after a lost worker. */
export async function fetchPictures(ctx: Ctx, outside: Outside, shopId: string, importId: string): Promise<void> {
  for (let turn = 0; turn < turnsOfPicturesPerJob; turn++) {
    const pictures = await claim(ctx, shopId, importId)
    if (pictures.length === 0) return
    const ends = await Promise.allSettled(
      pictures.map((picture) => takeOver(ctx, outside, { shopId, importId, picture })),
    )
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  }
  await enqueue(ctx, 'fetch-import-pictures', { shopId, importId }, { key: `pictures ${importId}` })
}

/** None when another worker is at it, when it was stopped, or when it has ended with this. */
const claim = (ctx: Ctx, shopId: string, importId: string): Promise<WaitingPicture[]> =>
  transactForShop(ctx, shopId, async (tx) => {
    const locked = await lockImport(tx, shopId, importId)
    if (locked?.state !== 'running') return []
    if (!(await picturesWait(tx, shopId, importId))) {
      await endImport(tx, shopId, importId)
      return []
    }
    const until = after(tx.now, pictureAgainAfterMs)
    const pictures = await claimPictures(tx, shopId, importId, picturesAtOnce, until)
    if (pictures.length > 0)
      await sql`update imports.import set worked_at = ${tx.now} where shop_id = ${shopId} and id = ${importId}`.execute(
        tx.db,
      )
    return pictures
  })

interface Which {
  shopId: string
  importId: string
  picture: WaitingPicture
}

async function takeOver(ctx: Ctx, outside: Outside, which: Which): Promise<void> {
  const { shopId, importId, picture } = which
  try {
    // Taken up more often than that, it has ended whoever was at it.
    if (picture.tries > pictureTriesMax) throw new NotFetched('unreachable')
    const bytes = await bytesOf(ctx, outside, picture.url)
    await addPicture(ctx, shopId, picture.productId, bytes, picture.alt, {
      place: picture.place,
      andThen: async (tx, outcome) => {
        if (!(await settlePicture(tx, shopId, importId, picture, outcome))) throw new SettledBefore()
      },
    })
  } catch (error) {
    if (error instanceof SettledBefore) return
    await settleWithout(ctx, which, whyNot(picture, error))
  }
}

/** Somebody else was at it meanwhile; what we have done of it is undone. */
class SettledBefore extends Error {}

async function bytesOf(ctx: Ctx, outside: Outside, url: string): Promise<Buffer> {
  const own = ownPath(ctx, url)
  if (own === undefined)
    return fetchPublic(outside, url, {
      ...{ bytesMax: pictureRules.bytesMax, withinMs: pictureWithinMs, redirectsMax: pictureRedirectsMax },
      accept: 'image/avif,image/webp,image/png,image/jpeg',
    })
  const file = own.replace('/media/', '')
  const found = pictureFile.test(file) ? await mediaStorage(ctx.config).get(file) : undefined
  if (!found) throw new NotFetched('missing')
  return buffer(found.stream)
}

/** Undefined when it may work later. Throws what is our own mistake: the job fails, and the picture is tried again as after a lost worker. */
function whyNot({ line, url, tries }: WaitingPicture, error: unknown): Remark | undefined {
  const say = (...[code, figures]: [Remark['code'], object?]) =>
    remark(line, 'Image Src', code, { value: url, ...figures })
  if (error instanceof Refusal)
    return error.kind === 'unavailable' && tries < pictureTriesMax
      ? undefined
      : say('picture_refused', { reason: refusedBy(error) })
  if (!(error instanceof NotFetched)) throw error
  if (error.why === 'unreachable') return tries < pictureTriesMax ? undefined : say('picture_unreachable')
  if (error.why === 'too_large') return say('picture_refused', { reason: refusedBy(pictureTooLarge()) })
  return say(error.why === 'missing' ? 'picture_missing' : 'picture_address')
}

const settleWithout = (ctx: Ctx, { shopId, importId, picture }: Which, why: Remark | undefined): Promise<void> =>
  transactForShop(ctx, shopId, async (tx: TxCtx) => {
    if (!(await settlePicture(tx, shopId, importId, picture, why ? 'failed' : 'waiting')) || !why) return
    await sql`update imports.item set remarks = remarks || ${JSON.stringify([why])}::jsonb
      where shop_id = ${shopId} and import_id = ${importId} and number = ${picture.itemNumber}`.execute(tx.db)
  })
