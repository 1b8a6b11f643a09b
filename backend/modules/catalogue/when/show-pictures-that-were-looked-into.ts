// A picture that was looked into is shown, or taken down; a product that waited for it goes on show, or says why it does not.
import { sql } from 'kysely'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce, when } from '#platform/facts'
import { picturesBeingRead } from '../judge-product.ts'

export function showPicturesThatWereLookedInto(): void {
  when('picture_shown', 'show-a-picture-that-is-harmless', (ctx, { data: { key } }) => show(ctx, key))
  when('picture_refused', 'take-down-a-picture-of-products', (ctx, { data: { key } }) => takeDown(ctx, key))
}

interface Of {
  shopId: string
  productId: string
}

const show = (ctx: Ctx, key: string): Promise<void> =>
  transact(ctx, async (tx) => {
    const { rows } = await sql<Of>`update catalogue.picture set held = false where key = ${key}
      returning shop_id as "shopId", product_id as "productId"`.execute(tx.db)
    for (const of of rows) await settle(tx, of)
  })

const takeDown = (ctx: Ctx, key: string): Promise<void> =>
  transact(ctx, async (tx) => {
    const { rows } = await sql<Of>`delete from catalogue.picture where key = ${key}
      returning shop_id as "shopId", product_id as "productId"`.execute(tx.db)
    for (const of of rows) await settle(tx, of)
  })

/** With all its pictures looked into it goes on show; with none left it waits for another one. */
async function settle(tx: TxCtx, { shopId, productId }: Of): Promise<void> {
  const ofProduct = sql`c.shop_id = ${shopId} and c.product_id = ${productId}`
  await sql`update catalogue.product p set
      screening = case when left_over then 'passed' else 'refused' end,
      screening_code = case when left_over then null else 'picture_refused' end,
      screening_reason = case when left_over then null else ${pictureRefused.en} end,
      screening_reason_sw = case when left_over then null else ${pictureRefused.sw} end,
      shown_since = case when left_over then coalesce(shown_since, ${tx.now}) else shown_since end
    from (select exists (select from catalogue.picture c where ${ofProduct}) as left_over) it
    where p.shop_id = ${shopId} and p.id = ${productId} and p.screening_code = ${picturesBeingRead.code}
      and not exists (select from catalogue.picture c where ${ofProduct} and c.held)`.execute(tx.db)
  await announce(tx, 'product_changed', { shopId, productId })
}

const pictureRefused = {
  en: 'Its picture shows a phone number, a code or another way around Amana, and was taken down. Add one without, and put it on sale again.',
  sw: 'Picha yake ina namba ya simu, msimbo au njia nyingine ya kukwepa Amana, na imeondolewa. Weka picha isiyo nayo, kisha uiuze tena.',
}
