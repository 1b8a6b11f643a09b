import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../test/business.ts'

const NUMBERS = ['254712000001', '254712000002', '254712000003']
const SHORTCODES = ['600100', '600200', '600300', '700100']
let business: Business
beforeAll(async () => {
  business = await openBusiness({ seed: 'every operation', till: { number: '700100', store: '700000', passkey: 'k' } })
  await business.call('PUT', '/__sim/shortcodes/600300', { kind: 'paybill', name: 'SUPPLIER' })
  await business.register()
  await business.call('PUT', '/__sim/shortcodes/600100', { validates: true })
})
afterAll(() => business.close())

const number = fc.constantFrom(...NUMBERS)
const amount = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 200_000, max: 260_000 }))
const lost = fc.constantFrom(undefined, 'drop', 'internal_error', 'html_503')
const COMMANDS = ['BusinessPayToBulk', 'BusinessPayBill', 'BusinessBuyGoods', 'MerchantToMerchantTransfer']

const operation = fc.oneof(
  fc.record({ do: fc.constant('push'), number, amount, answer: fc.constantFrom('1234', '9999', 'cancel', 'nothing') }),
  fc.record({ do: fc.constant('pay'), number, amount, shortcode: fc.constantFrom('600100', '600300', '700100') }),
  fc.record({ do: fc.constant('payout'), number, amount, lost }),
  fc.record({
    do: fc.constant('b2b'),
    amount,
    command: fc.constantFrom(...COMMANDS),
    to: fc.constantFrom(...SHORTCODES),
  }),
  fc.record({ do: fc.constant('reverse'), which: fc.nat(), by: fc.constantFrom('business', 'person') }),
  fc.record({ do: fc.constant('tariff'), paybillTariff: fc.constantFrom('free', 'customer', 'business', 'shared') }),
  fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(1_000, 61_000, 3_600_000, 86_400_000) }),
)
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never

const receipts: { receipt: string; msisdn: string; amount: number }[] = []
/** A client that has lost an answer, or let its token run out, goes on. */
const hoping = (work: Promise<unknown>) => work.catch(() => undefined)

async function perform(step: Operation): Promise<void> {
  switch (step.do) {
    case 'push': {
      await business.push({ PhoneNumber: step.number, Amount: step.amount })
      if (step.answer === 'nothing') return
      const answered =
        step.answer === 'cancel'
          ? await business.cancel(step.number)
          : await business.enterPin(step.number, step.answer)
      // Three wrong PINs lock the phone; setting it again is what people do then.
      if (answered.body.resultCode === 8006) await business.setPhone(step.number, { pin: '1234' })
      remember(answered.body, step.number, step.amount)
      return
    }
    case 'pay': {
      const { body } = await business.payByHand(step.number, { shortcode: step.shortcode, amount: step.amount })
      if (body.resultCode === 8006) await business.setPhone(step.number, { pin: '1234' })
      if (step.shortcode === '600100') remember(body, step.number, step.amount)
      return
    }
    case 'payout':
      if (step.lost) await business.script(step.number, [{ acknowledgement: step.lost }], 'b2c')
      await hoping(business.pay({ PartyB: step.number, Amount: step.amount }))
      return
    case 'b2b':
      await business.order('/mpesa/b2b/v1/paymentrequest', {
        CommandID: step.command,
        SenderIdentifierType: '4',
        RecieverIdentifierType: '4',
        Amount: step.amount,
        PartyA: 600100,
        PartyB: step.to,
        AccountReference: 'any',
      })
      return
    case 'reverse': {
      const paid = receipts[step.which % Math.max(receipts.length, 1)]
      if (!paid) return
      if (step.by === 'person') {
        await business.call('POST', `/__sim/phones/${paid.msisdn}/reversal`, { receipt: paid.receipt })
        return
      }
      await business.order('/mpesa/reversal/v1/request', {
        CommandID: 'TransactionReversal',
        TransactionID: paid.receipt,
        Amount: paid.amount,
        ReceiverParty: 600100,
        RecieverIdentifierType: '11',
      })
      return
    }
    case 'tariff':
      await business.behave({ paybillTariff: step.paybillTariff })
      return
    case 'wait':
      await business.advance(step.ms)
      business.forgetToken()
  }
}

const remember = (body: { receipt?: string }, msisdn: string, shillings: number) => {
  if (body.receipt) receipts.push({ receipt: body.receipt, msisdn, amount: shillings })
}

/** Each row's balance is the one above it and what was moved; the last is what the account holds. */
async function statementAgrees(shortcode: string, balances: Record<string, number>) {
  const rows = await business.statement({ shortcode, from: '2026-11-01T00:00:00Z', to: '2030-01-01T00:00:00Z' })
  const closing: Record<string, number> = {}
  for (const row of rows.slice(1)) {
    const [account, , , , details, , paidIn, withdrawn, balance] = row as [string, ...string[]]
    const before = details === 'Opening balance' ? 0 : closing[account]!
    expect(cents(balance!)).toBe(before + cents(paidIn || '0') + cents(withdrawn || '0'))
    closing[account] = cents(balance!)
  }
  expect(closing).toEqual({
    'Utility Account': cents(balances.utility!),
    'Working Account': cents(balances.working!),
    'Merchant Account': cents(balances.merchant!),
    'Charges Paid Account': cents(balances.charges!),
    'Organization Settlement Account': cents(balances.settlement!),
  })
}
async function nothingIsReversedTwice() {
  const rows = await business.statement({ from: '2026-11-01T00:00:00Z', to: '2030-01-01T00:00:00Z' })
  const linked = rows.slice(1).flatMap((row) => row[12] || [])
  expect(linked).toHaveLength(new Set(linked).size)
}
const cents = (value: string | number) => Math.round(Number(value) * 100)

describe('whatever people and businesses do', () => {
  it('the books balance, nobody holds less than nothing, and every statement follows from itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 15, maxLength: 30 }), async (steps) => {
        for (const step of steps) await perform(step)
        await business.advance(61_000)
        business.forgetToken()
        const { balanced, accounts, shortcodes } = await business.books()
        expect(balanced).toBe(true)
        for (const { kind, balance } of accounts)
          if (!['outside', 'charges'].includes(kind)) expect(balance).toBeGreaterThanOrEqual(0)
        for (const shortcode of SHORTCODES) await statementAgrees(shortcode, shortcodes[shortcode])
        await nothingIsReversedTwice()
      }),
      { numRuns: 12 },
    )
  })
})
