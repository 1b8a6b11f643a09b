// The seller is told how a payout ended: it is on her phone, or why it is not and what helps; and when its number is paid no more.
import { maskPhone } from '@amana/contract'
import { readAccount } from '#identity'
import { type Notice, notify, type Recipient } from '#notifications'
import { disbursementFailureSentence } from '#payments'
import { type Ctx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { when } from '#platform/facts'
import { readShopForSale } from '#shops'
import { endsForGood } from '../payout-number.ts'
import { type Payout, readPayout } from '../queries.ts'

interface Ended {
  payout: Payout
  seller: Recipient
  shared: { shopName: string; amountCents: number; phoneMasked: string; link: string }
}

/** Undefined when the owner has erased her account in the meantime. */
async function readEnded(ctx: Ctx, payoutId: string): Promise<Ended | undefined> {
  const payout = await readPayout(ctx, payoutId)
  const shop = payout && (await readShopForSale(ctx, payout.shop_id))
  assert(shop, `payout ${payoutId} has a shop`)
  const owner = await readAccount(ctx, shop.ownerAccountId)
  if (!owner) return undefined
  const { id: accountId, name, phone, email, language } = owner
  return {
    payout,
    seller: { accountId, name, phone, email, language },
    shared: {
      shopName: shop.name,
      amountCents: payout.amount_cents,
      phoneMasked: maskPhone(payout.phone),
      link: `${ctx.config.PUBLIC_URL}/seller/money`,
    },
  }
}

const tell = (ctx: Ctx, notice: Notice): Promise<unknown> => transact(ctx, (tx) => notify(tx, notice))

export function tellTheSellerHowAPayoutEnded(): void {
  when('payout_paid', 'tell-the-seller-when-a-payout-is-paid', async (ctx, fact) => {
    const ended = await readEnded(ctx, fact.data.payoutId)
    if (!ended) return
    const { payout, seller, shared } = ended
    const data = { ...shared, receipt: payout.receipt }
    await tell(ctx, { factKey: fact.id, template: 'payout_paid_seller', to: seller, data })
  })
  when('payout_failed', 'tell-the-seller-when-a-payout-has-failed', async (ctx, fact) => {
    // What is wrong with her number she is told by a notice of its own.
    if (endsForGood(fact.data.code)) return
    const ended = await readEnded(ctx, fact.data.payoutId)
    if (!ended) return
    const { seller, shared } = ended
    const data = { ...shared, reason: disbursementFailureSentence(fact.data.code) }
    await tell(ctx, { factKey: fact.id, template: 'payout_failed_seller', to: seller, data })
  })
  when('payout_number_failed', 'ask-the-seller-for-a-number-that-can-be-paid', async (ctx, fact) => {
    const ended = await readEnded(ctx, fact.data.payoutId)
    if (!ended) return
    const { seller, shared } = ended
    const { amountCents, phoneMasked } = shared
    const link = `${ctx.config.PUBLIC_URL}/seller/money/payout-number`
    const data = { problem: fact.data.problem, amountCents, phoneMasked, link }
    await tell(ctx, { factKey: fact.id, template: 'payout_number_failed_seller', to: seller, data })
  })
}
