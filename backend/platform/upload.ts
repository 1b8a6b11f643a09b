// The bytes of an uploaded file: the body itself, up to the limit for pictures, and of so many people at once and no more.
import express, { type Request, type Response } from 'express'
import { accountIdOf, type Ctx } from './context.ts'
import { notAPicture, pictureRules, pictureTooLarge, tooManyUploads } from './picture-rules.ts'

/** Each holds up to 12 MB while it arrives and while it waits for its turn. */
const atOnceMax = 24
/** So that nobody who sends slowly keeps everybody else out. */
const atOnceEachMax = 6
const underWay = new Map<string, number>()

const takeBody = express.raw({ type: () => true, limit: pictureRules.bytesMax, inflate: false })

/**
 * Hands the bytes to `work`; an empty body gives none, which is not a picture.
 * Throws picture_too_large or too_many_uploads.
 */
export async function withUpload<T>(
  ctx: Ctx,
  request: Request,
  response: Response,
  work: (bytes: Uint8Array) => Promise<T>,
): Promise<T> {
  if (Number(request.get('content-length') ?? 0) > pictureRules.bytesMax) throw pictureTooLarge()
  const sender = accountIdOf(ctx.actor) ?? ''
  const all = [...underWay.values()].reduce((sum, each) => sum + each, 0)
  const own = underWay.get(sender) ?? 0
  if (all >= atOnceMax || own >= atOnceEachMax) throw tooManyUploads.with({ data: { retryAfterSeconds: 3 } })
  underWay.set(sender, own + 1)
  try {
    return await work(await bodyOf(request, response))
  } finally {
    const left = underWay.get(sender)! - 1
    if (left > 0) underWay.set(sender, left)
    else underWay.delete(sender)
  }
}

async function bodyOf(request: Request, response: Response): Promise<Uint8Array> {
  await new Promise<void>((resolve, reject) =>
    takeBody(request, response, (error?: { type?: string }) => {
      if (!error) resolve()
      else if (error.type === 'entity.too.large') reject(pictureTooLarge())
      // Whoever hung up half-way hears nothing of it.
      else reject(error.type === 'request.aborted' ? notAPicture() : error)
    }),
  )
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}
