// The security log, for the person it concerns.
import { listMySecurityEvents } from '@amana/contract'
import { accountIdOf } from '#platform/context'
import type { Routes } from '#platform/http'
import { securityEventsOf } from '../security-log.ts'

export function securityEventRoutes({ handle }: Routes): void {
  handle(listMySecurityEvents, async (ctx, { input }) => {
    const { limit, after } = input.query
    const found = await securityEventsOf(ctx, accountIdOf(ctx.actor)!, limit + 1, after)
    const shown = found.slice(0, limit)
    return {
      events: shown.map((event) => ({
        code: event.code,
        at: event.at.toISOString(),
        device: event.device_name,
        place: event.place,
      })),
      next: found.length > limit ? shown.at(-1)!.id : null,
    }
  })
}
