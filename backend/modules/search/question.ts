// What was typed, understood: each word with its other forms and how telling it is, what must be there, what must not.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { joinedWords } from './joined-words.ts'
import { correctedWords } from './queries.ts'
import { eachOnce, rarity } from './relevance.ts'
import { relaxedBelow, wordsAskedMax } from './rules.ts'
import { stretchesWithSynonyms } from './synonyms-of.ts'

/** One word of the question. Texts are tsquery literals of one lexeme, or of a phrase. */
export interface Term {
  word: string
  /** Its stem; absent for words that say nothing by themselves (`the`). */
  stem: string | undefined
  written: string
  /** In how many listings it stands; undefined when it has never been counted. */
  listings: number | undefined
  /** Model numbers cut short, words alike, synonyms: found too, and worth less. */
  others: { text: string; worth: number }[]
}

/** Two words that are also written as one, or several that have another name. */
export interface Joint {
  from: number
  length: number
  text: string
  worth: number
}

export interface Question {
  terms: Term[]
  joints: Joint[]
  /** Phrases in quotes. */
  required: string[]
  excluded: string[]
  listingsInAll: number
  /** The question with its mistyped words put right, when there are any. */
  corrected: string | undefined
}

const plainWords = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu
const worthOf = { joined: 1, modelBegins: 0.7, synonym: 0.65, alike: 0.5 }

/** Splits off `"phrases"`, `-words` and the word `or`; what is left are plain words in small letters. */
export function takeApart(text: string): { words: string[]; joined: string[]; phrases: string[]; without: string[] } {
  const phrases: string[] = []
  const without: string[] = []
  const rest = text
    .normalize('NFKC')
    .replace(/"([^"]{1,100})"/g, (_, phrase: string) => {
      phrases.push(phrase)
      return ` ${phrase} `
    })
    .replace(/(?<=^|\s)-([\p{L}\p{N}]{2,40})/gu, (_, word: string) => {
      without.push(word)
      return ' '
    })
  const words = [...rest.toLowerCase().matchAll(plainWords)].map(([word]) => word)
  return {
    words: words.filter((word) => word !== 'or' || words.length === 1).slice(0, wordsAskedMax),
    joined: joinedWords(rest),
    phrases,
    without,
  }
}

interface LexemeRow {
  position: number
  stem: string | null
  written: string | null
  listings: number | null
}

export const literal = (lexeme: string): string => `'${lexeme.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`

export async function lexemesOf(ctx: Ctx, words: readonly string[]): Promise<LexemeRow[]> {
  const { rows } = await sql<LexemeRow>`
    select asked.position, stem.lexeme as stem, written.lexeme as written, counted.listings
    from unnest(${words}::text[]) with ordinality as asked (word, position)
    cross join lateral (select (tsvector_to_array(to_tsvector('search.stemmed', asked.word)))[1]) as stem (lexeme)
    cross join lateral (select (tsvector_to_array(to_tsvector('search.written', asked.word)))[1]) as written (lexeme)
    left join search.lexeme counted on counted.lexeme = coalesce(stem.lexeme, written.lexeme)
    order by asked.position`.execute(ctx.db)
  return rows
}

async function phraseLiterals(ctx: Ctx, phrases: readonly string[]): Promise<string[]> {
  if (phrases.length === 0) return []
  const { rows } = await sql<{ text: string }>`select phraseto_tsquery('search.stemmed', phrase)::text as text
    from unnest(${phrases}::text[]) with ordinality as asked (phrase, position) order by position`.execute(ctx.db)
  return rows.map(({ text }) => text)
}

async function countListed(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ listings: number }>`select listings from search.size`.execute(ctx.db)
  return rows[0]?.listings ?? 0
}

/** Any text whatever; gives a question without terms when nothing in it can be looked for. */
export async function understand(ctx: Ctx, text: string): Promise<Question> {
  const { words, joined, phrases, without } = takeApart(text)
  const pairs = words.slice(1).map((word, index) => `${words[index]}${word}`)
  const rows = await lexemesOf(ctx, [...words, ...joined, ...pairs])
  const stretches = stretchesWithSynonyms(words)
  const synonyms = stretches.flatMap((stretch) => stretch.others.map((other) => ({ stretch, other })))
  const texts = await phraseLiterals(ctx, [...synonyms.map(({ other }) => other), ...phrases, ...without])
  const synonymTexts = synonyms
    .map(({ stretch }, index) => ({ stretch, text: texts[index]! }))
    .filter((one) => one.text)

  const terms = rows.slice(0, words.length).map((row, index) => termOf(row, words[index]!))
  for (const { stretch, text: other } of synonymTexts)
    if (stretch.length === 1) terms[stretch.from]!.others.push({ text: other, worth: worthOf.synonym })
  const joints: Joint[] = synonymTexts
    .filter(({ stretch }) => stretch.length > 1)
    .map(({ stretch, text: other }) => ({ ...stretch, text: other, worth: worthOf.synonym }))
  for (const [index, row] of rows.slice(words.length + joined.length).entries())
    if (row.stem && row.listings)
      joints.push({ from: index, length: 2, text: literal(row.stem), worth: worthOf.joined })
  for (const row of rows.slice(words.length, words.length + joined.length))
    if (row.stem && row.listings && !terms.some((term) => term.stem === literal(row.stem!))) terms.push(termOf(row, ''))

  const corrected = await correct(ctx, terms, joints)
  return {
    terms: terms.filter((term) => term.stem !== undefined || terms.every(({ stem }) => stem === undefined)),
    joints,
    required: texts.slice(synonyms.length, synonyms.length + phrases.length).filter(Boolean),
    excluded: texts.slice(synonyms.length + phrases.length).filter(Boolean),
    listingsInAll: await countListed(ctx),
    corrected,
  }
}

