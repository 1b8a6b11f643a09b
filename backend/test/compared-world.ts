// A paying world whose books are compared with M-Pesa's statement: a shop whose seller is paid, and somebody who buys.
import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { openHold, releaseHold, takeBackHold } from '#escrow'
import { createAccount } from '#identity'
import * as notifications from '#notifications'
import { definePaymentClaim, definePaymentReversal, requestPayment } from '#payments'
import * as payouts from '#payouts'
import { after, minutes } from '#platform/clock'
import { transact } from '#platform/context'
import * as reconciliation from '#reconciliation'
import { openShop } from '#shops'
import { openPayingWorld, type PayingWorld } from './paying-world.ts'
import { proveInWorld } from './prove-payout-number.ts'

export interface ComparedWorld extends PayingWorld {
  buyer: string
  seller: string
  shopId: string
  /** Somebody buys, really, on her phone; gives the order's id. */
  buy(shillings: number): Promise<string>
  /** The same, and the money becomes the seller's. */
  sell(shillings: number): Promise<string>
  /** The weekly batch. */
  friday(): Promise<unknown>
  /** How the next payment of a phone ends, or to it. */
  script(phone: string, payment: 'stk' | 'b2c', outcome: object): Promise<unknown>
  /** M-Pesa, or whoever has the address, reports on a payment to a phone. */
  report(disbursementId: string, result: object): Promise<void>
  /** M-Pesa takes a request and does nothing about it, nor ever says so. */
  swallow(path: string): Promise<unknown>
  /** Money that moves in M-Pesa's books behind our back, shillings. */
  moveBehindOurBack(shillings: number): Promise<void>
  compare(): Promise<reconciliation.Run>
  openCodes(): Promise<string[]>
  /** Both M-Pesa accounts, to the shilling. */
  booksOfBothAgree(): Promise<void>
}

export async function openComparedWorld(): Promise<ComparedWorld> {
  const world = await openPayingWorld()
  notifications.reactions()
  payouts.reactions()
  reconciliation.reactions()
  const ctx = () => world.ctx()
  const float = `/shortcodes/${world.config.DARAJA_B2C_SHORTCODE}`
  const buyer = '+254722000001'
  const seller = '+254711100001'
  const { id: ownerAccountId } = await createAccount(ctx(), {
    ...{ name: 'Wanjiku Kamau', email: 'wanjiku@example.com', phone: seller },
    ...{ password: 'mangoes-and-lemons', verified: true },
  })
  const { id: shopId } = await openShop(ctx(), {
    ...{ ownerAccountId, name: 'Duka', slug: 'duka', county: 'Kisumu', town: 'Kisumu Central' },
    ...{ description: 'Shoes that last for years.', payoutPhone: seller },
    deliveryOptions: [{ name: 'Rider', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
  })
  await world.network('PUT', `/phones/${seller.slice(1)}`, { name: 'Wanjiku Kamau', balance: 10 })
  await proveInWorld(world, shopId, seller)

  definePaymentClaim('order', async (tx, { purposeId: orderId, amountCents, receipt }) => {
    const free = { commissionableCents: 0, commissionBasisPoints: 500, reserveBasisPoints: 0 }
    await openHold(tx, { orderId, shopId, orderNumber: 'AM-7K3F', amountCents, receipt, ...free })
    return 'accepted'
  })
  definePaymentReversal('order', (tx, { purposeId: orderId, receipt, amountCents }) =>
    takeBackHold(tx, { orderId, receipt, amountCents }),
  )

  let references = 0
  const buy: ComparedWorld['buy'] = async (shillings) => {
    const orderId = randomUUID()
    await world.network('PUT', `/phones/${buyer.slice(1)}`, { balance: 250_000 })
    await transact(ctx(), (tx) =>
      requestPayment(tx, {
        ...{ purpose: 'order', purposeId: orderId, shopId, amountCents: shillings * 100, phone: buyer },
        accountReference: `AM7K${++references}`,
        payBy: after(world.clock.read(), minutes(15)),
      }),
    )
    await world.drain()
    await world.answer(buyer, { pin: '1234' })
    return orderId
  }

  return {
    ...world,
    ...{ buyer, seller, shopId, buy },
    sell: async (shillings) => {
      const orderId = await buy(shillings)
      await transact(ctx(), (tx) => releaseHold(tx, orderId))
      return orderId
    },
    friday: () => payouts.runWeeklyBatch(ctx(), world.clock.read()),
    script: (phone, payment, outcome) =>
      world.network('POST', '/scripts', { msisdn: phone.slice(1), payment, next: [outcome] }),
    report: async (id, result) => {
      const asked: { body: { OriginatorConversationID?: string; ResultURL: string } | null }[] = await world.network(
        'GET',
        '/requests',
      )
      const { ResultURL } = asked.find(({ body }) => body?.OriginatorConversationID === id)!.body!
      const Result = { OriginatorConversationID: id, ConversationID: 'x', ...result }
      const headers = { 'content-type': 'application/json' }
      await fetch(ResultURL, { method: 'POST', headers, body: JSON.stringify({ Result }) })
      await world.drain()
    },
    swallow: (path) => {
      const refuse = { ResponseCode: '0', ResponseDescription: 'Accept the service request successfully.' }
      return world.network('POST', '/rules', { path, refuse })
    },
    moveBehindOurBack: async (shillings) => {
      const { utility } = await world.network('GET', float)
      await world.network('PUT', float, { utility: utility + shillings })
    },
    compare: async () => {
      await reconciliation.reconcile(ctx())
      await world.drain()
      return (await reconciliation.readRuns(ctx(), 1))[0]!
    },
    openCodes: async () => (await reconciliation.readOpenIncidents(ctx())).map(({ code }) => code),
    booksOfBothAgree: async () => {
      const { ours, theirs } = await world.booksOfBoth()
      expect(ours).toEqual(theirs)
    },
  }
}
