// Reconciliation over HTTP, for the operator.
import {
  downloadReconciliation,
  explainStray,
  readReconciliation,
  startReconciliation,
  uploadStatement,
} from '@amana/contract'
import type { Response } from 'express'
import { accountIdOf, type Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { explainStray as explain } from './actions/explain-stray.ts'
import { reconcileSoon } from './actions/reconcile-soon.ts'
import { uploadStatement as upload } from './actions/upload-statement.ts'
import { judgementLines } from './judgement-lines.ts'
import { findRun, type Run, readJudgements } from './runs.ts'
import { judgementView, runView } from './views.ts'

async function knownRun(ctx: Ctx, id: string): Promise<Run> {
  const run = await findRun(ctx, id)
  if (!run) throw notFound('comparison')
  return run
}

async function sendCsv(response: Response, name: string, lines: AsyncIterable<string>): Promise<void> {
  response.status(200).type('text/csv').attachment(name)
  for await (const line of lines) if (!response.write(line)) await new Promise((go) => response.once('drain', go))
  response.end()
}

export function routes({ handle }: Routes): void {
  handle(startReconciliation, async (ctx) => {
    await reconcileSoon(ctx, accountIdOf(ctx.actor) ?? null)
    return undefined
  })
  handle(readReconciliation, async (ctx, { input }) => {
    const run = await knownRun(ctx, input.params.reconciliationId)
    const { class: of, after, limit } = input.query
    const found = await readJudgements(ctx, run.id, { class: of, after, limit: limit + 1 })
    const shown = found.slice(0, limit)
    return {
      run: runView(run),
      judgements: shown.map(judgementView),
      next: found.length > limit ? shown.at(-1)!.number : null,
    }
  })
  handle(downloadReconciliation, async (ctx, { input, response }) => {
    const run = await knownRun(ctx, input.params.reconciliationId)
    const name = `reconciliation-${run.startedAt.toISOString().slice(0, 10)}.csv`
    await sendCsv(response, name, judgementLines(ctx, run.id, input.query.class))
    return undefined
  })
  handle(uploadStatement, async (ctx, { input, request }) => {
    const { lines, newLines } = await upload(ctx, input.params.shortcode, request)
    return { lines, newLines }
  })
  handle(explainStray, async (ctx, { input }) => {
    await explain(ctx, input.params.strayId, input.body)
    return undefined
  })
}
