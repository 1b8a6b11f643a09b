// A photo of a dispute, for its two parties alone: asked for by the order and the photo's id, each time with who is asking.
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { mediaStorage } from '#platform/media-storage'
import { fileOf } from '#platform/picture-files'
import { evidenceOf, readLatest } from './queries.ts'

/** Wide enough to see a scratch. */
const widthMin = 800

export async function givePhoto(
  ctx: Ctx,
  of: { orderId: string; evidenceId: string; shopId?: string },
  response: Response,
): Promise<undefined> {
  const dispute = await readLatest(ctx, of.orderId, of.shopId)
  const photo = (await evidenceOf(ctx, dispute)).find(({ id }) => id === of.evidenceId)
  const widths = photo?.widths ?? []
  const wide = widths.find((each) => each >= widthMin) ?? widths.at(-1)
  const found = photo?.picture_key && wide && (await mediaStorage(ctx.config).get(fileOf(photo.picture_key, wide)))
  if (!found) throw notFound('photo')
  response.set({
    'content-type': 'image/webp',
    'content-length': String(found.bytes),
    'cache-control': 'private, max-age=3600',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'",
  })
  // Whoever leaves half-way ends the reading too.
  await pipeline(found.stream, response).catch(() => undefined)
  return undefined
}
