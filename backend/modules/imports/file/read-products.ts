// A whole file, product by product: lines that follow each other with the same handle belong together.
import { rowsMax } from '../rules.ts'
import { remark } from '../wording.ts'
import { asWritten } from './formulas.ts'
import { type ReadProduct, readProduct } from './read-product.ts'
import { type Header, type Row, readRows, Unreadable } from './read-rows.ts'

/** Throws Unreadable. */
export async function* readProducts(text: string, header: Header, mediaUrl: string): AsyncGenerator<ReadProduct> {
  const seen = new Set<string>()
  let group: Row[] = []
  let handle = ''
  let rows = 0
  const close = (): ReadProduct => {
    const product = readProduct(group, header, mediaUrl)
    if (handle !== '' && seen.has(handle))
      return {
        ...product,
        product: undefined,
        remarks: [...product.remarks, remark(product.line, 'Handle', 'handle_again')],
      }
    seen.add(handle)
    return product
  }
  const column = header.columns.get('handle')!
  for await (const row of readRows(text, header)) {
    rows += 1
    if (rows > rowsMax) throw new Unreadable('rows_too_many', { most: rowsMax })
    const next = asWritten(row.cells[column] ?? '').trim()
    if (group.length > 0 && (next !== handle || next === '')) {
      yield close()
      group = []
    }
    handle = next
    group.push(row)
  }
  if (group.length === 0) throw new Unreadable('no_products')
  yield close()
}
