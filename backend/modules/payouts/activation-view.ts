// How far a seller is in proving her payout number, as she sees it.
import { maskPhone, type PayoutNumberView } from '@amana/contract'
import { sql } from 'kysely'
import { readPaymentView } from '#payments'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { readShopForSale, type ShopForSale } from '#shops'
import { readPayoutNumber } from './payout-number.ts'
import { maskName } from './registered-name.ts'

/** The prompt that was sent last and is not paid yet. */
async function readPrompt(ctx: Ctx, shop: ShopForSale): Promise<PayoutNumberView['prompt']> {
  const { rows } = await sql<{ id: string }>`select id from payouts.activation
    where shop_id = ${shop.id} and phone = ${shop.payoutPhone} and state = 'asked'`.execute(ctx.db)
  if (!rows[0]) return null
  const { state, promptEndsAt, canSendAgainAt, failureSentence } = await readPaymentView(ctx, 'activation', rows[0].id)
  return { state, promptEndsAt, canSendAgainAt, failureSentence }
}

export async function payoutNumberView(ctx: Ctx, shopId: string): Promise<PayoutNumberView> {
  const shop = await readShopForSale(ctx, shopId)
  if (!shop) throw notFound('shop')
  const number = await readPayoutNumber(ctx, shop)
  const prompt = await readPrompt(ctx, shop)
  const settled = number.provedAt !== null && !number.problem
  return {
    phoneMasked: shop.payoutPhone ? maskPhone(shop.payoutPhone) : '',
    state: number.returning ? 'returning' : settled ? 'proved' : prompt ? 'asked' : 'unproved',
    provedAt: number.provedAt?.toISOString() ?? null,
    nameMasked: number.registeredName && maskName(number.registeredName),
    problem: number.problem?.problem ?? null,
    problemSince: number.problem?.since.toISOString() ?? null,
    readyFrom: number.readyFrom.toISOString(),
    prompt,
    now: ctx.now.toISOString(),
  }
}
