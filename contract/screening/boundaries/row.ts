// A row of screening's boundary table: a text at a limit or one step beyond it, and what becomes of it. The tests run every row; `npm run
// screen:mutate` moves each limit by one step and shows that a row no longer holds. All texts are our own.
import { screenText } from '../screen.ts'

export interface Row {
  /** The file whose limit it watches, without `.ts`. */
  of: string
  says: string
  holds(): boolean
}

const excerptMax = 90
const shown = (text: string): string =>
  JSON.stringify(text.length > excerptMax ? `${text.slice(0, excerptMax)}…` : text)

type Judge = (of: string, says: string, texts: readonly string[], field?: string) => Row[]

const rows =
  (hard: boolean): Judge =>
  (of, says, texts, field = 'message') =>
    texts.map((text) => ({
      of,
      says: `${says}: ${shown(text)} ${hard ? 'is refused' : 'is let through'}`,
      holds: () => (screenText(text, field).verdict === 'hard') === hard,
    }))

export const refused = rows(true)
export const passes = rows(false)

/** Words that say nothing, so many times. */
export const times = (word: string, count: number): string => Array(count).fill(word).join(' ')
