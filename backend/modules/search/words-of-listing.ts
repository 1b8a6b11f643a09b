// The words a listing is found by: title weighs most, then brand, category, description; each stemmed for English and as
// written for everything else, with the joined form of what people write in several ways.
import { type RawBuilder, sql } from 'kysely'
import { joinedWords } from './joined-words.ts'

export interface Texts {
  title: string
  brand: string
  categories: string
  description: string
}

/** The title with its joined forms: what the words of the title are made of. */
export const titleAndJoined = (title: string): string => `${title} ${joinedWords(title).join(' ')}`

/** @param from texts, or columns that hold them */
export function wordsFrom(from: Record<'titleAndJoined' | 'brand' | 'categories' | 'description', unknown>) {
  const weighted = [
    [from.titleAndJoined, 'A'],
    [from.brand, 'B'],
    [from.categories, 'C'],
    [from.description, 'D'],
  ] as const
  return sql.join(
    weighted.flatMap(([text, weight]) =>
      ['search.stemmed', 'search.written'].map(
        (configuration) =>
          sql`setweight(to_tsvector(${sql.lit(configuration)}::regconfig, ${text}), ${sql.lit(weight)})`,
      ),
    ),
    sql` || `,
  )
}

export const wordsOf = ({ title, ...rest }: Texts): RawBuilder<unknown> =>
  wordsFrom({ titleAndJoined: titleAndJoined(title), ...rest })

export const lengthOfTitle = (title: string): number => Math.min(title.split(/\s+/).length, 200)
