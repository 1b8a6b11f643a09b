// A seller is to be paid on another number: she proves it by code, the old number hears of it, and payouts wait for three days.
import { type CodeOnItsWay, maskPhone } from '@amana/contract'
import { sql } from 'kysely'
import {
  type AccountRecord,
  issueCode,
  noteSecurityEvent,
  payoutHoldMs,
  readAccount,
  recordTrait,
  takeCode,
} from '#identity'
import { type DataOf, notify } from '#notifications'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { assert, notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { payoutPhoneUnchanged } from '../errors.ts'
import { lockShop, readShopForSale, type ShopForSale } from '../queries.ts'

const codeFor = (shopId: string) => ({ purpose: 'payout_phone', whom: shopId }) as const

/** @param phone E.164. Throws payout_phone_unchanged, wait_before_sending_again. */
export const changePayoutPhone = (ctx: Ctx, shopId: string, phone: string): Promise<CodeOnItsWay> =>
  transact(ctx, async (tx) => {
    const shop = await readShopForSale(tx, shopId)
    if (!shop) throw notFound('shop')
    if (shop.payoutPhone === phone) throw payoutPhoneUnchanged(maskPhone(phone))
    const owner = await ownerOf(tx, shop)
    const { code, expiresAt, againAt } = await issueCode(tx, codeFor(shopId), phone)
    await noteSecurityEvent(tx, owner.id, 'payout_phone_change_asked')
    await notify(tx, {
      factKey: newId(tx.now),
      template: 'payout_phone_code',
      to: { accountId: owner.id, name: owner.name, phone, language: owner.language },
      data: { code, expiresAt: expiresAt.toISOString(), shopName: shop.name },
    })
    await tellOldNumber(tx, newId(tx.now), { shop, owner }, { step: 'asked', ...wordsOf(tx, shop, phone) })
    return { sentTo: maskPhone(phone), expiresAt: expiresAt.toISOString(), againAt: againAt.toISOString() }
  })

export interface ChangedPayoutPhone {
  phone: string
  holdUntil: Date
}

/** Throws wrong_code, code_expired, no_tries_left. */
export const confirmPayoutPhone = (ctx: Ctx, shopId: string, code: string): Promise<ChangedPayoutPhone> =>
  takeCode(ctx, codeFor(shopId), code, async (tx, phone) => {
    assert(phone, 'the code was sent to the number it proves')
    const shop = await lockShop(tx, shopId)
    if (!shop) throw notFound('shop')
    const owner = await ownerOf(tx, shop)
    const holdUntil = after(tx.now, payoutHoldMs)
    await sql`update shops.shop set payout_phone = ${phone}, payout_phone_since = ${tx.now}
      where id = ${shopId}`.execute(tx.db)
    await recordTrait(tx, { kind: 'payout_number', value: phone, subjectKind: 'shop', subjectId: shopId })
    await noteSecurityEvent(tx, owner.id, 'payout_phone_changed')
    const factKey = await announce(tx, 'payout_phone_changed', {
      shopId,
      accountId: owner.id,
      holdUntil: holdUntil.toISOString(),
    })
    const words = { payoutsWaitUntil: holdUntil.toISOString(), ...wordsOf(tx, shop, phone) }
    await tellOldNumber(tx, factKey, { shop, owner }, { step: 'done', ...words })
    const { id: accountId, name, email, language } = owner
    await notify(tx, {
      factKey,
      template: 'payout_phone_changed',
      to: { accountId, name, email, language },
      data: words,
    })
    return { phone, holdUntil }
  })

const wordsOf = (ctx: Ctx, shop: ShopForSale, phone: string) => ({
  shopName: shop.name,
  phoneMasked: maskPhone(phone),
  link: `${ctx.config.PUBLIC_URL}/sign-in`,
})

/** By SMS to the number that is paid until now: whoever took over the account does not hold that phone. */
async function tellOldNumber(
  tx: TxCtx,
  factKey: string,
  { shop, owner }: { shop: ShopForSale; owner: AccountRecord },
  data: DataOf<'payout_phone_changed_old'>,
): Promise<void> {
  const to = { accountId: owner.id, name: owner.name, phone: shop.payoutPhone, language: owner.language }
  await notify(tx, { factKey, template: 'payout_phone_changed_old', to, data })
}

async function ownerOf(ctx: Ctx, shop: ShopForSale): Promise<AccountRecord> {
  const owner = await readAccount(ctx, shop.ownerAccountId)
  assert(owner, 'whoever is signed in as the owner has an account')
  return owner
}
