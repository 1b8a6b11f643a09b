// A picture that was looked into is shown, or stays with its seller alone, who is told why; a product that waited for it goes on
// show, or says why it does not.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { readAccount } from '#identity'
import { notify } from '#notifications'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce, when } from '#platform/facts'
import { readShopForSale } from '#shops'
import { picturesBeingRead } from '../judge-product.ts'

export function showPicturesThatWereLookedInto(): void {
  when('picture_shown', 'show-a-picture-that-is-harmless', (ctx, { data: { key } }) => show(ctx, key))
  when('picture_refused', 'keep-a-picture-of-products-to-its-seller', (ctx, { id, data }) => keepBack(ctx, id, data))
}

interface Of {
  shopId: string
  productId: string
}

const show = (ctx: Ctx, key: string): Promise<void> =>
  transact(ctx, async (tx) => {
    const { rows } = await sql<Of>`update catalogue.picture set held = false where key = ${key} and held
      returning shop_id as "shopId", product_id as "productId"`.execute(tx.db)
    for (const of of rows) await settle(tx, of)
  })

const keepBack = (ctx: Ctx, factKey: string, { key, reasons }: { key: string; reasons: string[] }): Promise<void> =>
  transact(ctx, async (tx) => {
    const { rows } = await sql<Of>`update catalogue.picture set refused_for = ${reasons} where key = ${key} and held
      returning shop_id as "shopId", product_id as "productId"`.execute(tx.db)
    for (const of of rows) {
      await settle(tx, of)
      await tellTheSeller(tx, of, { factKey, reasons })
    }
  })

/**
 * With all its pictures looked into it goes on show; with none that may be seen it waits for another one. What goes on show now is
 * judged as if its pictures had just come: nobody could judge them while it waited.
 */
async function settle(tx: TxCtx, { shopId, productId }: Of): Promise<void> {
  // Two pictures of a product may be looked into at once: whoever comes second sees what the first has written.
  await sql`select from catalogue.product where shop_id = ${shopId} and id = ${productId} for update`.execute(tx.db)
  const ofProduct = sql`c.shop_id = ${shopId} and c.product_id = ${productId}`
  const { rows } = await sql<{ screening: string }>`update catalogue.product p set
      screening = case when left_over then 'passed' else 'refused' end,
      screening_code = case when left_over then null else ${pictureRefusedCode} end,
      screening_reason = case when left_over then null else ${pictureRefused.en} end,
      screening_reason_sw = case when left_over then null else ${pictureRefused.sw} end,
      shown_since = case when left_over then coalesce(shown_since, ${tx.now}) else shown_since end
    from (select exists (select from catalogue.picture c where ${ofProduct} and not c.held) as left_over) it
    where p.shop_id = ${shopId} and p.id = ${productId} and p.screening_code in (${picturesBeingRead.code}, ${pictureRefusedCode})
      and not exists (select from catalogue.picture c where ${ofProduct} and c.held and c.refused_for is null)
    returning p.screening`.execute(tx.db)
  if (rows[0]?.screening === 'passed') await announce(tx, 'picture_added', { shopId, productId })
  await announce(tx, 'product_changed', { shopId, productId })
}

const pictureRefusedCode = 'picture_refused'
const pictureRefused = {
  en: 'Its picture shows a phone number, a code or another way around Amana, so nobody is shown it. Add one without, and it goes on sale by itself.',
  sw: 'Picha yake ina namba ya simu, msimbo au njia nyingine ya kukwepa Amana, hivyo haionyeshwi. Weka picha isiyo nayo, nayo itaanza kuuzwa yenyewe.',
}

async function tellTheSeller(tx: TxCtx, { shopId, productId }: Of, { factKey, reasons }: Told): Promise<void> {
  const { rows } = await sql<{ title: string }>`select title from catalogue.product
    where shop_id = ${shopId} and id = ${productId}`.execute(tx.db)
  const shop = await readShopForSale(tx, shopId)
  const owner = shop && (await readAccount(tx, shop.ownerAccountId))
  if (!rows[0] || !owner) return
  const { id: accountId, name, phone, email, language } = owner
  const link = `${tx.config.PUBLIC_URL}/seller/products/${toWireId('product', productId)}/pictures`
  await notify(tx, {
    ...{ factKey, template: 'picture_refused', to: { accountId, name, phone, email, language } },
    data: { of: 'product', name: rows[0].title, reasons, link },
  })
}

interface Told {
  factKey: string
  reasons: string[]
}
