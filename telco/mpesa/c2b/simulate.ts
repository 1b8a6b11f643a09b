// The sandbox's way to make a payment by hand without a hand.
import type { Ctx } from '../../context.ts'
import type { Call } from '../call.ts'
import { invalidField } from '../errors.ts'
import { newConversationId } from '../identifiers.ts'
import { BILL_REFERENCE_CHARACTERS_MAX } from '../limits.ts'
import { findShortcode } from '../shortcodes.ts'
import { amountField, msisdnField, optionalText, shortcodeField, textField } from '../validation.ts'
import { beginHandPayment } from './payments.ts'
import type { C2bVersion } from './registration.ts'

const KINDS: Record<string, string> = { CustomerPayBillOnline: 'paybill', CustomerBuyGoodsOnline: 'till' }

export const simulateC2b = (version: C2bVersion) => (ctx: Ctx, call: Call) => {
  const { body } = call
  const shortcode = shortcodeField(body, 'ShortCode')
  const command = textField(body, 'CommandID')
  const kind = KINDS[command]
  if (!kind) throw invalidField('CommandID')
  const amount = amountField(body)
  const msisdn = msisdnField(body, 'Msisdn')
  const accountReference = kind === 'till' ? '' : optionalText(body, 'BillRefNumber')
  if (accountReference.length > BILL_REFERENCE_CHARACTERS_MAX) throw invalidField('BillRefNumber')
  if (findShortcode(ctx, shortcode)?.kind !== kind) throw invalidField('ShortCode')
  const { id, script } = beginHandPayment(ctx, { shortcode, msisdn, amount, accountReference }, call.ordered)
  call.accepted = { subject: id, script }
  const ResponseDescription = 'Accept the service request successfully.'
  return version === 1
    ? {
        ConversationID: newConversationId(ctx.random, ctx.clock.now()),
        OriginatorCoversationID: id,
        ResponseDescription,
      }
    : { OriginatorCoversationID: id, ResponseCode: '0', ResponseDescription }
}
