// The operator brings a statement from the portal; it is kept, and compared by a job of its own.
import { accountIdOf, type Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { accountOf } from '../accounts.ts'
import { notOurShortcode, statementTooLarge, statementUnreadable } from '../errors.ts'
import { uploadBytesMax } from '../numbers.ts'
import { type Kept, keepLines } from '../statement/keep-lines.ts'
import { StatementUnreadable } from '../statement/line.ts'
import { readLines } from '../statement/read-lines.ts'
import { reconcileSoon } from './reconcile-soon.ts'

async function* upTo(bytes: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let seen = 0
  for await (const piece of bytes) {
    seen += piece.length
    if (seen > most) throw statementTooLarge()
    yield piece
  }
}

/** Streams; a file that breaks off or makes no sense is refused, and what was read of it does no harm. */
export async function uploadStatement(ctx: Ctx, shortcode: string, bytes: AsyncIterable<Uint8Array>): Promise<Kept> {
  const operator = accountIdOf(ctx.actor)
  assert(operator, 'a statement is brought by somebody')
  if (!accountOf(ctx.config, shortcode)) throw notOurShortcode(shortcode)
  try {
    const kept = await keepLines(
      ctx,
      { runId: null, shortcode, source: 'uploaded', uploadedBy: operator },
      readLines(upTo(bytes, uploadBytesMax), shortcode),
    )
    ctx.log.info({ shortcode, operator, ...kept }, 'a statement was uploaded')
    await reconcileSoon(ctx, operator)
    return kept
  } catch (error) {
    if (error instanceof StatementUnreadable) throw statementUnreadable(error.message)
    throw error
  }
}
