// The public door: pages rendered on the server, everything else passed on to the api, the media and the simulated phone.
import { constants } from 'node:zlib'
import compression from 'compression'
import express, { type RequestHandler } from 'express'
import type { ServerBuild } from 'react-router'
import { limitBodies, limitForms } from './body-limits.ts'
import { feeds } from './feeds/router.ts'
import { handovers } from './handover/router.ts'
import { pageHandler } from './page-handler.ts'
import { passOn } from './pass-on.ts'
import { doorHeaders, pageHeaders } from './security-headers.ts'
import { staticFiles } from './static-files.ts'

const dev = process.env.AMANA_DEV === '1' && process.env.NODE_ENV !== 'production'
const apiUrl = process.env.API_URL ?? 'http://127.0.0.1:8081'
const telcoUrl = process.env.TELCO_URL
const host = process.env.HOST ?? '127.0.0.1'
const port = Number(process.env.PORT ?? 8080)
const publicUrl = (process.env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, '')
const around = { apiUrl, publicUrl, phones: telcoUrl !== undefined }
const assets = new URL('./build/client/', import.meta.url).pathname

const app = express()
app.disable('x-powered-by')
app.set('trust proxy', process.env.TRUST_PROXY ? trusted(process.env.TRUST_PROXY) : false)
app.use(doorHeaders, limitBodies)

app.get('/healthz', (_request, response) => {
  response.json({ status: 'ok' })
})
app.use('/api', passOn({ target: apiUrl, prefix: '/api' }))
app.use('/media', passOn({ target: apiUrl, prefix: '/media' }))
app.use('/og', passOn({ target: apiUrl, prefix: '/og' }))
if (telcoUrl) app.use('/telco', passOn({ target: telcoUrl, prefix: '' }))
app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }))
app.use(feeds(around))
app.use(handovers(apiUrl))

const pages = dev ? await developmentPages() : await productionPages()

app.use(limitForms, pageHeaders(dev))
app.use(pages)

const server = app.listen(port, host, (error) => {
  if (error) {
    console.error(`The front end cannot listen on ${host}:${port}: ${error.message}`)
    process.exit(1)
  }
  console.log(`Amana front end on http://${host}:${port}`)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}

async function productionPages(): Promise<RequestHandler> {
  app.use(staticFiles(assets))
  const file = './build/server/index.js'
  const build = (await import(file)) as ServerBuild
  return pageHandler(async () => build, { ...around, mode: 'production' })
}

/** The same through Vite, which also has to bring the handler: it and the pages must share one React Router. */
async function developmentPages(): Promise<RequestHandler> {
  const { createServer } = await import('vite')
  const vite = await createServer({ root: import.meta.dirname, server: { middlewareMode: true } })
  app.use(vite.middlewares)
  const loadBuild = async () => (await vite.ssrLoadModule('virtual:react-router/server-build')) as ServerBuild
  const handler = (await vite.ssrLoadModule('./page-handler.ts')) as typeof import('./page-handler.ts')
  return handler.pageHandler(loadBuild, { ...around, mode: 'development' })
}

/** `TRUST_PROXY` is a number of hops or a list of addresses, as Express understands it. */
function trusted(setting: string): number | string {
  return /^\d+$/.test(setting) ? Number(setting) : setting
}
