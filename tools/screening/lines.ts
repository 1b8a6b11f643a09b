// Reads files of lines, packed or not: one JSON object a line, and nothing that is wrong with one line harms the next.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export interface Line {
  id: unknown
  text: string
  field: string
  /** Everything the line says. */
  row: Record<string, unknown>
}

const gzipMagic = [0x1f, 0x8b]

/** The file as text; `-` is what is piped in, `.gz` is unpacked. */
export function readText(path: string): string {
  const bytes = readFileSync(path === '-' ? 0 : path)
  const packed = bytes[0] === gzipMagic[0] && bytes[1] === gzipMagic[1]
  return (packed ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '')
}

/** One for each line in its order, undefined for one that is empty or no JSON object; the empty end of the file is no line. */
export function* linesOf(text: string): Generator<Line | undefined> {
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from)
    const to = end < 0 ? text.length : end
    yield readLine(text.slice(from, to))
    from = to + 1
  }
}

function readLine(line: string): Line | undefined {
  try {
    const row: unknown = JSON.parse(line)
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return undefined
    const { id, text, field } = row as Record<string, unknown>
    return {
      id: id ?? null,
      text: typeof text === 'string' ? text : text === undefined || text === null ? '' : JSON.stringify(text),
      field: typeof field === 'string' ? field : 'message',
      row: row as Record<string, unknown>,
    }
  } catch {
    return undefined
  }
}
