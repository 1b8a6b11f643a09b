// The bytes of a file of products: the body itself, and of so many people at once and no more.
import { importFileBytesMax } from '@amana/contract'
import express, { type Request, type Response } from 'express'
import { fileTooLarge, importsBusy } from './errors.ts'

/** Each is held whole while it arrives. */
const atOnceMax = 4
let atOnce = 0

const takeBody = express.raw({ type: () => true, limit: importFileBytesMax, inflate: false })

/** Throws file_too_large; too_many_requests while others' files arrive. An empty body gives no bytes. */
export async function readUpload(request: Request, response: Response): Promise<Buffer> {
  if (Number(request.get('content-length') ?? 0) > importFileBytesMax) throw fileTooLarge()
  if (atOnce >= atOnceMax) throw importsBusy.with({ data: { retryAfterSeconds: 5 } })
  atOnce += 1
  try {
    await new Promise<void>((resolve, reject) =>
      takeBody(request, response, (error?: { type?: string }) => {
        if (!error) resolve()
        else reject(error.type === 'entity.too.large' ? fileTooLarge() : error)
      }),
    )
  } finally {
    atOnce -= 1
  }
  return Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
}
