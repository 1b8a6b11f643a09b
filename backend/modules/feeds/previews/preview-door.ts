// GET /og/:file: the picture that a chat or a network shows beside a link. What has no page of its own any more shows Amana.
import { pipeline } from 'node:stream/promises'
import express, { type RequestHandler } from 'express'
import type { Ctx } from '#platform/context'
import type { Surroundings } from '#platform/http'
import { keptPreview, nameOf } from './keep-preview.ts'
import { subjectOf } from './subjects.ts'

const file = /^(amana|(?:prd|shp)_[0-9a-hjkmnp-tv-z]{26})\.jpg$/
const kept = 'public, max-age=86400, stale-while-revalidate=604800'

/** Whatever stands after the `?` says which state the page meant; the picture is of the state there is. */
export function previews(around: Surroundings): RequestHandler {
  return express.Router().get('/og/:file', async (request, response, next) => {
    const name = file.exec(String(request.params.file))?.[1]
    if (!name) return next()
    const ctx = { ...around, actor: { kind: 'visitor' }, now: await around.clock.now(), requestId: 'og' } satisfies Ctx
    const subject = (await subjectOf(ctx, name)) ?? ({ kind: 'amana' } as const)
    const etag = `"${nameOf(subject).slice('preview-'.length, -'.jpg'.length)}"`
    response.set({ etag, 'cache-control': kept, 'cross-origin-resource-policy': 'cross-origin' })
    if (request.fresh) return response.status(304).end()
    const picture = await keptPreview(around.config, subject)
    if (!picture) return response.set({ 'cache-control': 'no-store', 'retry-after': '10' }).status(503).end()
    response.set({ 'content-type': 'image/jpeg', 'content-length': String(picture.bytes) })
    if (request.method === 'HEAD') {
      picture.stream.destroy()
      return response.end()
    }
    // Whoever leaves half-way ends the reading too; there is nobody left to be told.
    return pipeline(picture.stream, response).catch(() => undefined)
  })
}
