// Challenges are handed out to whoever asks: their price is the work they ask for.
import { readChallenge } from '@amana/contract'
import { endpoints } from '@amana/contract/endpoints'
import { notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { makeChallenge } from './challenge.ts'
import { suspicionOf } from './suspicion.ts'

const proven = new Set(endpoints.filter(({ proof }) => proof).map(({ name }) => name))

export function routes({ handle }: Routes): void {
  handle(readChallenge, async (ctx, { input }) => {
    const name = input.query.for
    if (!proven.has(name)) throw notFound('call that takes a proof of work')
    return { ...(await makeChallenge(ctx, name, await suspicionOf(ctx, name))) }
  })
}
