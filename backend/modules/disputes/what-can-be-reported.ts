// Which problem can be reported now, and if not, why and from when: the buttons of the page and the refusals are one rule.
import { type DisputeReason, disputeReason, type InBoth } from '@amana/contract'
import type { OrderRow } from '#orders'
import { after, days, minutes } from '#platform/clock'
import { assert } from '#platform/errors'
import type { DisputeRow } from './dispute-row.ts'
import { deliveryWasProved, disputeExists, disputeTooEarly, orderNotDisputable, orderNotShippedYet } from './errors.ts'
import { dayAndTime, dayIn } from './wording.ts'

export interface NotNow {
  refuse: (sentence: string) => Error
  says: InBoth
}

/** The first minute of the promised day: what has come by its evening is on time, what has not can be asked for. */
const promisedDay = (deliverBy: Date): Date => after(deliverBy, minutes(1) - days(1))

const everywhere = ({ state }: OrderRow, latest: DisputeRow | undefined): NotNow | undefined => {
  // Closed by the code, “nothing came” leaves the other problems open.
  if (latest && latest.outcome !== 'delivered')
    return {
      refuse: disputeExists,
      says: { en: 'A problem was reported already.', sw: 'Tatizo limeripotiwa tayari.' },
    }
  if (state === 'paid')
    return {
      refuse: orderNotShippedYet,
      says: {
        en: 'It has not been shipped yet: cancel the order, and the money comes back at once.',
        sw: 'Bado haijatumwa: ghairi oda, na pesa zinarudi mara moja.',
      },
    }
  if (state === 'shipped' || state === 'delivered') return undefined
  return {
    refuse: orderNotDisputable,
    says: {
      en: 'A problem can be reported from the promised day until the money is released; this order is not between the two.',
      sw: 'Tatizo linaweza kuripotiwa kuanzia siku iliyoahidiwa hadi pesa zinapoachiliwa; oda hii haipo kati ya hizo mbili.',
    },
  }
}

function nothingReceived(order: OrderRow, now: Date): NotNow | undefined {
  if (order.state === 'delivered') {
    const says =
      order.evidence === 'code'
        ? {
            en: 'Your handover code was entered: that proves that the parcel was handed over. If something is wrong with it, report that.',
            sw: 'Nambari yako ya makabidhiano iliingizwa: huo ni ushahidi kwamba mzigo ulikabidhiwa. Kama una kasoro, ripoti hiyo.',
          }
        : {
            en: 'You said that you have it. If something is wrong with it, report that.',
            sw: 'Ulisema kwamba unacho. Kama kina kasoro, ripoti hiyo.',
          }
    return { refuse: deliveryWasProved, says }
  }
  assert(order.deliver_by && order.due_at, 'a shipped order has its promised day')
  if (now >= promisedDay(order.deliver_by)) return undefined
  const [promised, returns] = [order.deliver_by, order.due_at]
  return {
    refuse: disputeTooEarly,
    says: {
      en: `It is promised by ${dayIn(promised, 'en')}: from that day on you can report it. If nothing proves that it came, the money comes back by itself on ${dayAndTime(returns, 'en')}.`,
      sw: `Imeahidiwa kufikia ${dayIn(promised, 'sw')}: kuanzia siku hiyo unaweza kuripoti. Bila ushahidi kwamba ilifika, pesa zinarudi zenyewe ${dayAndTime(returns, 'sw')}.`,
    },
  }
}

const withTheGoods = ({ state }: OrderRow): NotNow | undefined =>
  state === 'delivered'
    ? undefined
    : {
        refuse: disputeTooEarly,
        says: {
          en: 'You can report this once you have it in your hands.',
          sw: 'Unaweza kuripoti hili ukiwa nayo mkononi.',
        },
      }

/** Undefined: it can be reported. */
export function whyNotNow(
  order: OrderRow,
  latest: DisputeRow | undefined,
  reason: DisputeReason,
  now: Date,
): NotNow | undefined {
  const ofAll = everywhere(order, latest)
  if (ofAll) return ofAll
  return reason === 'not_received' ? nothingReceived(order, now) : withTheGoods(order)
}

export const reasons = disputeReason.options
