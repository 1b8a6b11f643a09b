// A logo or banner that shows a way around Amana is taken down.
import { sql } from 'kysely'
import { transact } from '#platform/context'
import { announce, when } from '#platform/facts'

export const takeDownAPictureOfTheShop = (): void =>
  when('picture_refused', 'take-down-a-picture-of-the-shop', (ctx, { data: { key } }) =>
    transact(ctx, async (tx) => {
      const { rows } = await sql<{ id: string }>`update shops.shop set
          logo = case when logo ->> 'key' = ${key} then null else logo end,
          banner = case when banner ->> 'key' = ${key} then null else banner end
        where array[logo ->> 'key', banner ->> 'key'] @> array[${key}::text] returning id`.execute(tx.db)
      for (const { id } of rows) await announce(tx, 'shop_changed', { shopId: id })
    }),
  )
