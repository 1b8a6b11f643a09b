import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness, statementPath } from '../test/business.ts'

const WANJIKU = '254712345678'
let business: Business
beforeEach(async () => {
  business = await openBusiness()
  await business.setPhone(WANJIKU, { name: 'Wanjiku Kamau' })
})
afterEach(() => business.close())

const EMPTY = ''

/** Rows as objects, by the heading. */
async function read(query: Record<string, string> = {}) {
  const [heading, ...rows] = await business.statement(query)
  return rows.map((row) => Object.fromEntries(row.map((value, index) => [heading![index]!, value])))
}

describe('the statement of an organisation', () => {
  it('has a row for every entry, with the account it is in', async () => {
    await business.push()
    const { receipt } = (await business.enterPin(WANJIKU)).body
    await business.payByHand(WANJIKU, { account: 'SHOES, "RED"', amount: 100 })
    const [heading] = await business.statement()
    expect(heading!.join(',')).toBe(
      'Account,Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,' +
        'Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.',
    )
    const utility = (await read()).filter((row) => row.Account === 'Utility Account')
    expect(utility).toMatchObject([
      { 'Receipt No.': EMPTY, 'Completion Time': '2026-11-22 00:00:00', Details: 'Opening balance', Balance: '0.00' },
      {
        'Receipt No.': receipt,
        'Completion Time': expect.stringMatching(/^2026-11-22 12:15:\d\d$/),
        Details: 'Pay Bill Online to 600100 - AMANA Acc. AM-7K3F-92QX',
        'Transaction Status': 'Completed',
        'Paid In': '3650.00',
        Withdrawn: EMPTY,
        Balance: '3650.00',
        'Balance Confirmed': 'true',
        'Reason Type': 'Pay Bill Online',
        'Other Party Info': '254712345678 - WANJIKU KAMAU',
        'Linked Transaction ID': EMPTY,
        'A/C No.': 'AM-7K3F-92QX',
      },
      { 'Paid In': '100.00', Balance: '3750.00', 'A/C No.': 'SHOES, "RED"' },
    ])
  })

  it('shows payouts, their charges, moves of float and reversals', async () => {
    await business.push()
    const { receipt } = (await business.enterPin(WANJIKU)).body
    await business.payByHand(WANJIKU, { amount: 9_000 })
    const b2b = await business.outcome('/mpesa/b2b/v1/paymentrequest', {
      CommandID: 'BusinessPayToBulk',
      SenderIdentifierType: '4',
      RecieverIdentifierType: '4',
      Amount: 5000,
      PartyA: 600100,
      PartyB: 600200,
      AccountReference: 'float',
    })
    const reversal = await business.outcome('/mpesa/reversal/v1/request', {
      CommandID: 'TransactionReversal',
      TransactionID: receipt,
      Amount: 3650,
      ReceiverParty: 600100,
      RecieverIdentifierType: '11',
    })
    await business.pay()
    const payout = (await business.callbacks(business.received.length + 1)).at(-1)!.body.Result.TransactionID
    expect(await read({ account: 'utility' })).toMatchObject([
      { Details: 'Opening balance' },
      { 'Receipt No.': receipt },
      { 'Paid In': '9000.00' },
      {
        'Receipt No.': b2b.TransactionID,
        Withdrawn: '-5000.00',
        'Reason Type': 'Business Pay to Bulk',
        'Other Party Info': '600200 - AMANA',
      },
      {
        'Receipt No.': reversal.TransactionID,
        Withdrawn: '-3650.00',
        Balance: '4000.00',
        'Linked Transaction ID': receipt,
        'Other Party Info': '254712345678 - WANJIKU KAMAU',
      },
    ])
    const paying = await read({ shortcode: '600200' })
    expect(paying.filter((row) => row.Account === 'Utility Account')).toMatchObject([
      { Balance: '0.00' },
      { 'Paid In': '5000000.00', 'Reason Type': 'Organization Deposit from Bank' },
      { 'Receipt No.': b2b.TransactionID, 'Paid In': '5000.00', 'Other Party Info': '600100 - AMANA' },
      { 'Receipt No.': payout, Withdrawn: '-4000.00', Balance: '5001000.00' },
    ])
    expect(paying.filter((row) => row.Account === 'Charges Paid Account')).toMatchObject([
      { Balance: '0.00' },
      {
        'Receipt No.': payout,
        Withdrawn: '-9.00',
        Balance: '-9.00',
        'Reason Type': 'Business Payment to Customer via API Charge',
      },
    ])
  })

  it('opens each day where the one before it closed, and every balance follows from the one above it', async () => {
    for (let day = 0; day < 3; day++) {
      await business.payByHand(WANJIKU, { amount: 100 + day })
      await business.payByHand(WANJIKU, { amount: 10 + day })
      await business.advance(86_400_000)
    }
    let closed = '0.00'
    for (const day of ['22', '23', '24']) {
      const from = `2026-11-${day}T00:00:00+03:00`
      const to = new Date(Date.parse(from) + 86_400_000).toISOString()
      const rows = await read({ from, to, account: 'utility' })
      expect(rows).toHaveLength(3)
      expect(rows[0]!.Balance).toBe(closed)
      for (const [index, row] of rows.entries()) {
        if (index === 0) continue
        const moved = Number(row['Paid In'] || row.Withdrawn)
        expect(Number(row.Balance)).toBe(Number(rows[index - 1]!.Balance) + moved)
      }
      closed = rows.at(-1)!.Balance!
    }
    expect(closed).toBe('336.00')
  })

  it('is for whoever holds the app’s key, and needs to know of what and when', async () => {
    expect((await business.call('GET', statementPath())).status).toBe(401)
    const app = { authorization: `Basic ${Buffer.from('amana-dev-key:amana-dev-secret').toString('base64')}` }
    const status = async (query: Record<string, string>) =>
      (await business.call('GET', statementPath(query), undefined, app)).status
    expect(await status({ shortcode: '600999' })).toBe(404)
    expect(await status({ from: 'yesterday' })).toBe(400)
    expect(await status({ from: '2026-11-24T00:00:00Z' })).toBe(400)
    expect(await status({ account: 'piggy' })).toBe(400)
    expect(await status({})).toBe(200)
  })
})
