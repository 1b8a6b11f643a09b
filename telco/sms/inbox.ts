// Text messages as they lie on the phones.
import type { Ctx } from '../context.ts'
import { phoneOf, walletOf } from '../phone/phones.ts'

export type Sms = { id: number; at: number; from: string; text: string }

export function deliverSms(ctx: Ctx, gatewayId: string, msisdn: string, text: string): void {
  phoneOf(ctx, msisdn)
  ctx.db.run(
    'insert into sms (gateway_id, msisdn, at, sender, text) values (?, ?, ?, ?, ?)',
    gatewayId,
    msisdn,
    ctx.clock.now(),
    ctx.config.sms.sender,
    text,
  )
  ctx.news.tell(walletOf(msisdn))
}

/** Newest first. */
export const smsInbox = (ctx: Ctx, msisdn: string, limit: number) =>
  ctx.db.all<Sms>(
    'select id, at, sender as "from", text from sms where msisdn = ? order by id desc limit ?',
    msisdn,
    limit,
  )

export const recipientsOf = (ctx: Ctx, gatewayId: string) =>
  ctx.db
    .all<{ msisdn: string }>('select msisdn from sms where gateway_id = ? order by id', gatewayId)
    .map(({ msisdn }) => msisdn)
