// Proofs of work in ALTCHA's form: a signed challenge for one endpoint, and whether what came back solves it, once.
import { createHash } from 'node:crypto'
import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import { sql } from 'kysely'
import { z } from 'zod'
import { after } from '#platform/clock'
import type { Ctx } from '#platform/context'
import { sign } from '#platform/sealed'
import { proof } from './rules.ts'

/** Signed with the rest. ALTCHA's own `expiresAt` is left out: the library compares it with the machine's clock. */
const bound = z.object({ for: z.string(), until: z.number(), level: z.number(), goodSeconds: z.number() })
type Bound = z.infer<typeof bound>

const payload = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      data: bound,
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string() }),
})

const secretOf = (ctx: Ctx): string => sign(ctx.config, 'proof-of-work', 'challenge')

export async function makeChallenge(ctx: Ctx, endpointName: string, level: number): Promise<Challenge> {
  const harder = 2 ** level
  const data: Bound = {
    for: endpointName,
    until: after(ctx.now, proof.goodMs).getTime(),
    level,
    goodSeconds: proof.goodMs / 1000,
  }
  return createChallenge({
    algorithm: 'SHA-256',
    cost: proof.rounds,
    // The answer is drawn beforehand, so that nobody has to search for unluckily long.
    counter: randomInt(proof.triesMax * harder, proof.triesMin * harder),
    deriveKey,
    data,
    hmacSignatureSecret: secretOf(ctx),
  })
}

export type Flaw = 'missing' | 'not_right' | 'for_something_else' | 'too_easy' | 'expired' | 'used'

/** What is wrong with a given proof; nothing is, and it is spent, when undefined is the answer. */
export async function flawOf(
  ctx: Ctx,
  given: string | undefined,
  endpointName: string,
  level: number,
): Promise<Flaw | undefined> {
  if (!given) return 'missing'
  const read = payload.safeParse(decoded(given))
  if (!read.success) return 'not_right'
  const { challenge, solution } = read.data
  const { data } = challenge.parameters
  const { verified } = await verifySolution({
    challenge,
    solution,
    deriveKey,
    hmacSignatureSecret: secretOf(ctx),
  }).catch(() => ({ verified: false }))
  if (!verified) return 'not_right'
  if (data.for !== endpointName) return 'for_something_else'
  if (data.until < ctx.now.getTime()) return 'expired'
  // Suspicion may have grown a little since the challenge was fetched; a stock of easy ones is good for nothing.
  if (data.level < level - 1) return 'too_easy'
  return (await spend(ctx, challenge, new Date(data.until))) ? undefined : 'used'
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64').toString('utf8'))
  } catch {
    return undefined
  }
}

async function spend(ctx: Ctx, { parameters }: Challenge, until: Date): Promise<boolean> {
  const saltHash = createHash('sha256').update(`${parameters.salt}:${parameters.nonce}`).digest('base64url')
  const { rows } = await sql`insert into abuse.spent_proof (salt_hash, expires_at) values (${saltHash}, ${until})
    on conflict do nothing returning 1`.execute(ctx.db)
  return rows.length > 0
}
