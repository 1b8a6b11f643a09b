// One call to the provider. Repeated only when the token was refused: then nothing was done, and nothing can be doubled.
import type { Ctx } from '#platform/context'
import { throughCircuit } from './circuit.ts'
import { isInvalidToken, type Reply, readFailure, readReply } from './replies.ts'
import { forgetToken, readToken } from './token.ts'

async function post(ctx: Ctx, token: string, path: string, body: object, timeoutMs: number): Promise<Reply> {
  try {
    const response = await fetch(`${ctx.config.DARAJA_URL}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    return readReply(response.status, await response.text())
  } catch (error) {
    return readFailure(error)
  }
}

/** Never throws: what is not known for certain is a kind of reply. */
export const callDaraja = (ctx: Ctx, path: string, body: object, timeoutMs = 20_000): Promise<Reply> =>
  throughCircuit(ctx.config, () => callWithToken(ctx, path, body, timeoutMs))

async function callWithToken(ctx: Ctx, path: string, body: object, timeoutMs: number): Promise<Reply> {
  for (let triesLeft = 2; ; triesLeft--) {
    let token: string
    try {
      token = await readToken(ctx.config)
    } catch (error) {
      return { kind: 'not_sent', why: error instanceof Error ? error.message : String(error) }
    }
    const reply = await post(ctx, token, path, body, timeoutMs)
    if (!isInvalidToken(reply) || triesLeft <= 1) return reply
    await forgetToken(ctx.config, token)
  }
}
