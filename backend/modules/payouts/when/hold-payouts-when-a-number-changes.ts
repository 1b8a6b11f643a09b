// Whoever takes over an account changes its numbers first: payouts then wait until the owner could have noticed.
import { payoutHoldMs, shopIdsOf } from '#identity'
import { after } from '#platform/clock'
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { placeHold } from '../holds.ts'

export function holdPayoutsWhenANumberChanges(): void {
  when('payout_phone_changed', 'hold-payouts-when-the-payout-number-changes', (ctx, { at, data }) =>
    transact(ctx, (tx) =>
      placeHold(tx, data.shopId, { reason: 'payout_phone_changed', since: at, until: new Date(data.holdUntil) }),
    ),
  )
  when('phone_changed', 'hold-payouts-when-the-phone-of-the-owner-changes', (ctx, { at, data }) =>
    transact(ctx, async (tx) => {
      for (const shopId of await shopIdsOf(tx, data.accountId))
        await placeHold(tx, shopId, { reason: 'phone_changed', since: at, until: after(at, payoutHoldMs) })
    }),
  )
}
