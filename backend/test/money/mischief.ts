// What the network and strangers do beside losing and delaying: outcomes ordered by number, old callbacks replayed,
// payments contradicted, payments claimed that never were.
import type { Auditor } from './auditor.ts'
import type { Chance } from './chance.ts'
import type { MoneyWorld } from './world.ts'

type Mischief = (world: MoneyWorld, auditor: Auditor, chance: Chance) => Promise<void>

const orderOutcome =
  (payment: 'stk' | 'b2c', outcome: (chance: Chance) => object): Mischief =>
  async (world, _auditor, chance) => {
    const people = payment === 'stk' ? world.buyers : [...world.buyers, ...world.shops]
    const msisdn = chance.pick(people).phone.slice(1)
    await world.network('POST', '/scripts', { msisdn, payment, next: [outcome(chance)] })
  }

/** M-Pesa turns a payment down: over a limit, PIN locked, busy, cut off, or in words nobody knows. */
const payInFails = orderOutcome('stk', (chance) => ({
  resultCode: chance.pick([1, 3, 4, 17, 26, 1019, 1025, 1037, 2028, 8006, 7777, 'SFC_IC0003']),
}))

/** The float is empty, the receiver's day is full, our own PIN is locked, the number is nobody's. */
const payOutFails = orderOutcome('b2c', (chance) => ({ resultCode: chance.pick([1, 4, 8, 21, 2040, 8006]) }))

const callbackLies = orderOutcome('stk', (chance) => ({ callback: { amount: chance.pick([1, 10, 250_000]) } }))

const callbackIsSlow = orderOutcome('stk', (chance) => ({
  callback: { delayMs: chance.between(1_000, 40 * 60_000), copies: chance.between(1, 3) },
}))

const replay: Mischief = async (world, _auditor, chance) => {
  if (world.line.heard.length === 0) return
  const { url, body } = chance.pick(world.line.heard)
  await world.line.callBack(url, body)
}

/** What was said of one payment is said at the address of another. */
const mixUp: Mischief = async (world, _auditor, chance) => {
  const collected = world.line.heard.filter(({ url }) => url.includes('/collect/'))
  if (collected.length < 2) return
  await world.line.callBack(chance.pick(collected).url, chance.pick(collected).body)
}

/** A success is followed, or preceded when it is late, by the news that it failed. */
const contradict: Mischief = async (world, _auditor, chance) => {
  const collected = world.line.heard.filter(
    ({ url, body }) => url.includes('/collect/') && /"ResultCode":0\b/.test(body),
  )
  if (collected.length === 0) return
  const { url, body } = chance.pick(collected)
  const parsed = JSON.parse(body)
  const { MerchantRequestID, CheckoutRequestID } = parsed.Body.stkCallback
  const failure = {
    MerchantRequestID,
    CheckoutRequestID,
    ResultCode: chance.pick([1, 1032, 1037]),
    ResultDesc: 'Request cancelled by user',
  }
  await world.line.callBack(url, JSON.stringify({ Body: { stkCallback: failure } }))
}

/** Somebody who has seen an address of ours, without its secret or with another's, claims to be M-Pesa. */
const forge: Mischief = async (world, _auditor, chance) => {
  const collected = world.line.heard.filter(({ url }) => url.includes('/collect/'))
  if (collected.length < 2) return
  const [from, secretOf] = [chance.pick(collected).url, chance.pick(collected).url]
  const guessed = chance.happens(0.5) ? secretOf.split('/').at(-1)! : '00'.repeat(32)
  const url = [...from.split('/').slice(0, -1), guessed].join('/')
  if (url === from) return
  const paid = collected.find(({ body }) => /"ResultCode":0\b/.test(body))
  await world.line.callBack(url, paid?.body ?? '{}')
}

const gibberish: Mischief = async (world, _auditor, chance) => {
  if (world.line.heard.length === 0) return
  const bodies = [
    '',
    '{"Body":',
    '[]',
    '{"hello":"there"}',
    '{"Body":{"stkCallback":{"ResultCode":0}}}',
    '{"Result":{"ResultCode":"0"}}',
  ]
  await world.line.callBack(chance.pick(world.line.heard).url, chance.pick(bodies))
}

/** The payer, or M-Pesa itself, takes back what was reported as received; nobody tells us but the statement. */
const takeBack: Mischief = async (world, auditor, chance) => {
  const numbers = new Set([...auditor.sales.values()].map(({ number }) => number))
  const candidates = auditor.payments().filter(({ number }) => numbers.has(number))
  if (candidates.length === 0) return
  const { receipt, phone, cents } = chance.pick(candidates.slice(-40))
  const { resultCode } = await world.network('POST', `/phones/${phone}/reversal`, { receipt })
  if (Number(resultCode) === 0) auditor.tookBack(cents)
}

/** The shortcode that pays out receives as well for a moment, and somebody takes it for the paybill. */
const payTheWrongOne: Mischief = async (world, auditor, chance) => {
  const shortcode = world.config.DARAJA_B2C_SHORTCODE
  const payer = chance.pick(world.buyers).phone.slice(1)
  await world.network('PUT', `/shortcodes/${shortcode}`, { kind: 'paybill' })
  const pay = { shortcode, account: 'SHOES', amount: chance.between(1, 5_000) }
  const { resultCode } = await world.network('POST', `/phones/${payer}/pay`, pay)
  await world.network('PUT', `/shortcodes/${shortcode}`, { kind: 'b2c' })
  if (Number(resultCode) === 0) auditor.cameToTheFloat(pay.amount * 100)
}

/** Money leaves the float by M-Pesa's own doing, or has come back: a fact of its books that nothing of ours has asked for. */
const goAstray: Mischief = async (world, auditor, chance) => {
  const astray = auditor.astray()
  const shillings = astray.length > 0 ? -astray[0]! / 100 : chance.between(11, 5_000)
  if (await moveFloat(world, -shillings)) auditor.wentAstray(shillings * 100)
}

/** Shillings put into M-Pesa's side of the float; taken out when below zero. False when there are not so many. */
export async function moveFloat(world: MoneyWorld, shillings: number): Promise<boolean> {
  const account = `/shortcodes/${world.config.DARAJA_B2C_SHORTCODE}`
  const { utility } = await world.network('GET', account)
  if (utility + shillings < 0) return false
  await world.network('PUT', account, { utility: utility + shillings })
  return true
}

/** Named as the report names them, each with how often it happens beside the others. */
export const mischief: Record<string, { weight: number; deed: Mischief }> = {
  'M-Pesa turns a payment down': { weight: 4, deed: payInFails },
  'M-Pesa turns a payment to a phone down': { weight: 3, deed: payOutFails },
  'a callback names another amount': { weight: 2, deed: callbackLies },
  'a callback is slow or doubled': { weight: 5, deed: callbackIsSlow },
  'an old callback is replayed': { weight: 4, deed: replay },
  'a callback comes to another address': { weight: 2, deed: mixUp },
  'a success is contradicted': { weight: 3, deed: contradict },
  'a callback is forged': { weight: 3, deed: forge },
  'a callback is gibberish': { weight: 2, deed: gibberish },
  'somebody pays the shortcode that pays out': { weight: 0.5, deed: payTheWrongOne },
  'M-Pesa takes a payment back': { weight: 1, deed: takeBack },
  'money leaves the float or comes back': { weight: 0.5, deed: goAstray },
}
