// The organisation portal, as far as programs need it: the statement, for whoever holds the app's key and secret.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import express, { type Response, type Router } from 'express'
import { z } from 'zod'
import type { Ctx } from '../context.ts'
import { findShortcode, SHORTCODE_ACCOUNTS } from '../mpesa/shortcodes.ts'
import { type StatementOrder, statementLines } from './statement.ts'

const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const wanted = z.object({
  shortcode: z.string().regex(/^\d{5,7}$/),
  from: instant,
  to: instant,
  account: z.enum(SHORTCODE_ACCOUNTS).optional(),
})

export function portalRoutes(ctx: Ctx): Router {
  const router = express.Router()
  router.get('/portal/statement.csv', async (request, response) => {
    const { consumerKey, consumerSecret } = ctx.config.app
    const expected = `Basic ${Buffer.from(`${consumerKey}:${consumerSecret}`).toString('base64')}`
    if (request.headers.authorization !== expected) {
      return void response
        .status(401)
        .set('www-authenticate', 'Basic realm="portal"')
        .json({ code: 'unauthorised', message: "Sign in with the app's consumer key and secret." })
    }
    const parsed = wanted.safeParse(request.query)
    if (!parsed.success || parsed.data.to < parsed.data.from) {
      const message = 'shortcode, and from and to as ISO instants (from not after to), are required.'
      return void response.status(400).json({ code: 'invalid_query', message })
    }
    await sendStatement(ctx, parsed.data, response)
  })
  return router
}

export async function sendStatement(ctx: Ctx, order: StatementOrder, response: Response): Promise<void> {
  const { shortcode } = order
  if (!findShortcode(ctx, shortcode))
    return void response.status(404).json({ code: 'unknown_shortcode', message: `There is no shortcode ${shortcode}.` })
  response.type('text/csv').attachment(`ORG_${shortcode}_Statement.csv`)
  await pipeline(Readable.from(statementLines(ctx, order)), response).catch((error: NodeJS.ErrnoException) => {
    // Whoever has gone away does not want the rest.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  })
}
