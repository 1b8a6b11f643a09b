// Suggestions for somebody who is typing: how to go on, things, shops, categories. The last word may be half typed or mistyped.
import { type suggest as endpoint, kes, type ReplyOf, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { categoryTree } from '#catalogue'
import type { Ctx } from '#platform/context'
import { correctedWords } from './queries.ts'
import { lexemesOf, literal, takeApart } from './question.ts'
import { suggested } from './rules.ts'
import { shopsBeginning } from './shops-by-name.ts'
import { wordsWished } from './wish.ts'

type Suggestions = ReplyOf<typeof endpoint>

interface Titled {
  product_id: string
  title: string
  price_cents: number
  shop_slug: string
  tier: string
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const wordsIn = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

export async function suggest(ctx: Ctx, text: string): Promise<Suggestions> {
  const typed = fold(wordsWished({ q: text }))
  const words = takeApart(typed).words.flatMap(wordsIn)
  if (words.join('').length < suggested.lettersMin) return { questions: [], products: [], shops: [], categories: [] }
  const { titles, before, endings } = await titlesFor(ctx, words)
  return {
    questions: waysToGoOn(titles, before, endings)
      .filter((question) => question !== typed.trim())
      .slice(0, suggested.questions),
    products: bestOf(titles, words.join(' ')).map(({ product_id, title, price_cents, shop_slug }) => ({
      productId: toWireId('product', product_id),
      title,
      price: kes(price_cents),
      shopSlug: shop_slug,
    })),
    shops: await shopsBeginning(ctx, typed, suggested.shops),
    categories: categoriesNamed(words),
  }
}

/** Listings whose title has the words, the last of them in one of its endings; when there are none, with the words put right. */
async function titlesFor(ctx: Ctx, words: readonly string[]) {
  const before = words.slice(0, -1)
  const endings = await endingsOf(ctx, words.at(-1)!)
  const titles = await titlesWith(ctx, before, endings)
  if (titles.length > 0 || before.length === 0) return { titles, before, endings }
  const right = await correctedWords(ctx, before)
  return { titles: await titlesWith(ctx, right, endings), before: right, endings }
}

/** The commonest words that begin so; where none does, those most alike. */
async function endingsOf(ctx: Ctx, beginning: string): Promise<string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from search.word where word like ${`${beginning}%`} and listings > 0
    order by listings desc, word limit ${suggested.completions}`.execute(ctx.db)
  if (rows.length > 0) return rows.map(({ word }) => word)
  const { rows: alike } = await sql<{ word: string }>`
    select word from search.word
    where word % ${beginning} and char_length(word) >= 4 and word !~ '[0-9]' and listings > 0
    order by similarity(left(word, char_length(${beginning})), ${beginning}) desc, listings desc, word
    limit 3`.execute(ctx.db)
  return alike.map(({ word }) => word)
}

async function titlesWith(ctx: Ctx, before: readonly string[], endings: readonly string[]): Promise<Titled[]> {
  if (endings.length === 0) return []
  const lexemes = await lexemesOf(ctx, before)
  const each = lexemes.map(({ stem, written }) =>
    [stem, written].flatMap((lexeme) => (lexeme ? literal(lexeme) : [])).join(' | '),
  )
  const query = [...each.filter(Boolean), endings.map(literal).join(' | ')].map((one) => `(${one})`).join(' & ')
  const { rows } = await sql<Titled>`
    select product_id, title, price_cents, shop_slug, tier from search.listing
    where available > 0 and title_words @@ ${query}::tsquery limit ${suggested.titlesRead}`.execute(ctx.db)
  return rows
}

const joining = new Set('a and de for in la na no of on or the to with ya wa za vya cha kwa'.split(' '))

/** What was typed with its last word whole, and with the word that most often follows it: only what titles really say. */
function waysToGoOn(titles: readonly Titled[], before: readonly string[], endings: readonly string[]): string[] {
  const counts = new Map<string, number>()
  const wanted = new Set(endings)
  for (const { title } of titles) {
    const words = wordsIn(title)
    const at = words.findIndex((word) => wanted.has(word))
    if (at < 0) continue
    const whole = [...before, words[at]!].join(' ')
    // Nobody looks for "shoes for", but many for "shoes for men".
    const next = words.slice(at + 1, at + (joining.has(words[at + 1] ?? '') ? 3 : 2)).join(' ')
    // The word alone counts double: it is the more likely end of typing.
    counts.set(whole, (counts.get(whole) ?? 0) + 2)
    if (/^\p{L}{2}/u.test(next) && !joining.has(next) && !before.includes(next))
      counts.set(`${whole} ${next}`, (counts.get(`${whole} ${next}`) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en')).map(([question]) => question)
}

const standing = ['new', 'established', 'trusted']

/** Those that begin with what was typed, then by the standing of their shop, then the shortest; no title twice. */
function bestOf(titles: readonly Titled[], typed: string): Titled[] {
  const begins = ({ title }: Titled) => Number(wordsIn(title).join(' ').startsWith(typed))
  const once = [...new Map(titles.map((one) => [one.title, one])).values()]
  return once
    .sort(
      (a, b) =>
        begins(b) - begins(a) ||
        standing.indexOf(b.tier) - standing.indexOf(a.tier) ||
        a.title.length - b.title.length ||
        a.product_id.localeCompare(b.product_id),
    )
    .slice(0, suggested.products)
}

/** Categories in whose name, in either language, every word begins one; a mistyped letter is forgiven in longer words. */
function categoriesNamed(words: readonly string[]): Suggestions['categories'] {
  const naming = (fits: (known: string, word: string) => boolean) =>
    categoryTree().filter(({ name, nameSw }) =>
      [name, nameSw].some((each) => {
        const known = wordsIn(each)
        return words.every((word) => known.some((one) => fits(one, word)))
      }),
    )
  const exact = naming((known, word) => known.startsWith(word))
  const found =
    exact.length > 0
      ? exact
      : naming((known, word) => known.startsWith(word) || (word.length >= 4 && oneTypoApart(known, word)))
  const begins = ({ name, nameSw }: { name: string; nameSw: string }) =>
    [name, nameSw].some((each) => wordsIn(each)[0]?.startsWith(words[0]!))
  const best = found.toSorted((a, b) => Number(begins(b)) - Number(begins(a)) || Number(!b.parent) - Number(!a.parent))
  return best.slice(0, suggested.categories).map(({ slug, name, nameSw, parent }) => ({
    slug,
    name,
    nameSw,
    parent: parent ?? null,
  }))
}

/** One letter wrong, missing, too many, or two swapped, in the part that was typed. */
export function oneTypoApart(known: string, typed: string): boolean {
  let same = 0
  while (same < typed.length && typed[same] === known[same]) same++
  if (same === typed.length) return true
  const rest = (from: number) => typed.slice(from)
  return (
    known.startsWith(rest(same + 1), same + 1) ||
    known.startsWith(rest(same), same + 1) ||
    known.startsWith(rest(same + 1), same) ||
    (typed[same] === known[same + 1] && typed[same + 1] === known[same] && known.startsWith(rest(same + 2), same + 2))
  )
}
