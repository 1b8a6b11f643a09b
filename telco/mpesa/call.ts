// One request to a product, as its handler sees it: the body, what the mode makes of small sins, what has been ordered for it.
import { isStrict } from '../behaviour.ts'
import type { Ctx } from '../context.ts'
import type { ScriptedOutcome } from '../control/scripts.ts'
import { invalidField } from './errors.ts'
import type { Body } from './validation.ts'

export type Call = {
  body: Body
  /** What has been noted so far; shown at /__sim/requests. */
  warnings: string[]
  /** Notes something Safaricom may not like. */
  warn(warning: string): void
  /** Refuses the field where the documented limits hold, notes it where they do not. */
  mind(field: string, warning: string): void
  /** Whether this is a network that takes production's addresses only. */
  lints: boolean
  /** A control rule's order for this request; it stands in for the number's script. */
  ordered: ScriptedOutcome | undefined
  /** Set once accepted: what the callbacks belong to, and the outcome it will have. */
  accepted?: { subject: string; script: ScriptedOutcome }
}

export function openCall(ctx: Ctx, body: Body, ordered: ScriptedOutcome | undefined): Call {
  const warnings: string[] = []
  const warn = (warning: string) => void warnings.push(warning)
  return {
    body,
    warnings,
    warn,
    mind(field, warning) {
      if (isStrict(ctx.behaviour)) throw invalidField(field)
      warn(warning)
    },
    lints: ctx.behaviour.mode === 'lint',
    ordered,
  }
}
