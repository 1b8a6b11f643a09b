// A guest who lost her link has it sent to the phone of her order. Whether there is such an order is looked up by a job,
// after the answer: neither its words nor its time tell strangers which numbers have bought what.
import { sql } from 'kysely'
import { notify } from '#notifications'
import { minutes } from '#platform/clock'
import { type Ctx, transact } from '#platform/context'
import { defineJob, enqueue } from '#platform/jobs'
import { sameText, seal, unseal } from '#platform/sealed'
import type { OrderRow } from '../order-row.ts'
import { guestLink } from '../people-of-order.ts'

const job = 'send-order-link'
const purpose = 'order-link-asked'
/** However often it is asked for, one order's link is sent at most this often. */
const onceInMs = minutes(10)

interface Asked {
  number: string
  /** E.164. */
  phone: string
}

/** `am 7k3f 92qx`, as people type it, is AM-7K3F-92QX. */
const orderNumberOf = (typed: string): string => {
  const letters = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^AM(?=.{8}$)/, '')
  return `AM-${letters.slice(0, 4)}-${letters.slice(4)}`
}

export const askForOrderLink = (ctx: Ctx, asked: Asked): Promise<void> =>
  transact(ctx, (tx) => enqueue(tx, job, { sealed: seal(tx.config, purpose, JSON.stringify(asked)) }))

async function sendOrderLink(ctx: Ctx, { number, phone }: Asked): Promise<void> {
  const { rows } = await sql<OrderRow>`select * from orders."order" where number = ${orderNumberOf(number)}`.execute(
    ctx.db,
  )
  const order = rows[0]
  if (!order || !sameText(order.contact_phone, phone)) return
  await transact(ctx, (tx) =>
    notify(tx, {
      factKey: `order-link ${order.id} ${Math.floor(tx.now.getTime() / onceInMs)}`,
      template: 'order_link',
      to: { name: order.contact_name, phone: order.contact_phone, language: order.language },
      data: { orderNumber: order.number, link: guestLink(tx, order) },
    }),
  )
}

export function defineLinkJob(): void {
  defineJob<{ sealed: string }>(job, (ctx, { sealed }) =>
    sendOrderLink(ctx, JSON.parse(unseal(ctx.config, purpose, sealed)) as Asked),
  )
}
