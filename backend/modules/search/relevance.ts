// The one formula by which results are ordered.
//
//   relevance = Σ over the words asked: rarity × said(word)          fit is the best of the word's forms × their worth
//               × (0.6 + 0.4 × share of rarity that was found)
//   said      = t / (t + 0.8)                                       the second mention says less than the first
//   t         = 3 × title, 1 × brand, 1 × category, each once or twice, in a title of usual length (longer: less)
//               + 0.8 × description of usual length
//   rarity    = ln(1 + (listings − with the word + ½) / (with the word + ½))
//
// That is BM25F (Robertson and Zaragoza, 2009) on PostgreSQL's own ranks. What is for sale then adds:
//
//   order     = relevance × (1 + tier + freshness) × stock
//   tier      = 0.06 trusted, 0.03 established, 0 new
//   freshness = 0.05 × e^(−age in days / 30)
//   stock     = 0.97 for the last piece, else 1
import { type RawBuilder, sql } from 'kysely'
import type { Joint, Question, Term } from './question.ts'

const weight = { title: 3, brand: 1, category: 1, description: 0.8 }
const saturation = 0.8
const titleUsual = 9
const titleBend = 0.6
const lexemesUsual = 60
const descriptionBend = 0.4
const coverage = 0.4
const boost = { trusted: 0.06, established: 0.03, fresh: 0.05, freshDays: 30, lastPiece: 0.97 }

// ts_rank of one word that stands once is its weight divided by this (π²/6).
const once = 1.6449

const heads = sql.raw(`array[0, ${weight.category / weight.title}, ${weight.brand / weight.title}, 1]::real[]`)
const bodies = sql.raw(`array[1, 0, 0, 0]::real[]`)

const shortness = sql.raw(`(${1 - titleBend} + ${titleBend / titleUsual} * title_length)`)
const briefness = sql.raw(`(${1 - descriptionBend} + ${descriptionBend / lexemesUsual} * length(words))`)

function said(text: string): RawBuilder<number> {
  const query = sql`${text}::tsquery`
  const found = sql`(${once * weight.title} * ts_rank(${heads}, words, ${query}) / ${shortness}
    + ${once * weight.description} * ts_rank(${bodies}, words, ${query}) / ${briefness})`
  return sql`(1 - ${saturation} / (${saturation} + ${found}))`
}

export function rarity(listings: number | undefined, inAll: number): number {
  const known = Math.min(listings ?? 1, inAll)
  return inAll === 0 ? 1 : Math.log(1 + (inAll - known + 0.5) / (known + 0.5))
}

const bestForm = ({ stem, written, others }: Term): RawBuilder<number> => {
  const forms = [said(stem ?? written), ...others.map(({ text, worth }) => sql`${worth} * ${said(text)}`)]
  return forms.length === 1 ? (forms[0] as RawBuilder<number>) : sql`greatest(${sql.join(forms)})`
}

/** A number above zero for what has any of the words; the words alone, without what is for sale. */
export function relevanceOf({ terms, joints, listingsInAll }: Question): RawBuilder<number> {
  if (terms.length === 0) return sql<number>`0`
  const rarities = terms.map(({ listings }) => rarity(listings, listingsInAll))
  const total = rarities.reduce((sum, one) => sum + one, 0) || 1
  const parts = terms.map((term, index) => sql`${rarities[index]}::float8 * ${bestForm(term)}`)
  const shares = terms.map(
    (term, index) =>
      sql`case when words @@ ${formsText(term)}::tsquery then ${rarities[index]! / total}::float8 else 0 end`,
  )
  const jointly = joints.map(
    (joint) => sql`${jointRarity(joint, rarities) * joint.worth}::float8 * ${said(joint.text)}`,
  )
  const sum = sql.join([...parts, ...jointly], sql` + `)
  return terms.length === 1 && joints.length === 0
    ? sql`(${sum})`
    : sql`(${sum}) * (${1 - coverage}::float8 + ${coverage}::float8 * (${sql.join(shares, sql` + `)}))`
}

const formsText = ({ stem, written, others }: Term): string =>
  [stem ?? written, ...others.map(({ text }) => `(${text})`)].join(' | ')

const jointRarity = ({ from, length }: Joint, rarities: readonly number[]): number =>
  Math.max(...rarities.slice(from, from + length), 1)

/** @param today so that the pages of one search agree: the day, not the instant */
export const boostOf = (today: Date): RawBuilder<number> => sql`(1
  + case tier when 'trusted' then ${boost.trusted}::float8 when 'established' then ${boost.established}::float8 else 0 end
  + ${boost.fresh}::float8 * exp(-greatest(extract(epoch from ${today}::timestamptz - listed_at), 0) / ${86_400 * boost.freshDays}::float8))
  * case when available = 1 then ${boost.lastPiece}::float8 else 1 end`
