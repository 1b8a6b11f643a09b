// A seller becomes payable: she pays KES 10 from her payout number, they go straight back, and M-Pesa tells whose the number is.
import { maskPhone } from '@amana/contract'
import { sql } from 'kysely'
import { recordTrait } from '#identity'
import { type ArrivedPayment, type ReturnedPayment, requestPayment } from '#payments'
import { after } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { notFound } from '#platform/errors'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { readShopForSale } from '#shops'
import { noPayoutNumber, numberProvedAlready } from '../errors.ts'
import { readPayoutNumber } from '../payout-number.ts'
import { sealName } from '../registered-name.ts'
import { activationCents, activationPromptMs } from '../rules.ts'

/** One for a shop and a number, however often the prompt is sent. */
async function openActivation(tx: TxCtx, shopId: string, phone: string): Promise<string> {
  await sql`insert into payouts.activation (shop_id, id, phone, state, asked_at)
    values (${shopId}, ${newId(tx.now)}, ${phone}, 'asked', ${tx.now})
    on conflict (shop_id, phone) where state = 'asked' do nothing`.execute(tx.db)
  const { rows } = await sql<{ id: string }>`select id from payouts.activation
    where shop_id = ${shopId} and phone = ${phone} and state = 'asked' for update`.execute(tx.db)
  return rows[0]!.id
}

/** Sends the prompt. @throws payout_number_proved, no_payout_number, prompt_still_open, wait_before_sending_again */
export const provePayoutNumber = (ctx: Ctx, shopId: string): Promise<void> =>
  transact(ctx, async (tx) => {
    const shop = await readShopForSale(tx, shopId)
    if (!shop) throw notFound('shop')
    if (!shop.payoutPhone) throw noPayoutNumber()
    const number = await readPayoutNumber(tx, shop)
    if (number.returning || (number.provedAt && !number.problem)) throw numberProvedAlready(maskPhone(shop.payoutPhone))
    await requestPayment(tx, {
      purpose: 'activation',
      purposeId: await openActivation(tx, shopId, shop.payoutPhone),
      shopId,
      amountCents: activationCents,
      phone: shop.payoutPhone,
      accountReference: 'PAYMENOW',
      payBy: after(tx.now, activationPromptMs),
    })
  })

/** The number has paid, so it is hers. The money goes straight back; so does any that comes a second time. */
export async function takeActivationPayment(tx: TxCtx, payment: ArrivedPayment): Promise<{ refused: string }> {
  await sql`update payouts.activation set state = 'returning', paid_at = ${tx.now}
    where id = ${payment.purposeId} and state = 'asked'`.execute(tx.db)
  return { refused: 'activation' }
}

/** The KES 10 are back: with them came the name. */
export async function finishActivation(tx: TxCtx, returned: ReturnedPayment): Promise<void> {
  const { rows } = await sql<{ shop_id: string }>`
    update payouts.activation set state = 'proved', proved_at = ${tx.now},
      registered_name_sealed = ${returned.recipientName && sealName(tx.config, returned.recipientName)}
    where id = ${returned.purposeId} and state = 'returning' returning shop_id`.execute(tx.db)
  const shopId = rows[0]?.shop_id
  if (!shopId) return
  if (returned.recipientName)
    await recordTrait(tx, {
      kind: 'mpesa_name_and_number',
      value: `${returned.recipientName} ${returned.phone}`,
      subjectKind: 'shop',
      subjectId: shopId,
    })
  await announce(tx, 'payout_number_proved', { shopId, activationId: returned.purposeId })
}
