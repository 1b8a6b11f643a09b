// The body of a B2C result, with its own date format and its ReferenceItem that is an object and never a list.
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { dottedDateTime } from '../nairobi-time.ts'
import type { Phone } from '../phone/phones.ts'
import { shillings } from '../shillings.ts'
import type { B2cPayment } from './b2c-outcome.ts'
import { failedReceipt } from './identifiers.ts'
import { b2cResult, codeOnTheWire } from './result-codes.ts'
import { type ShortcodeAccount, shortcodeAccount } from './shortcodes.ts'
import { withDecimals } from './wire-numbers.ts'

/** `claimedAmount` in shillings replaces the amount that was really paid: a fault somebody has scripted. */
export type B2cEnding = {
  code: string
  receipt: string | undefined
  at: number
  receiver: Phone
  claimedAmount: number | undefined
}

export function b2cResultBody(ctx: Ctx, payment: B2cPayment, ending: B2cEnding): string {
  const ResultParameters = ending.receipt ? { ResultParameter: parameters(ctx, payment, ending) } : undefined
  return JSON.stringify({
    Result: {
      ResultType: 0,
      ResultCode: codeOnTheWire(ending.code),
      ResultDesc: b2cResult(ending.code),
      OriginatorConversationID: payment.originatorConversationId,
      ConversationID: payment.id,
      TransactionID: ending.receipt ?? failedReceipt(ending.at),
      ResultParameters,
      ReferenceData: {
        ReferenceItem: {
          Key: 'QueueTimeoutURL',
          Value: 'https://internalsandbox.safaricom.co.ke/mpesa/b2cresults/v1/submit',
        },
      },
    },
  })
}

function parameters(ctx: Ctx, payment: B2cPayment, ending: B2cEnding) {
  const funds = (kind: ShortcodeAccount) =>
    withDecimals(shillings(balanceOf(ctx, shortcodeAccount(payment.shortcode, kind))))
  const { receiver } = ending
  return [
    { Key: 'TransactionAmount', Value: ending.claimedAmount ?? shillings(payment.amount) },
    { Key: 'TransactionReceipt', Value: ending.receipt },
    { Key: 'ReceiverPartyPublicName', Value: `${receiver.msisdn} - ${receiver.name.toUpperCase()}` },
    { Key: 'TransactionCompletedDateTime', Value: dottedDateTime(ending.at) },
    { Key: 'B2CUtilityAccountAvailableFunds', Value: funds('utility') },
    { Key: 'B2CWorkingAccountAvailableFunds', Value: funds('working') },
    { Key: 'B2CRecipientIsRegisteredCustomer', Value: 'Y' },
    { Key: 'B2CChargesPaidAccountAvailableFunds', Value: funds('charges') },
  ]
}
