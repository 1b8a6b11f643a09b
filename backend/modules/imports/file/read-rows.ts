// A file as lines of cells: the delimiter is found out, the columns are recognised, and no line is trusted.
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { cellLettersMax, columnsMax } from '../rules.ts'
import { type RemarkCode, say } from '../wording.ts'
import { attributeIn, type Column, columnOf, shownName } from './columns.ts'

export interface Row {
  /** The line on which it begins, counted from 1. */
  line: number
  cells: string[]
}

export interface Header {
  delimiter: string
  names: string[]
  /** Where each column stands. */
  columns: ReadonlyMap<Column, number>
  /** Where each attribute stands, by its key. */
  attributes: ReadonlyMap<string, number>
}

/** The file cannot be read; says why, for the person who brought it. */
export class Unreadable extends Error {
  readonly sentence: { en: string; sw: string }

  constructor(code: RemarkCode, figures: Record<string, string | number> = {}) {
    const sentence = say(code, figures)
    super(sentence.en)
    this.sentence = sentence
  }
}

const options = { relax_column_count: true, relax_quotes: true, max_record_size: cellLettersMax * 4 }
const delimiters = [',', ';', '\t']
const headLetters = 100_000
const needed: Column[] = ['handle', 'title', 'price']

/** Throws Unreadable where the first line does not name the columns of products. */
export function readHeader(text: string): Header {
  const tried = delimiters.map((delimiter) => headerWith(delimiter, firstLine(text, delimiter)))
  const best = tried.reduce((one, other) => (other.columns.size > one.columns.size ? other : one))
  const missing = needed.filter((column) => !best.columns.has(column))
  if (missing.length > 0) throw new Unreadable('columns_missing', { names: missing.map(shownName).join(', ') })
  if (best.names.length > columnsMax) throw new Unreadable('columns_too_many', { most: columnsMax })
  const known = best.names
    .filter((name) => columnOf(name) ?? attributeIn(name))
    .map((name) => name.trim().toLowerCase())
  const twice = known.find((name, index) => known.indexOf(name) < index)
  if (twice !== undefined) throw new Unreadable('column_twice', { name: twice })
  return best
}

function firstLine(text: string, delimiter: string): string[] {
  try {
    return (parseAtOnce(text.slice(0, headLetters), { ...options, delimiter, to: 1 }) as string[][])[0] ?? []
  } catch {
    return []
  }
}

function headerWith(delimiter: string, names: string[]): Header {
  const columns = new Map<Column, number>()
  const attributes = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    const column = columnOf(name)
    const attribute = column ? undefined : attributeIn(name)
    if (column && !columns.has(column)) columns.set(column, index)
    if (attribute && !attributes.has(attribute)) attributes.set(attribute, index)
  }
  return { delimiter, names, columns, attributes }
}

/** Lines after the first, without empty ones. Throws Unreadable where the table ends in the middle of a cell. */
export async function* readRows(text: string, { delimiter }: Header): AsyncGenerator<Row> {
  const parser = Readable.from(pieces(text)).pipe(parse({ ...options, delimiter, info: true }))
  let line = 1
  let isFirst = true
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const begins = line
      line = info.lines + 1
      if (isFirst) isFirst = false
      else if (record.some((cell) => cell.trim() !== '')) yield { line: begins, cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Unreadable('not_a_table', { value: error.message })
    throw error
  }
}

/** In pieces, so that others get a turn between them. */
function* pieces(text: string): Generator<string> {
  const letters = 64 * 1024
  for (let from = 0; from < text.length; from += letters) yield text.slice(from, from + letters)
}
