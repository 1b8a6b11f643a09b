// GET /media/:file: pictures by the random name they were stored under. A name never changes what it shows, so it is kept for a year.
import { pipeline } from 'node:stream/promises'
import express, { type RequestHandler } from 'express'
import type { Config } from '#platform/config'
import { mediaStorage } from '#platform/media-storage'
import { pictureFile } from '#platform/picture-files'

/** Anything but a name we make ourselves falls through to "there is nothing at this address". */
export function media({ config }: { config: Config }): RequestHandler {
  const storage = mediaStorage(config)
  return express.Router().get('/media/:file', async (request, response, next) => {
    const { file } = request.params
    const found = pictureFile.test(file) ? await storage.get(file) : undefined
    if (!found) return next()
    response.set({
      'content-type': file.endsWith('.jpg') ? 'image/jpeg' : 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${file}"`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    })
    if (request.fresh || request.method === 'HEAD') {
      found.stream.destroy()
      return request.fresh ? response.status(304).end() : response.set('content-length', String(found.bytes)).end()
    }
    response.set('content-length', String(found.bytes))
    // A visitor who leaves half-way ends the reading too; there is nobody left to be told.
    return pipeline(found.stream, response).catch(() => undefined)
  })
}
