// Statements over HTTP: as data, for a spreadsheet, and to print.
import { pipeline } from 'node:stream/promises'
import { listStatements, readStatement, readStatementCsv, readStatementPdf } from '@amana/contract'
import type { Routes } from '#platform/http'
import { statementCsv } from './csv.ts'
import { statementPdf } from './pdf.ts'
import { listStatements as list, readStatement as read } from './read.ts'
import { statementView, summaryView } from './view.ts'

/** A year of Fridays, and some extra ones. */
const statementsListed = 60

export function statementRoutes({ handle }: Routes): void {
  handle(listStatements, async (ctx, { input }) => ({
    statements: (await list(ctx, input.params.shopId, statementsListed)).map(summaryView),
  }))
  handle(readStatement, async (ctx, { input }) =>
    statementView(await read(ctx, input.params.shopId, input.params.payoutBatchId)),
  )
  handle(readStatementCsv, async (ctx, { input, response }) => {
    const statement = await read(ctx, input.params.shopId, input.params.payoutBatchId)
    response.type('text/csv; charset=utf-8').attachment(`${statement.number}.csv`)
    await pipeline(statementCsv(statement), response)
    return undefined
  })
  handle(readStatementPdf, async (ctx, { input, response }) => {
    const statement = await read(ctx, input.params.shopId, input.params.payoutBatchId)
    response.type('application/pdf').attachment(`${statement.number}.pdf`)
    await pipeline(statementPdf(statement), response)
    return undefined
  })
}