function termOf(row: LexemeRow, word: string): Term {
  const written = literal(row.written ?? row.stem ?? word)
  return {
    word,
    stem: row.stem === null ? undefined : literal(row.stem),
    written,
    listings: row.listings ?? undefined,
    others: [],
  }
}

/** Words nobody has ever used in a title: models cut short, or words alike. Gives the whole question put right. */
async function correct(ctx: Ctx, terms: Term[], joints: readonly Joint[]): Promise<string | undefined> {
  const inJoint = (place: number) => joints.some(({ from, length }) => from <= place && place < from + length)
  const strangers = terms.filter((term, place) => term.word && term.listings === undefined && !inJoint(place))
  for (const term of strangers)
    if (/\d/.test(term.word) && term.word.length >= 6)
      term.others.push({ text: `${literal(term.word.slice(0, -2))}:*`, worth: worthOf.modelBegins })
  const mistyped = strangers.filter(({ word }) => /^\p{L}{4,40}$/u.test(word)).slice(0, 6)
  if (mistyped.length === 0) return undefined
  const alike = await correctedWords(
    ctx,
    mistyped.map(({ word }) => word),
  )
  const better = new Map(
    mistyped.map(({ word }, index) => [word, alike[index]!]).filter(([was, is]) => was !== is) as [string, string][],
  )
  if (better.size === 0) return undefined
  const rows = await lexemesOf(ctx, [...better.values()])
  for (const [index, word] of [...better.keys()].entries())
    for (const term of terms.filter((one) => one.word === word))
      if (rows[index]!.stem) term.others.push({ text: literal(rows[index]!.stem!), worth: worthOf.alike })
  return terms
    .filter(({ word }) => word)
    .map(({ word }) => better.get(word) ?? word)
    .join(' ')
}

const anyOf = (texts: readonly string[]): string => `(${[...new Set(texts)].join(' | ')})`
/** @param above leaves out what is worth no more: synonyms may be much commoner than the word they stand for */
const formsOf = (term: Term, above = 0): string =>
  anyOf([
    ...(term.stem ? [term.stem] : []),
    term.written,
    ...term.others.filter(({ worth }) => worth > above || worth === worthOf.alike).map(({ text }) => text),
  ])

/** Every word is there, in one form or another. */
export function everyWord(question: Question): string | undefined {
  const { terms, joints } = question
  const spoken = terms.filter(({ word }) => word)
  const parts: string[] = []
  for (let place = 0; place < spoken.length; ) {
    const here = joints.filter(({ from, length }) => from === place && from + length <= spoken.length)
    const length = Math.max(1, ...here.map((joint) => joint.length))
    const apart = spoken
      .slice(place, place + length)
      .map((term) => formsOf(term))
      .join(' & ')
    parts.push(here.length === 0 ? apart : anyOf([`(${apart})`, ...here.map(({ text }) => text)]))
    place += length
  }
  return withConditions(question, parts.join(' & '))
}

/**
 * Some of the words are there: so many that together they are `share` of how telling the question is, at least two where
 * three or more are asked for. The most telling ones decide, and common words alone are never enough: PostgreSQL then
 * need not walk through everything that has one.
 */
export function someWords(question: Question, share: number): string | undefined {
  const { listingsInAll } = question
  const telling = eachOnce(question.terms)
    .sort((a, b) => (a.listings ?? 0) - (b.listings ?? 0))
    .slice(0, relaxedBelow)
  const rarities = telling.map(({ listings }) => rarity(listings, listingsInAll))
  const needed = share * rarities.reduce((sum, one) => sum + one, 0)
  const forms = telling.map((term, place) => ({
    text: formsOf(term, share > 0 ? worthOf.synonym : 0),
    rarity: rarities[place]!,
  }))
  const joints = question.joints.map(({ text }) => text)
  return withConditions(
    question,
    [enoughOf(forms, needed, telling.length < 3 ? 1 : 2), ...joints].filter(Boolean).join(' | '),
  )
}

/**
 * A tsquery for so many of the words that their rarities reach `needed`, `least` or more of them. Word by word: with it less
 * is needed of the rest, or else the rest must do; so PostgreSQL looks at few words of a listing before it knows.
 */
export function enoughOf(words: readonly { text: string; rarity: number }[], needed: number, least: number): string {
  const [first, ...rest] = words
  const reach = words.reduce((sum, { rarity: one }) => sum + one, 0)
  if (!first || words.length < least || reach < needed - 1e-9) return ''
  const left = { needed: needed - first.rarity, least: least - 1 }
  const enough = left.needed <= 1e-9 && left.least <= 0
  const more = enough ? '' : enoughOf(rest, left.needed, left.least)
  const withFirst = enough ? first.text : more && `${first.text} & (${more})`
  return [withFirst, enoughOf(rest, needed, least)]
    .filter(Boolean)
    .map((part) => `(${part})`)
    .join(' | ')
}

function withConditions({ required, excluded }: Question, wanted: string): string | undefined {
  const all = [wanted && `(${wanted})`, ...required.map((text) => `(${text})`), ...excluded.map((text) => `!(${text})`)]
  return all.filter(Boolean).join(' & ') || undefined
}
