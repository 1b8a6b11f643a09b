// Asks a call for its proof of work: always, or when its source looks suspicious.
import type { Endpoint } from '@amana/contract'
import type { Request } from 'express'
import type { Ctx } from '#platform/context'
import { flawOf, makeChallenge } from './challenge.ts'
import { proofOfWorkNeeded } from './errors.ts'
import { noteCall, suspicionOf } from './suspicion.ts'

/** Throws proof_of_work_needed, with a challenge to go on with. A good proof is spent by it. */
export async function needProof(ctx: Ctx, endpoint: Endpoint, request: Request): Promise<void> {
  const level = await suspicionOf(ctx, endpoint.name)
  if (endpoint.proof === 'always' || level > 0) {
    const flaw = await flawOf(ctx, request.get('amana-proof'), endpoint.name, level)
    if (flaw) {
      const challenge = await makeChallenge(ctx, endpoint.name, level)
      throw proofOfWorkNeeded.with({ data: { reason: flaw, challenge } })
    }
  }
  await noteCall(ctx, endpoint.name)
}
