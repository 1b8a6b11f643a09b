// Proofs of work as a browser makes them: fetches the challenge and really solves it.
import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'

/** Whoever can send a request: the browsers of market.ts and the visitors of serve-modules.ts. */
interface Sender {
  send(
    method: 'GET',
    path: string,
    body?: undefined,
    headers?: Record<string, string>,
    // biome-ignore lint/suspicious/noExplicitAny: a test reads what it expects
  ): Promise<{ status: number; body: any }>
}

/** What goes into the `Amana-Proof` header. */
export async function solve(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/** Headers for one call of the endpoint; each is good once. */
export async function withProof(
  sender: Sender,
  endpointName: string,
  headers: Record<string, string> = {},
): Promise<Record<string, string>> {
  const { status, body } = await sender.send('GET', `/api/challenge?for=${endpointName}`, undefined, headers)
  if (status !== 200) throw new Error(`no challenge for ${endpointName}: ${status} ${JSON.stringify(body)}`)
  return { ...headers, 'amana-proof': await solve(body) }
}
