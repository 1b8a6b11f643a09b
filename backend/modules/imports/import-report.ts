// What became of every product of a file, as a table to keep: a line for each thing there is to say.
import type { ImportOutcome } from '@amana/contract'
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { type Ctx, transactForShop } from '#platform/context'
import { itemsWhere } from './queries.ts'

type Language = 'en' | 'sw'

const heading: Record<Language, string[]> = {
  en: ['Line', 'Handle', 'Title', 'What became of it', 'Product', 'Line of the remark', 'Column', 'Remark'],
  sw: ['Mstari', 'Handle', 'Kichwa', 'Imekuwaje', 'Bidhaa', 'Mstari wa maelezo', 'Safu', 'Maelezo'],
}

const outcomes: Record<ImportOutcome, Record<Language, string>> = {
  waiting: { en: 'not done', sw: 'haijafanywa' },
  faulty: { en: 'left out: faulty', sw: 'imeachwa: ina kosa' },
  added: { en: 'added', sw: 'imeongezwa' },
  changed: { en: 'changed', sw: 'imebadilishwa' },
  held: { en: 'kept, not on show', sw: 'imehifadhiwa, haionyeshwi' },
  skipped: { en: 'left out', sw: 'imeachwa' },
  refused: { en: 'refused', sw: 'imekataliwa' },
}

const itemsAtOnce = 500

export async function* reportLines(
  ctx: Ctx,
  shopId: string,
  importId: string,
  language: Language,
): AsyncGenerator<string[]> {
  yield heading[language]
  let after = 0
  for (;;) {
    const items = await transactForShop(ctx, shopId, (tx) =>
      itemsWhere(tx, shopId, importId, sql`number > ${after} order by number limit ${itemsAtOnce}`),
    )
    for (const item of items) {
      const start = [
        ...[String(item.line), item.handle, item.title, outcomes[item.outcome][language]],
        item.productId ? toWireId('product', item.productId) : '',
      ]
      if (item.remarks.length === 0) yield [...start, '', '', '']
      for (const { line, column, sentence } of item.remarks)
        yield [...start, String(line), column ?? '', sentence[language]]
    }
    if (items.length < itemsAtOnce) return
    after = items.at(-1)!.number
  }
}
