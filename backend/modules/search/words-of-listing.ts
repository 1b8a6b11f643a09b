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

export const wordsOf = ({ title, brand, categories, description }: Texts): RawBuilder<unknown> =>
  sql.join(
    (
      [
        [`${title} ${joinedWords(title).join(' ')}`, 'A'],
        [brand, 'B'],
        [categories, 'C'],
        [description, 'D'],
      ] as const
    ).flatMap(([text, weight]) =>
      ['search.stemmed', 'search.written'].map(
        (configuration) => sql`setweight(to_tsvector(${configuration}::regconfig, ${text}), ${weight})`,
      ),
    ),
    sql` || `,
  )

export const lengthOfTitle = (title: string): number => Math.min(title.split(/\s+/).length, 200)
