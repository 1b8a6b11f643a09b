// Whenever an order moves, the people it concerns are told, once: what happened, until when what, and what if not.
import type { FactName } from '@amana/contract/facts'
import { readHold } from '#escrow'
import { type Notice, notify } from '#notifications'
import { payoutCron } from '#payouts'
import { type Ctx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { type Fact, when } from '#platform/facts'
import { nextDue } from '#platform/schedule'
import { unseal } from '#platform/sealed'
import { agreementOf } from '../agreement.ts'
import { goingBackCents } from '../money-back.ts'
import type { OrderRow } from '../order-row.ts'
import { type PeopleOfOrder, readPeople } from '../people-of-order.ts'
import { pickupOf } from '../pickup.ts'
import { readOrderRow } from '../queries.ts'

/** A notice without what all of them share. */
type Words = { [N in Notice as N['template']]: { template: N['template']; data: N['data'] } }[Notice['template']]
interface Told {
  buyer?: Words
  seller?: Words
}
type OrderFact = Extract<FactName, `order_${string}`>

const iso = (instant: Date | null): string => {
  assert(instant, 'the order has the date that its state promises')
  return instant.toISOString()
}

function tell<N extends OrderFact>(
  name: N,
  reaction: string,
  words: (ctx: Ctx, order: OrderRow, people: PeopleOfOrder, fact: Fact<N>) => Told | Promise<Told>,
): void {
  when(name, reaction, async (ctx, fact) => {
    const order = await readOrderRow(ctx, (fact.data as { orderId: string }).orderId)
    const people = await readPeople(ctx, order)
    const told = await words(ctx, order, people, fact)
    await transact(ctx, async (tx) => {
      for (const side of ['buyer', 'seller'] as const) {
        const said = told[side]
        if (said) await notify(tx, { factKey: fact.id, to: people[side], ...said } as Notice)
      }
    })
  })
}

const basics = (order: OrderRow, { shop, buyerLink }: PeopleOfOrder) => ({
  orderNumber: order.number,
  shopName: shop.name,
  totalCents: order.total_cents,
  link: buyerLink,
})

function tellOfPayment(): void {
  tell('order_placed', 'tell-guest-her-order-link', (_ctx, order, people) =>
    order.account_id
      ? {}
      : { buyer: { template: 'payment_link_buyer', data: { ...basics(order, people), payBy: iso(order.pay_by) } } },
  )
  when('order_placed', 'send-buyer-her-copy-of-the-terms', async (ctx, fact) => {
    const order = await readOrderRow(ctx, fact.data.orderId)
    if (!order.account_id) return
    const people = await readPeople(ctx, order)
    const data = { ...basics(order, people), terms: (await agreementOf(ctx, order)).terms }
    await transact(ctx, (tx) => notify(tx, { factKey: fact.id, template: 'order_terms_buyer', to: people.buyer, data }))
  })
  tell('order_paid', 'tell-both-when-order-is-paid', (_ctx, order, people) => ({
    buyer: { template: 'order_paid_buyer', data: { ...basics(order, people), shipBy: iso(order.ship_by) } },
    seller: {
      template: 'order_paid_seller',
      data: { ...basics(order, people), town: order.town, shipBy: iso(order.ship_by), link: people.sellerLink },
    },
  }))
}

function tellOfDelivery(): void {
  tell('order_shipped', 'tell-buyer-her-handover-code', async (ctx, order, people) => {
    // Shipped and already delivered by the time this runs: the code is of no use any more.
    if (order.state !== 'shipped' || !order.handover_code_sealed) return {}
    const pickup = await pickupOf(ctx, order)
    const handoverCode = unseal(ctx.config, 'handover-code', order.handover_code_sealed)
    return {
      buyer: {
        template: 'order_shipped_buyer',
        data: {
          ...basics(order, people),
          handoverCode,
          deliverBy: iso(order.deliver_by),
          returnsAt: iso(order.due_at),
          collectAt: pickup?.landmark ?? null,
        },
      },
    }
  })
  tell('order_delivered', 'tell-both-when-order-is-delivered', (_ctx, order, people, fact) => {
    if (fact.data.evidence !== 'code' || !order.due_at) return {}
    const data = { ...basics(order, people), releaseAt: iso(order.due_at) }
    return {
      buyer: { template: 'order_delivered_buyer', data },
      seller: { template: 'order_delivered_seller', data: { ...data, link: people.sellerLink } },
    }
  })
  tell('order_completed', 'tell-seller-when-money-is-released', async (ctx, order, people) => {
    // As it was really divided: parts may have gone back before, and taxes are those of the day.
    const hold = await readHold(ctx, order.id)
    assert(hold, 'what was released was held')
    const { sellerCents } = hold
    const payoutAt = nextDue(payoutCron, ctx.now).toISOString()
    return {
      seller: {
        template: 'order_completed_seller',
        data: { ...basics(order, people), sellerCents, payoutAt, link: people.sellerLink },
      },
    }
  })
}

function tellOfEndings(): void {
  tell('order_expired', 'tell-buyer-when-order-expires', (_ctx, order, people) => ({
    buyer: { template: 'order_expired_buyer', data: basics(order, people) },
  }))
  tell('order_cancelled', 'tell-both-when-order-is-cancelled', async (ctx, order, people, { data }) => {
    const { wasPaid, reason } = data
    const by = reason === 'shop_banned' ? 'closed' : data.by
    const refundCents = wasPaid && reason !== 'payment_taken_back' ? await goingBackCents(ctx, order) : 0
    return {
      buyer: { template: 'order_cancelled_buyer', data: { ...basics(order, people), by, refundCents } },
      ...(wasPaid && {
        seller: {
          template: 'order_cancelled_seller',
          data: { ...basics(order, people), by, link: people.sellerLink },
        } as const,
      }),
    }
  })
  tell('order_refunded', 'tell-both-when-the-money-goes-back', async (ctx, order, people, { data: { reason } }) => {
    // How a dispute was decided is told by dispute_decided, with why.
    if (reason === 'dispute') return {}
    const data = { ...basics(order, people), amountCents: await goingBackCents(ctx, order), reason }
    return {
      buyer: { template: 'order_refunded_buyer', data },
      seller: { template: 'order_refunded_seller', data: { ...data, link: people.sellerLink } },
    }
  })
  tell('order_part_refunded', 'tell-buyer-when-the-seller-gives-money-back', (_ctx, order, people, { data }) => ({
    buyer: { template: 'part_refund_buyer', data: { ...basics(order, people), amountCents: data.amountCents } },
  }))
}

function tellOfRefund(): void {
  when('refund_sent', 'tell-buyer-when-refund-has-arrived', async (ctx, fact) => {
    const { orderId, amountCents } = fact.data
    if (!orderId) return
    const order = await readOrderRow(ctx, orderId)
    const people = await readPeople(ctx, order)
    const data = { ...basics(order, people), amountCents, receipt: null }
    await transact(ctx, (tx) => notify(tx, { factKey: fact.id, template: 'refund_sent_buyer', to: people.buyer, data }))
  })
  when('refund_failed', 'tell-buyer-how-to-get-a-refund-that-waits', async (ctx, fact) => {
    const { orderId, amountCents, code, final } = fact.data
    if (!orderId || !final || (code !== 'not_on_mpesa' && code !== 'receiver_account_full')) return
    const order = await readOrderRow(ctx, orderId)
    const people = await readPeople(ctx, order)
    const data = { ...basics(order, people), amountCents, problem: code } as const
    await transact(ctx, (tx) =>
      notify(tx, { factKey: fact.id, template: 'refund_waiting_buyer', to: people.buyer, data }),
    )
  })
}

/** An order that had not left ends, and its seller hears of that. */
const hadLeft: readonly OrderRow['state'][] = ['shipped', 'delivered', 'disputed', 'completed']

function tellOfPaymentTakenBack(): void {
  when('payment_reversed', 'tell-seller-when-the-payment-of-a-shipped-order-is-taken-back', async (ctx, fact) => {
    const { purpose, purposeId, amountCents } = fact.data
    const order = purpose === 'order' ? await readOrderRow(ctx, purposeId) : undefined
    if (!order || !hadLeft.includes(order.state)) return
    const people = await readPeople(ctx, order)
    const data = { orderNumber: order.number, amountCents, link: people.sellerLink }
    await transact(ctx, (tx) =>
      notify(tx, { factKey: fact.id, template: 'payment_taken_back_seller', to: people.seller, data }),
    )
  })
}

export function tellBuyerAndSellerWhatHappens(): void {
  tellOfPayment()
  tellOfDelivery()
  tellOfEndings()
  tellOfRefund()
  tellOfPaymentTakenBack()
}
