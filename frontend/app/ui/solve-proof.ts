// Fetches a proof-of-work challenge and has it solved by a worker; gives what the api wants to see.
import type { Challenge, Solution } from 'altcha-lib/types'

export interface Proof {
  text: string
  /** By the browser's own steady clock, which nobody moves. */
  staleAt: number
}

/** So that a proof does not run out on its way. */
const marginMs = 60_000

export async function solveProof(forEndpoint: string, signal: AbortSignal): Promise<Proof> {
  const asked = performance.now()
  const response = await fetch(`/api/challenge?for=${encodeURIComponent(forEndpoint)}`, { signal })
  if (!response.ok) throw new Error(`no challenge: ${response.status}`)
  const challenge = (await response.json()) as Challenge
  const solution = await inWorker(challenge, signal)
  const goodSeconds = Number(challenge.parameters.data?.goodSeconds ?? 120)
  return { text: btoa(JSON.stringify({ challenge, solution })), staleAt: asked + goodSeconds * 1000 - marginMs }
}

function inWorker(challenge: Challenge, signal: AbortSignal): Promise<Solution> {
  const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<Solution>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Solution | { error: unknown } | null>) =>
      data && 'counter' in data ? resolve(data) : reject(new Error('the challenge was not solved'))
    worker.onerror = () => reject(new Error('the worker did not run'))
    signal.addEventListener('abort', () => reject(signal.reason))
    worker.postMessage({ type: 'work', challenge, counterStart: 0, counterStep: 1 })
  }).finally(() => worker.terminate())
}
