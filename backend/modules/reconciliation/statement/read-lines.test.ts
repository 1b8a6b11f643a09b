// The portal's files as they come: with lines above the table, in either order, in pieces, and broken.
import { expect, test } from 'vitest'
import { StatementUnreadable } from './line.ts'
import { centsIn, instantIn } from './read-cells.ts'
import { readLines } from './read-lines.ts'
import { followBalance } from './running-balance.ts'

const head =
  'Receipt No.,Completion Time,Initiation Time,Details,Transaction Status,Paid In,Withdrawn,Balance,Balance Confirmed,Reason Type,Other Party Info,Linked Transaction ID,A/C No.'
const payment =
  'UKM1AAAAAA,2026-11-23 10:00:05,2026-11-23 10:00:00,Pay Bill from 254722000001 - ACHIENG Acc. AM7K3F,Completed,"3,490.00",,"13,490.00",true,Pay Bill,254722000001 - ACHIENG,,AM7K3F'
const payout =
  'UKM1AAAAAB,2026-11-23 11:00:05,2026-11-23 11:00:00,Business Payment to 254711000001,Completed,,-500.00,"12,990.00",true,Business Payment,254711000001 - WANJIKU,,'
const charge =
  'UKM1AAAAAB,2026-11-23 11:00:05,2026-11-23 11:00:00,Business Payment Charge,Completed,,5.00,"12,985.00",true,Business Payment Charge,,,'
const declined =
  'UKM1AAAAAC,2026-11-23 12:00:05,2026-11-23 12:00:00,Business Payment,Declined,,700.00,"12,985.00",true,Business Payment,,,'

async function* inPieces(text: string, size: number) {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
const read = async (text: string, size = 7) => {
  const lines = []
  for await (const line of readLines(inPieces(text, size), 'Utility Account')) lines.push(line)
  return lines
}

test('a payment, a payout and its charge are read with their signs, and what was declined is not money', async () => {
  const lines = await read([head, payment, payout, charge, declined].join('\r\n'))
  expect(lines).toMatchObject([
    { receipt: 'UKM1AAAAAA', kind: 'principal', cents: 349_000, balanceCents: 1_349_000, accountReference: 'AM7K3F' },
    { receipt: 'UKM1AAAAAB', kind: 'principal', cents: -50_000, linkedReceipt: null },
    { receipt: 'UKM1AAAAAB', kind: 'fee', cents: -500, account: 'Utility Account' },
  ])
  expect(lines[0]!.completedAt.toISOString()).toBe('2026-11-23T07:00:05.000Z')
})

test('what stands above the table is read past, and names the account', async () => {
  const above = '\uFEFFShort Code:,600200\nAccount Type:,Charges Paid Account\nOrganization:,"AMANA, LTD"\n\n'
  expect((await read(`${above}${head}\n${charge}\n`))[0]).toMatchObject({ account: 'Charges Paid Account' })
})

test('an account may have a column of its own, its opening balance is no money, and a movement may be without a receipt', async () => {
  const table = `Account,${head}\nUtility Account,,2026-11-23 00:00:00,,Opening balance,Completed,,,100.00,true,,,,\nUtility Account,,2026-11-23 01:00:00,,Float deposited,Completed,50.00,,150.00,true,,,,`
  const lines = await read(table)
  expect(lines).toMatchObject([{ account: 'Utility Account', cents: 5_000, receipt: expect.stringMatching(/^NONE-/) }])
  expect((await read(table))[0]!.receipt).toBe(lines[0]!.receipt)
})

test('a payer who types “fee” or “reversal” as the account number makes no fee and no reversal', async () => {
  const typed = payment.replaceAll('AM7K3F', 'fee reversal')
  expect(await read(`${head}\n${typed}`)).toMatchObject([{ kind: 'principal' }])
  expect(await read(`${head}\n${typed.replace(',Pay Bill,', ',,')}`)).toMatchObject([{ kind: 'principal' }])
})

test('columns may stand in another order, and others between them', async () => {
  const other =
    'Completion Time,Receipt No.,Colour,Transaction Status,Withdrawn,Paid In,Balance\n2026-11-23 10:00:05,UKM1AAAAAA,red,COMPLETED,,10.5,10.50\n'
  expect(await read(other)).toMatchObject([{ receipt: 'UKM1AAAAAA', cents: 1_050, details: '' }])
})

test('the same line read twice has the same hash, a changed one has another', async () => {
  const [first] = await read(`${head}\n${payment}`)
  const [again] = await read(`${head}\n${payment}\n`)
  const [changed] = await read(`${head}\n${payment.replace('3,490', '3,491')}`)
  expect(again!.hash.equals(first!.hash)).toBe(true)
  expect(changed!.hash.equals(first!.hash)).toBe(false)
})

test.each([
  ['an empty file', ''],
  ['a page of the portal instead of a file', '<!doctype html><html><body>Please sign in</body></html>'],
  ['no table', 'a,b\n1,2\n'],
  ['an amount that is none', `${head}\n${payment.replace('3,490.00', 'lots')}`],
  ['a day that does not exist', `${head}\n${payment.replace('2026-11-23 10:00:05', '2026-11-31 10:00:05')}`],
  ['a receipt that is none', `${head}\n${payment.replace('UKM1AAAAAA', 'what?')}`],
  ['a line that never ends', `${head}\n"${'x'.repeat(40_000)}`],
])('%s is not read as if nothing had happened', async (_what, text) => {
  await expect(read(text, 4_096)).rejects.toThrow(StatementUnreadable)
})

test.each([
  ['1,234.50', 123_450],
  ['0.1', 10],
  ['-1,000.00', -100_000],
  ['', 0],
  ['-0.00', 0],
  ['12.345', undefined],
  ['1e3', undefined],
  ['KES 5', undefined],
])('"%s" is %s cents', (text, cents) => expect(centsIn(text)).toBe(cents))

test('both ways of writing a day are Nairobi’s', () => {
  expect(instantIn('2026-11-24 00:30:00')).toEqual(new Date('2026-11-23T21:30:00Z'))
  expect(instantIn('24-11-2026 00:30:00')).toEqual(new Date('2026-11-23T21:30:00Z'))
  expect(instantIn('2026-02-30 10:00:00')).toBeUndefined()
  expect(instantIn('yesterday')).toBeUndefined()
})

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 7, minute))
const points = [
  { cents: 1_000, balanceCents: 1_000, completedAt: at(0) },
  { cents: -300, balanceCents: 700, completedAt: at(1) },
  { cents: 50, balanceCents: 750, completedAt: at(1) },
]
const follow = (lines: typeof points) => {
  const followed = followBalance()
  for (const each of lines) followed.add(each)
  return followed.ends()
}

test('a statement that follows from itself does so oldest or newest first', () => {
  const ends = { lines: 3, openingCents: 0, closingCents: 750, breaks: 0, firstAt: at(0), lastAt: at(1) }
  expect(follow(points)).toEqual(ends)
  expect(follow(points.toReversed())).toEqual(ends)
  expect(follow([])).toBeUndefined()
})

test('a line that was taken out of a statement is noticed', () => {
  expect(follow([points[0]!, points[2]!])).toMatchObject({ breaks: 1 })
})
