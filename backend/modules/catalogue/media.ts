// GET /media/:file: pictures by the random name they were stored under. A name never changes what it shows, so it is kept for a year.
import express, { type RequestHandler } from 'express'
import type { Config } from '#platform/config'
import { mediaStorage, pictureFile } from '#platform/pictures'

/** Anything but a name we make ourselves falls through to "there is nothing at this address". */
export function media({ config }: { config: Config }): RequestHandler {
  const store = mediaStorage(config)
  return express.Router().get('/media/:file', async (request, response, next) => {
    const { file } = request.params
    const bytes = pictureFile.test(file) ? await store.get(file) : undefined
    if (!bytes) return next()
    response.set({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
    })
    return response.end(bytes)
  })
}
