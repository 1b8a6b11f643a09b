// The bytes of an uploaded file: the body itself, up to the limit for pictures.
import express, { type Request, type Response } from 'express'
import { pictureRules, pictureTooLarge } from '#platform/pictures'

const takeBody = express.raw({ type: () => true, limit: pictureRules.bytesMax })

/** Throws picture_too_large. An empty body gives no bytes, which is not a picture. */
export async function readUpload(request: Request, response: Response): Promise<Uint8Array> {
  await new Promise<void>((resolve, reject) =>
    takeBody(request, response, (error?: { type?: string }) => {
      if (!error) resolve()
      else reject(error.type === 'entity.too.large' ? pictureTooLarge() : error)
    }),
  )
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}
