// Money has come in: whoever has registered a ConfirmationURL for the shortcode is told, however the money was sent.
import { balanceOf } from '../../books/accounts.ts'
import type { Ctx } from '../../context.ts'
import type { DeliveryFaults } from '../../control/scripts.ts'
import { cents } from '../../shillings.ts'
import { queueCallback } from '../callbacks.ts'
import { collectingAccount, findShortcode, shortcodeAccount } from '../shortcodes.ts'
import { announcementBody, type Payer } from './announcement.ts'
import { findRegistration } from './registration.ts'

export type Collected = {
  shortcode: string
  receipt: string
  amount: number
  accountReference: string
  payer: Payer
  thirdPartyTransactionId?: string
}

/** Queued under the receipt. */
export function confirmCollection(ctx: Ctx, collected: Collected, faults: DeliveryFaults): void {
  const registration = findRegistration(ctx, collected.shortcode)
  if (!registration) return
  const shortcode = findShortcode(ctx, collected.shortcode)!
  const body = announcementBody(shortcode, registration.version, {
    ...collected,
    amount: faults.amount === undefined ? collected.amount : cents(faults.amount),
    at: ctx.clock.now(),
    balance: balanceOf(ctx, shortcodeAccount(shortcode.code, collectingAccount(shortcode))),
    thirdPartyTransactionId: collected.thirdPartyTransactionId ?? '',
  })
  queueCallback(ctx, { subject: collected.receipt, url: registration.confirmationUrl, body }, faults)
}
