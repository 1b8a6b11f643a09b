// Shops found by their names: those that the words of a search name, and those whose names begin as somebody types.
import type { ShopCard } from '@amana/contract'
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { readShopsForSale, sells, shopCardOf } from '#shops'
import { shopLikenessMin, shopsNamedMax } from './rules.ts'

// A shop's name has at most sixty letters.
const nameLengthMax = 70

/** Most alike first. The words must be most of a name or its beginning: "shoes" names no shop, "wanjiku" names Wanjiku Shoes. */
export async function shopsNamed(ctx: Ctx, words: string): Promise<ShopCard[]> {
  if (words.length < 3 || words.length > nameLengthMax) return []
  const { rows } = await sql<{ id: string }>`
    select shop_id as id from (select * from search.shop where name % ${words}
      union select * from search.shop where words @@ plainto_tsquery('search.written', ${words})) as alike
    where (similarity(name, ${words}) >= ${shopLikenessMin}
        or starts_with(lower(unaccent(name)) || ' ', lower(unaccent(${words})) || ' '))
    order by similarity(name, ${words}) desc, slug limit ${shopsNamedMax}`.execute(ctx.db)
  const shops = await readShopsForSale(
    ctx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id }) => {
    const shop = shops.get(id)
    return shop && sells(shop.status) ? [shopCardOf(shop)] : []
  })
}

export async function shopsBeginning(ctx: Ctx, text: string, limit: number): Promise<{ slug: string; name: string }[]> {
  if (text.length > nameLengthMax) return []
  const { rows } = await sql<{ slug: string; name: string }>`
    select slug, name from (select * from search.shop where words @@ (
        select to_tsquery('simple', string_agg(quote_literal(lexeme) || ':*', ' & '))
        from unnest(tsvector_to_array(to_tsvector('search.written', ${text}))) as lexeme)
      union select * from search.shop where name % ${text} and similarity(name, ${text}) >= ${shopLikenessMin}) as found
    order by similarity(name, ${text}) desc, slug limit ${limit}`.execute(ctx.db)
  return rows
}
