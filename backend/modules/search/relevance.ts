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
//   order     = relevance × (1 + tier + freshness + stars) × stock
//   tier      = 0.06 trusted, 0.03 established, 0 new
//   freshness = 0.05 × e^(−age in days / 30)
//   stars     = 0.04 × (score − 3) / 2                              from −0.04 to 0.04; 0 for what nobody has reviewed
//   score     = (5 × 3 + the sum of the stars) / (5 + reviews)
//   stock     = 0.97 for the last piece, else 1
//
// The score is a Bayesian mean: five imaginary reviews of three stars are there from the start. One review of five stars
// scores 3.33, ten of them 4.33, a hundred 4.90; one of a single star 2.67. The sort `rating` is by it alone, for the plain
// mean would put whatever one friend has praised above what a hundred strangers liked. Only counted reviews are in it
// (modules/reviews). It is kept in thousandths in search.listing.rating_score, with an index.
import { type RawBuilder, sql } from 'kysely'
import type { Joint, Question, Term } from './question.ts'

const weight = { title: 3, brand: 1, category: 1, description: 0.8 }
const saturation = 0.8
const titleUsual = 9
const titleBend = 0.6
const lexemesUsual = 60
const descriptionBend = 0.4
const coverage = 0.4
const boost = { trusted: 0.06, established: 0.03, fresh: 0.05, freshDays: 30, stars: 0.04, lastPiece: 0.97 }

// ts_rank of one word that stands once is its weight divided by this (π²/6).
const once = 1.6449

const heads = sql.raw(`array[0, ${weight.category / weight.title}, ${weight.brand / weight.title}, 1]::real[]`)
const bodies = sql.raw(`array[1, 0, 0, 0]::real[]`)

const shortness = sql.raw(`(${1 - titleBend} + ${titleBend / titleUsual} * title_length)`)
const briefness = sql.raw(`(${1 - descriptionBend} + ${descriptionBend / lexemesUsual} * length(words))`)

// ts_rank shares what several words of one query say among them; `many` takes that back.
function said(text: string, many = 1): RawBuilder<number> {
  const query = sql`${text}::tsquery`
  const found = sql`(${once * weight.title * many} * ts_rank(${heads}, words, ${query}) / ${shortness}
    + ${once * weight.description * many} * ts_rank(${bodies}, words, ${query}) / ${briefness})`
  const part = sql<number>`(1 - ${saturation} / (${saturation} + ${found}))`
  // ts_rank takes a phrase for its words wherever they stand.
  return text.includes('<->') ? sql<number>`case when words @@ ${query} then ${part} else 0 end` : part
}

export function rarity(listings: number | undefined, inAll: number): number {
  const known = Math.min(listings ?? 1, inAll)
  return inAll === 0 ? 1 : Math.log(1 + (inAll - known + 0.5) / (known + 0.5))
}

/** The best of the word's forms × its worth; single words of one worth are looked up together. */
function bestForm({ stem, written, others }: Term): RawBuilder<number> {
  const phrases = others.filter(({ text }) => text.includes('<->'))
  const alone = Map.groupBy(
    others.filter(({ text }) => !text.includes('<->')),
    ({ worth }) => worth,
  )
  const forms = [
    said(stem ?? written),
    ...[...alone].map(
      ([worth, alike]) => sql`${worth} * ${said(alike.map(({ text }) => text).join(' | '), alike.length)}`,
    ),
    ...phrases.map(({ text, worth }) => sql`${worth} * ${said(text)}`),
  ]
  return forms.length === 1 ? (forms[0] as RawBuilder<number>) : sql`greatest(${sql.join(forms)})`
}

export interface Ranking {
  /** Columns over a row of search.listing: how well each word fits. Worked out once, used twice by `relevance`. */
  fits: RawBuilder<unknown>
  /** Over those columns: above zero for what has any of the words; the words alone, without what is for sale. */
  relevance: RawBuilder<number>
}

export function rankingOf({ terms: all, joints, listingsInAll }: Question): Ranking {
  const terms = eachOnce(all)
  if (terms.length === 0) return { fits: sql`0 as fit_0`, relevance: sql<number>`0` }
  const rarities = terms.map(({ listings }) => rarity(listings, listingsInAll))
  const total = rarities.reduce((sum, one) => sum + one, 0) || 1
  const column = (place: number) => sql.ref(`fit_${place}`)
  const jointly = joints.map(
    (joint) => sql`${jointRarity(joint, all, listingsInAll) * joint.worth}::float8 * ${said(joint.text)}`,
  )
  const parts = rarities.map((one, place) => sql`${one}::float8 * ${column(place)}`)
  const shares = rarities.map(
    (one, place) => sql`case when ${column(place)} > 0 then ${one / total}::float8 else 0 end`,
  )
  const sum = sql.join(jointly.length > 0 ? [...parts, sql.ref('jointly')] : parts, sql` + `)
  return {
    fits: sql.join([
      ...terms.map((term, place) => sql`${bestForm(term)} as ${column(place)}`),
      ...(jointly.length > 0 ? [sql`${sql.join(jointly, sql` + `)} as jointly`] : []),
    ]),
    relevance:
      terms.length === 1 && joints.length === 0
        ? sql<number>`(${sum})`
        : sql<number>`((${sum}) * (${1 - coverage}::float8 + ${coverage}::float8 * (${sql.join(shares, sql` + `)})))`,
  }
}

/** A word that was typed twice is asked for once. */
export const eachOnce = (terms: readonly Term[]): Term[] => [
  ...new Map(terms.map((term) => [term.stem ?? term.written, term])).values(),
]

const jointRarity = ({ from, length }: Joint, terms: readonly Term[], inAll: number): number =>
  Math.max(...terms.slice(from, from + length).map(({ listings }) => rarity(listings, inAll)), 1)

/** @param today so that the pages of one search agree: the day, not the instant */
export const boostOf = (today: Date): RawBuilder<number> => sql`(1
  + case tier when 'trusted' then ${boost.trusted}::float8 when 'established' then ${boost.established}::float8 else 0 end
  + ${boost.fresh}::float8 * exp(-greatest(extract(epoch from ${today}::timestamptz - listed_at), 0) / ${86_400 * boost.freshDays}::float8)
  + ${boost.stars / 2}::float8 * (rating_score::float8 / 1000 - 3))
  * case when available = 1 then ${boost.lastPiece}::float8 else 1 end`
