// A line of a product, cell by cell, and a place to say something about it.
import { type Remark, type RemarkCode, remark } from '../wording.ts'
import { type Column, shownName } from './columns.ts'
import { asWritten } from './formulas.ts'
import type { Read } from './read-cells.ts'
import type { Header, Row } from './read-rows.ts'

export class Line {
  readonly number: number
  readonly #row: Row
  readonly #header: Header
  readonly #remarks: Remark[]

  constructor(row: Row, header: Header, remarks: Remark[]) {
    this.number = row.line
    this.#row = row
    this.#header = header
    this.#remarks = remarks
  }

  cell(column: Column): string {
    const index = this.#header.columns.get(column)
    return index === undefined ? '' : asWritten(this.#row.cells[index] ?? '').trim()
  }

  attribute(key: string): string {
    return asWritten(this.#row.cells[this.#header.attributes.get(key)!] ?? '').trim()
  }

  say(column: Column | null, code: RemarkCode, figures: Record<string, string | number> = {}): void {
    this.#remarks.push(remark(this.number, column && shownName(column), code, figures))
  }

  take<T>(column: Column, read: Read<T>): T {
    if (read.said) this.say(column, read.said.code, read.said.figures)
    return read.value
  }

  /** No longer than the database takes. */
  text(column: Column, most: number): string {
    const text = this.cell(column)
    if (text.length > most) this.say(column, 'too_long', { most, count: text.length })
    return text
  }
}
