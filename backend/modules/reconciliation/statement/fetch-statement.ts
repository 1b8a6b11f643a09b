// The statement from where it can be fetched: the portal's CSV, streamed. Whatever is not that is a statement that could not be read.
import type { Config } from '#platform/config'
import type { Ctx } from '#platform/context'
import { StatementUnreadable } from './line.ts'

/** Until the first byte; the file itself may take its time. */
const answerWithinMs = 60_000

export const statementIsFetched = (config: Config): boolean => config.statementUrl !== undefined

function addressOf(base: string, wanted: { shortcode: string; from: Date; to: Date }): URL {
  const url = new URL(base)
  url.searchParams.set('shortcode', wanted.shortcode)
  url.searchParams.set('from', wanted.from.toISOString())
  url.searchParams.set('to', wanted.to.toISOString())
  return url
}

/** Throws StatementUnreadable, at once or while it is being read. */
export async function fetchStatement(
  ctx: Ctx,
  wanted: { shortcode: string; from: Date; to: Date },
): Promise<AsyncIterable<Uint8Array>> {
  const { config } = ctx
  if (!config.statementUrl) throw new StatementUnreadable('There is no address to fetch the statement from.')
  const user = config.MPESA_STATEMENT_USER ?? config.DARAJA_CONSUMER_KEY
  const password = config.MPESA_STATEMENT_PASSWORD ?? config.DARAJA_CONSUMER_SECRET
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), answerWithinMs)
  try {
    const response = await fetch(addressOf(config.statementUrl, wanted), {
      headers: { authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`, accept: 'text/csv' },
      redirect: 'error',
      signal: patience.signal,
    })
    if (!response.ok || !response.body)
      throw new StatementUnreadable(`The portal answered ${response.status} when asked for the statement.`)
    return brokenOff(response.body)
  } catch (error) {
    if (error instanceof StatementUnreadable) throw error
    throw new StatementUnreadable(`The portal could not be reached: ${whyOf(error)}.`)
  } finally {
    clearTimeout(timer)
  }
}

const whyOf = (error: unknown): string => {
  const { cause, name } = error as { cause?: { code?: string }; name?: string }
  return cause?.code ?? name ?? 'unknown error'
}

async function* brokenOff(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch (error) {
    throw new StatementUnreadable(`The statement broke off while it was being read: ${whyOf(error)}.`)
  }
}
