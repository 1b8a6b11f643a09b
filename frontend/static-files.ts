// The built scripts, styles, fonts and pictures. What carries a hash in its name is kept by the browser for a year.
import { existsSync, readdirSync } from 'node:fs'
import express, { type RequestHandler, type Response, Router } from 'express'

const types: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

export function staticFiles(folder: string): Router {
  const router = Router()
  const forever = { immutable: true, maxAge: '1y', index: false, redirect: false } as const
  router.use('/assets', brotliFirst(`${folder}assets`), express.static(`${folder}assets`, forever), gone)
  // Which service worker is the newest is asked each time: an old one must not be kept by anybody.
  const setHeaders = (response: Response, path: string) => {
    if (path.endsWith('offline-worker.js')) response.set('Cache-Control', 'no-cache')
  }
  router.use(express.static(folder, { maxAge: '1h', index: false, redirect: false, setHeaders }))
  return router
}

/** Sends the file that was compressed at build time to every browser that understands it. */
function brotliFirst(folder: string): RequestHandler {
  const small = new Set(existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.br')) : [])
  return (request, response, next) => {
    const file = request.path.slice(1)
    if (!small.has(`${file}.br`) || !request.acceptsEncodings('br')) return next()
    const type = types[file.split('.').at(-1) ?? '']
    response.set({ 'content-encoding': 'br', vary: 'Accept-Encoding', ...(type && { 'content-type': type }) })
    request.url = `/${file}.br`
    next()
  }
}

/** What a tab of before the last release asks for. It loads itself anew when it is told so; a page would only be a heavier no. */
const gone: RequestHandler = (_request, response) => {
  for (const header of ['content-encoding', 'content-type', 'vary']) response.removeHeader(header)
  response.status(404).set('cache-control', 'no-store').type('txt').send('This file belongs to an earlier version.')
}
