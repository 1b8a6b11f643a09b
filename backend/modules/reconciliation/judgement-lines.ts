// What a run found, as the lines of a CSV file, a page at a time.
import { stringify } from 'csv-stringify/sync'
import type { Ctx } from '#platform/context'
import { pageSize } from './numbers.ts'
import { readJudgements } from './runs.ts'

const heading = [
  'Time',
  'Account',
  'Receipt',
  'Class',
  'Rule',
  'Statement (KES)',
  'Books (KES)',
  'What was found',
  'Put right',
]
const shillings = (cents: number | null): string => (cents === null ? '' : (cents / 100).toFixed(2))

export async function* judgementLines(ctx: Ctx, runId: string, of: string | undefined): AsyncGenerator<string> {
  yield stringify([heading])
  for (let after = 0; ; ) {
    const page = await readJudgements(ctx, runId, { class: of, after, limit: pageSize })
    if (page.length === 0) return
    yield stringify(
      page.map((each) => [
        ...[each.at.toISOString(), each.account, each.name, each.class, each.rule],
        ...[shillings(each.theirCents), shillings(each.ourCents), each.sentence, each.repaired ?? ''],
      ]),
      { escape_formulas: true },
    )
    after = page.at(-1)!.number
  }
}
