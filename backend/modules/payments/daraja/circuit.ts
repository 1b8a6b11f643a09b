// The circuit breaker around the provider's calls, one per process: when most calls of half a minute get no sense out of it, further
// calls are not tried but answered `not_sent` at once, until one in every fifteen seconds finds it well again.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import CircuitBreaker from 'opossum'
import { Gauge } from 'prom-client'
import { after, days } from '#platform/clock'
import type { Config } from '#platform/config'
import type { Ctx } from '#platform/context'
import { register } from '#platform/registrations'
import type { Reply } from './replies.ts'

export type CircuitState = 'closed' | 'half_open' | 'open'

const settings = {
  errorThresholdPercentage: 50,
  /** So few failures in the window prove nothing. */
  volumeThreshold: 10,
  rollingCountTimeout: 30_000,
  resetTimeout: 15_000,
  // Each call brings its own time-out, which knows whether the request may have arrived.
  timeout: false as const,
  enableSnapshots: false,
  rollingPercentilesEnabled: false,
}

/** Carries a reply that counts as a failure of the provider through the breaker. */
class Outage extends Error {
  readonly reply: Reply
  constructor(reply: Reply) {
    super('the provider cannot be reached')
    this.reply = reply
  }
}

const call = async (make: () => Promise<Reply>): Promise<Reply> => {
  const reply = await make()
  // A refusal in the provider's own words is an answer: it is there.
  if (reply.kind === 'not_sent' || reply.kind === 'unclear') throw new Outage(reply)
  return reply
}

const breakers = register(new Map<string, CircuitBreaker<[() => Promise<Reply>], Reply>>())

function breakerOf(config: Config) {
  const known = breakers.get(config.DARAJA_URL) ?? new CircuitBreaker(call, settings)
  breakers.set(config.DARAJA_URL, known)
  return known
}

/** Never throws. While the circuit is open nothing is sent. */
export async function throughCircuit(config: Config, make: () => Promise<Reply>): Promise<Reply> {
  try {
    return await breakerOf(config).fire(make)
  } catch (error) {
    if (error instanceof Outage) return error.reply
    return { kind: 'not_sent', why: 'the provider could not be reached just now, so nothing is sent for a moment' }
  }
}

const stateOf = (breaker: CircuitBreaker<[() => Promise<Reply>], Reply>): CircuitState => {
  if (breaker.closed) return 'closed'
  return breaker.halfOpen ? 'half_open' : 'open'
}

export const circuitState = (config: Config): CircuitState => stateOf(breakerOf(config))

const process = randomUUID()

/** Writes down how this process finds the provider, so that every process and the operator can know. */
export async function noteContact(ctx: Ctx): Promise<void> {
  const state = circuitState(ctx.config)
  await sql`insert into payments.provider_contact as c (process, circuit, since, seen_at)
    values (${process}, ${state}, ${ctx.now}, ${ctx.now})
    on conflict (process) do update set seen_at = excluded.seen_at, circuit = excluded.circuit,
      since = case when c.circuit = excluded.circuit then c.since else excluded.since end`.execute(ctx.db)
  await sql`delete from payments.provider_contact where seen_at < ${after(ctx.now, -days(1))}`.execute(ctx.db)
}

const levels: Record<CircuitState, number> = { closed: 0, half_open: 0.5, open: 1 }

new Gauge({
  name: 'amana_mpesa_circuit_open',
  help: 'Whether calls to M-Pesa are held back because it cannot be reached: 0 no, 0.5 one is being tried, 1 yes.',
  collect() {
    this.set(Math.max(0, ...[...breakers.values()].map((breaker) => levels[stateOf(breaker)])))
  },
})
