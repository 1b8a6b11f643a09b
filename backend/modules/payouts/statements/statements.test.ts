// Every payout day has its statement: opening, what moved, closing; the same as data, for a spreadsheet and to print.
import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from 'vitest'
import { openHold, releaseDueReserves, releaseHold } from '#escrow'
import { createAccount } from '#identity'
import { holdInEscrow, shopBalances } from '#ledger'
import * as notifications from '#notifications'
import { definePaymentClaim } from '#payments'
import * as payouts from '#payouts'
import { days } from '#platform/clock'
import { transact } from '#platform/context'
import { openShop } from '#shops'
import { openPayingWorld } from '../../../test/paying-world.ts'
import { proveInWorld } from '../../../test/prove-payout-number.ts'
import { statementCsv } from './csv.ts'
import { statementPdf } from './pdf.ts'
import { listStatements, readStatement } from './read.ts'
import { totalsOf } from './totals.ts'

const world = await openPayingWorld()
notifications.reactions()
payouts.reactions()
const ctx = () => world.ctx()
definePaymentClaim('order', async () => ({ refused: 'order_expired' }))

const phone = '+254711500001'
const owner = { name: 'Wanjiku Kamau', email: 'st@example.com', phone, password: 'mangoes-and-lemons', verified: true }
const { id: ownerAccountId } = await createAccount(ctx(), owner)
const { id: shopId } = await openShop(ctx(), {
  ...{ ownerAccountId, name: 'Duka la Viatu, Kisumu', slug: 'duka-la-viatu', county: 'Kisumu', town: 'Kisumu Central' },
  ...{ description: 'Shoes that last for years.', payoutPhone: phone },
  deliveryOptions: [{ name: 'Rider', zone: 'towns', feeCents: 15000, daysMin: 0, daysMax: 1 }],
})
await world.network('PUT', `/phones/${phone.slice(1)}`, { name: 'Wanjiku Kamau', balance: 10 })
await proveInWorld(world, shopId, phone)
await world.pass(days(4))

let sales = 0
/** Goods and a delivery of KES 200; a tenth stays in reserve. */
async function sell(shillings: number) {
  const orderId = randomUUID()
  const amountCents = shillings * 100
  const terms = { commissionableCents: amountCents - 20_000, commissionBasisPoints: 500, reserveBasisPoints: 1_000 }
  await transact(ctx(), async (tx) => {
    await openHold(tx, { orderId, shopId, orderNumber: `AM-${++sales}`, amountCents, receipt: null, ...terms })
    await holdInEscrow(tx, { paymentId: randomUUID(), orderId, shopId, amountCents })
    await releaseHold(tx, orderId)
  })
}
const friday = async () => {
  await world.pass(days(7))
  await payouts.runWeeklyBatch(ctx(), world.clock.read())
  await world.pass(2_000)
}
const script = (outcome: object) =>
  world.network('POST', '/scripts', { msisdn: phone.slice(1), payment: 'b2c', next: [outcome] })
const all = async () =>
  Promise.all((await listStatements(ctx(), shopId, 20)).map((one) => readStatement(ctx(), shopId, one.batchId)))
const shillings = (cents: number) => cents / 100

await sell(3_400)
await sell(1_200)
await friday()
await sell(5_000)
await script({ resultCode: 4 })
await friday()
await world.pass(days(30))
await releaseDueReserves(ctx())
await friday()

test('each begins where the one before ended, and the last ends with what the books owe her', async () => {
  const statements = (await all()).reverse()
  expect(statements.map(({ openingCents }) => openingCents)).toEqual([
    0,
    ...statements.slice(0, -1).map((s) => s.closingCents),
  ])
  const { availableCents, reserveCents, owedCents } = await shopBalances(ctx(), shopId)
  expect(statements.at(-1)!.closingCents).toBe(availableCents + reserveCents - owedCents)
  for (const statement of statements) {
    const t = totalsOf(statement.lines)
    const made = t.goodsCents + t.deliveryCents - t.commissionCents - t.vatCents - t.withheldCents - t.clawedBackCents
    expect(statement.openingCents + made + t.cameBackCents + t.otherCents - t.paidOutCents).toBe(statement.closingCents)
  }
})

test('a statement tells goods, delivery, commission and reserve of every sale, and the payout that ends it', async () => {
  const [, , first] = await all()
  expect(first!.lines.map(({ code }) => code)).toEqual(['order_released', 'order_released', 'payout'])
  const sale = first!.lines.find(({ orderNumber }) => orderNumber === 'AM-1')!
  expect({
    goods: shillings(sale.goodsCents),
    delivery: shillings(sale.deliveryCents),
    commission: shillings(sale.commissionCents),
    reserve: shillings(sale.toReserveCents),
    change: shillings(sale.changeCents),
  }).toEqual({ goods: 3_200, delivery: 200, commission: 160, reserve: 324, change: 3_240 })
  expect(first!.feesByAmanaCents).toBe(900)
  expect(first!.lines.at(-1)!.receipt).toMatch(/^[A-Z0-9]{10}$/)
})

test('a payout that did not go through is back on the next statement', async () => {
  const [newest] = await all()
  expect(newest!.lines.map(({ code }) => code)).toContain('payout_failed')
  expect(
    newest!.lines.filter(({ code }) => code === 'reserve_released').every(({ changeCents }) => changeCents === 0),
  ).toBe(true)
})

test('the spreadsheet has every line, adds up, and runs no formula that a shop is called after', async () => {
  const [newest] = await all()
  const lines = [...statementCsv({ ...newest!, shopName: '=HYPERLINK("http://x")' })]
  expect(lines).toHaveLength(newest!.lines.length + 3)
  expect(lines[1]).toContain(`"'=HYPERLINK(""http://x"")"`)
  expect(
    lines
      .at(-1)!
      .trim()
      .endsWith(`,${(newest!.closingCents / 100).toFixed(2)}`),
  ).toBe(true)
})

test.each([
  [3, 1],
  [200, 5],
])('%i lines are printed on %i pages, with the letters within the file', async (count, expectedPages) => {
  const [newest] = await all()
  const line = newest!.lines[0]!
  const chunks: Buffer[] = []
  const sink = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await pipeline(statementPdf({ ...newest!, lines: Array.from({ length: count }, () => line) }), sink)
  const pdf = Buffer.concat(chunks).toString('latin1')
  const pages = pdf.match(/\/Type \/Page\b/g)!.length
  expect(pages).toBe(expectedPages)
  expect(pdf.startsWith('%PDF-1.')).toBe(true)
  expect(pdf).toMatch(/\/FontFile[23]/)
})

test('nobody reads the statement of a batch that was not about her shop', async () => {
  await expect(readStatement(ctx(), shopId, randomUUID())).rejects.toMatchObject({ code: 'not_found' })
})
