// How strict, how dear and how busy the network is. Set at the start, changed at /__sim/behaviour while it runs.
import { z } from 'zod'

export const behaviourChange = z.strictObject({
  /** lenient: what public clients send passes. strict: the documented limits. lint: strict, and the addresses production takes. */
  mode: z.enum(['lenient', 'strict', 'lint']).optional(),
  /** Whether a new token ends the one before; null leaves it to the mode (strict and lint: yes). */
  singleActiveToken: z.boolean().nullable().optional(),
  /** Requests a minute to one path before 429; null for no limit. Without a path it holds for each of them. */
  spikeArrest: z
    .strictObject({ perMinute: z.int().min(1), path: z.string().optional() })
    .nullable()
    .optional(),
  /** Share of STK queries answered with an empty 500.001.1001, whatever the truth. */
  queryErrorRate: z.number().min(0).max(1).optional(),
  /** Whether payouts cost what tariff.ts says. */
  b2cFees: z.boolean().optional(),
  /** Who pays for money paid into a paybill. */
  paybillTariff: z.enum(['free', 'customer', 'business', 'shared']).optional(),
})
export type BehaviourChange = z.infer<typeof behaviourChange>
export type Behaviour = Required<BehaviourChange>
export type Mode = Behaviour['mode']

export const DEFAULT_BEHAVIOUR: Behaviour = {
  mode: 'lenient',
  singleActiveToken: null,
  spikeArrest: null,
  queryErrorRate: 0,
  b2cFees: true,
  paybillTariff: 'free',
}

export const isStrict = ({ mode }: Behaviour) => mode !== 'lenient'
