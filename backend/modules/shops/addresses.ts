// Which addresses a shop may have: not ours, not another shop's past or present one, and none that could be taken for either.
import { shopSlug } from '@amana/contract'
import { sql } from 'kysely'
import { days } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { screenText } from '#screening'
import { slugReserved, slugTaken } from './errors.ts'
import { reservedSlugs } from './rules.ts'

/** An address is changed seldom, so that buyers find a shop where it was. */
export const addressRestsMs = days(30)

/** Names of the constraints that refuse an address as another shop's. */
const takenBy: ReadonlySet<string> = new Set(['shop_slug', 'address_pkey', 'address_is_not_mistaken_for_another'])

/** Two shops may ask for one address at the same moment: then the database says which of them was second. */
export const isAddressTaken = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return (code === '23505' || code === '23P01') && takenBy.has(constraint ?? '')
}

type Reason = 'not_an_address' | 'slug_reserved' | 'slug_taken' | 'contact_details_in_text'

/** Why each of the addresses cannot be had, or null. @param ownShopId whose own addresses, past and present, are free */
async function reasonsFor(ctx: Ctx, slugs: readonly string[], ownShopId?: string): Promise<(Reason | null)[]> {
  const { rows } = await sql<{ reserved: boolean; taken: boolean }>`
    select exists (select from unnest(${[...reservedSlugs]}::text[]) word
        where shops.skeleton(word) = shops.skeleton(wanted.slug)) as reserved,
      exists (select from shops.address a where a.skeleton = shops.skeleton(wanted.slug)
        and a.shop_id is distinct from ${ownShopId ?? null}::uuid) as taken
    from unnest(${[...slugs]}::text[]) with ordinality as wanted (slug, place) order by wanted.place`.execute(ctx.db)
  return slugs.map((slug, index) => {
    if (!shopSlug.safeParse(slug).success) return 'not_an_address'
    if (rows[index]?.reserved) return 'slug_reserved'
    if (screenText(slug, 'slug').verdict === 'hard') return 'contact_details_in_text'
    return rows[index]?.taken ? 'slug_taken' : null
  })
}

/** Throws slug_reserved or slug_taken. */
export async function refuseAddress(ctx: Ctx, slug: string, ownShopId?: string): Promise<void> {
  const [reason] = await reasonsFor(ctx, [slug], ownShopId)
  if (reason === 'slug_reserved') throw slugReserved(slug)
  if (reason === 'slug_taken') throw slugTaken(slug)
}

export interface AddressAnswer {
  slug: string
  available: boolean
  reason: Reason | null
  suggestions: string[]
}

export async function checkAddress(ctx: Ctx, typed: string, ownShopId?: string): Promise<AddressAnswer> {
  const slug = typed.trim().toLowerCase()
  const root = slug
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '')
  const others = root.length < 2 ? [] : [root, ...['ke', 'duka', 'shop', '254'].map((end) => `${root}-${end}`)]
  const [reason = null, ...reasons] = await reasonsFor(ctx, [slug, ...others], ownShopId)
  const suggestions = reason === null ? [] : others.filter((_, index) => reasons[index] === null).slice(0, 3)
  return { slug, available: reason === null, reason, suggestions }
}
