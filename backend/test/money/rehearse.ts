// One rehearsal: so many steps of people, network and time, the auditor after each few, then a long quiet time in which
// everything has to come to its end by itself, and the last audit.
import { provePayoutNumber } from '#payouts'
import { Refusal } from '#platform/errors'
import { openAuditor } from './auditor.ts'
import { chanceOf } from './chance.ts'
import { evidenceOf, metWith } from './evidence.ts'
import { mischief, moveFloat } from './mischief.ts'
import { moneyBack } from './money-back.ts'
import { deeds as daily } from './people.ts'
import { type MoneyWorld, openMoneyWorld } from './world.ts'

export interface Rehearsal {
  seed: number
  steps: number
  /** How many steps there are between two audits. */
  auditEvery?: number
  /** Steps that are left out, for finding the few that matter. */
  without?: (step: number) => boolean
  /** Called after each step: for the tests of the auditor itself, who must see what was done to the books. */
  disturb?: (world: MoneyWorld, step: number) => Promise<void>
  /** Told now and then how far it has come. */
  hear?: (step: number, seconds: number) => void
}

export interface Report {
  seed: number
  steps: Map<string, number>
  faults: Map<string, number>
  sales: Map<string, number>
  /** What payments to phones, float, deposits and comparisons have met with. */
  met: Map<string, number>
  audits: number
  /** Refunds that stay open, and are listed for the operator, because M-Pesa refuses the number for good. */
  givenUp: { count: number; cents: number }
  /** Sent twice, because M-Pesa had called a success a failure: borne by rule, with its statement as proof. */
  twice: { count: number; cents: number }
  jobs: { ran: number; died: number; errors: Map<string, number> }
  seconds: number
  marketDays: number
  /** Where the auditor disagreed; undefined when it never did. */
  failed?: { step: number; what: string; problems: string[]; evidence: string[] }
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How far time goes at once, least and most; the names are the report's. */
const pauses: Record<string, { weight: number; between: [number, number] }> = {
  'seconds pass': { weight: 16, between: [second, 90 * second] },
  'minutes pass': { weight: 5, between: [2 * minute, 20 * minute] },
  'hours pass': { weight: 3, between: [hour, 20 * hour] },
  'days pass': { weight: 1, between: [day, 4 * day] },
}

const deeds = { ...daily, ...moneyBack }
const weights: Record<string, number> = Object.fromEntries(
  [...Object.entries(deeds), ...Object.entries(mischief), ...Object.entries(pauses)].map(([name, { weight }]) => [
    name,
    weight,
  ]),
)

export async function rehearse(
  serverUrl: string,
  { seed, steps, auditEvery = 20, without = () => false, disturb, hear }: Rehearsal,
): Promise<Report> {
  const started = performance.now()
  const world = await openMoneyWorld(serverUrl, seed)
  const auditor = openAuditor(world)
  const counted = new Map<string, number>()
  const begin = world.clock.read().getTime()
  let audits = 0
  let failed: Report['failed']
  let met = new Map<string, number>()

  const judge = async (step: number, what: string, quiet: boolean, full: boolean) => {
    const problems = await auditor.look()
    if (full) {
      audits++
      problems.push(...(await auditor.audit(quiet)))
    }
    if (problems.length > 0) failed = { step, what, problems, evidence: await evidenceOf(world.owner, problems) }
  }

  try {
    for (let step = 1; step <= steps && !failed; step++) {
      if (without(step)) continue
      world.line.at(step)
      const chance = chanceOf(seed, 'step', step)
      const what = chance.weighted(weights)
      counted.set(what, (counted.get(what) ?? 0) + 1)
      const deed = deeds[what]?.deed ?? mischief[what]?.deed
      if (deed) await deed(world, auditor, chance)
      else {
        await letPass(world, step, chance.between(...pauses[what]!.between))
      }
      await world.line.arrive()
      // A worker that is slow now and then leaves its jobs for later.
      if (!chance.happens(0.1)) await world.queue.drain(step, 0.06)
      await disturb?.(world, step)
      await judge(step, what, false, step % auditEvery === 0)
      if (step % 500 === 0) hear?.(step, (performance.now() - started) / 1000)
    }
    for (const cents of [...auditor.astray()]) {
      await moveFloat(world, cents / 100)
      auditor.wentAstray(-cents)
    }
    const restSince = world.clock.read().getTime()
    for (const [round, ms] of quietRounds.entries()) {
      if (failed) break
      const step = steps + 1 + round
      await comeToRest(world, step, ms, round % 10 === 9)
      // Everything is over once the auditor finds nothing open any more; at the last, whatever she finds is wrong.
      const isLast = round === quietRounds.length - 1
      const mayBeOver = round % 3 === 0 && world.clock.read().getTime() - restSince > restDaysMin * day
      if (mayBeOver && (await auditor.audit(true)).length === 0) {
        audits++
        break
      }
      await judge(step, 'quiet time', isLast, isLast)
    }
    met = await metWith(world.owner)
  } finally {
    await world.close()
  }
  const sales = new Map<string, number>()
  for (const { state } of auditor.sales.values()) sales.set(state, (sales.get(state) ?? 0) + 1)
  return {
    seed,
    steps: counted,
    faults: world.line.faults,
    sales,
    met,
    audits,
    givenUp: countOf(auditor.givenUp()),
    twice: countOf(auditor.twice()),
    jobs: { ran: world.queue.ran, died: world.queue.died, errors: world.queue.errors },
    seconds: (performance.now() - started) / 1000,
    marketDays: (world.clock.read().getTime() - begin) / day,
    ...(failed && { failed }),
  }
}

const countOf = (some: { cents: number }[]) => ({
  count: some.length,
  cents: some.reduce((all, { cents }) => all + cents, 0),
})

/** However long it is, the schedule has its turn: M-Pesa keeps its list for two days, and no worker sleeps that long. */
async function letPass(world: MoneyWorld, step: number, ms: number): Promise<void> {
  const most = 20 * hour
  for (let left = ms; left > 0; left -= most) {
    await world.pass(Math.min(left, most))
    world.queue.tick()
    if (left > most) await world.queue.drain(`${step} in between`)
  }
}

/** Minutes for the questions, hours for the retries, then days: for the orders, the reserves and the Fridays. M-Pesa keeps its list for two. */
const quietRounds = [
  ...Array<number>(6).fill(61 * second),
  ...Array<number>(4).fill(11 * minute),
  ...Array<number>(12).fill(2 * hour),
  ...Array<number>(56).fill(40 * hour),
]
/** Reserves are kept for thirty days at least, so nothing can be over before. */
const restDaysMin = 28

/** A seller whose number M-Pesa has refused proves it again, or waits for ever. */
async function askAgain(world: MoneyWorld, shopId: string, phone: string): Promise<void> {
  await provePayoutNumber(world.ctx(), shopId).catch((error) => {
    if (!(error instanceof Refusal)) throw error
  })
  await world.queue.drain('proving')
  await world.network('POST', `/phones/${phone.slice(1)}/prompt`, { pin: '1234' })
}

/** @param tended whoever could not be paid makes room, and proves her number again */
async function comeToRest(world: MoneyWorld, step: number, ms: number, tended: boolean): Promise<void> {
  world.line.heal()
  await world.network('DELETE', '/scripts')
  await world.line.arrive()
  if (tended)
    for (const phone of [...world.buyers.map((buyer) => buyer.phone), ...world.shops.flatMap(({ phones }) => phones)])
      await world.network('PUT', `/phones/${phone.slice(1)}`, { balance: 1_000 })
  await world.pass(ms)
  world.queue.tick()
  await world.queue.drain(step)
  if (tended) for (const { phone, shopId } of world.shops) await askAgain(world, shopId, phone)
  await world.pass(2 * second)
  await world.queue.drain(step)
}
