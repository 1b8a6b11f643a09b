// Lines of a CSV file on their way out, a piece at a time: cells that a spreadsheet would run are disarmed.
import { stringify } from 'csv-stringify/sync'
import type { Response } from 'express'
import { disarm } from './formulas.ts'

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => row.map(disarm)),
    { quoted_match: /[\r\n\t;]/ },
  )

const piece = 500

/** UTF-8 with its mark, which spreadsheets need to see. Waits whenever the reader is slower than we are. */
export async function sendCsv(
  response: Response,
  fileName: string,
  lines: AsyncIterable<readonly string[]>,
): Promise<void> {
  response.set({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}"`,
    'x-content-type-options': 'nosniff',
  })
  const send = (text: string) =>
    response.write(text) || response.destroyed
      ? Promise.resolve()
      : new Promise<void>((resolve) => {
          response.once('drain', resolve)
          response.once('close', resolve)
        })
  await send('\ufeff')
  let waiting: (readonly string[])[] = []
  for await (const line of lines) {
    waiting.push(line)
    if (waiting.length < piece) continue
    await send(csvOf(waiting))
    waiting = []
    if (response.destroyed) return
  }
  await send(csvOf(waiting))
  response.end()
}
