// The only place that knows what time it is. Everything else is handed `ctx.now`.
// Outside production the clock can be moved forward: the offset is a row, so every process sees the same time.
import { type Kysely, sql } from 'kysely'
import type pg from 'pg'
import type { DB } from '../database-types.ts'

export interface Clock {
  /** The instant for one request or job; asked once, at its start. */
  now(): Promise<Date>
}

/** The machine's own time, for what is about the machine: log lines, measuring, time-outs of a call. */
export const machineNow = (): Date => new Date()

export const machineClock: Clock = { now: async () => machineNow() }

/** A clock that a test or a seed holds in its hand. */
export function heldClock(
  start: Date,
): Clock & { moveTo(instant: Date): void; advance(ms: number): void; read(): Date } {
  let instant = start
  return {
    now: async () => instant,
    read: () => instant,
    moveTo: (next) => {
      instant = next
    },
    advance: (ms) => {
      instant = new Date(instant.getTime() + ms)
    },
  }
}

/** Machine time plus the offset that the operator has set; used everywhere but in production. */
export function movableClock(pool: pg.Pool): Clock {
  return {
    now: async () => {
      const { rows } = await pool.query<{ offset_ms: number }>('select offset_ms from platform.clock_offset')
      return new Date(machineNow().getTime() + (rows[0]?.offset_ms ?? 0))
    },
  }
}

/** Moves the shared clock forward by `ms`; gives the offset it has now. Never used in production. */
export async function advanceClock(db: Kysely<DB>, ms: number): Promise<number> {
  const { rows } = await sql<{ offset_ms: number }>`
    update platform.clock_offset set offset_ms = offset_ms + ${ms}::bigint returning offset_ms`.execute(db)
  return rows[0]!.offset_ms
}

export async function clockOffset(db: Kysely<DB>): Promise<number> {
  const { rows } = await sql<{ offset_ms: number }>`select offset_ms from platform.clock_offset`.execute(db)
  return rows[0]?.offset_ms ?? 0
}

const nairobiOffsetMs = 3 * 3_600_000

/** Wall-clock parts in Africa/Nairobi, which keeps UTC+3 all year. */
export function nairobiParts(instant: Date) {
  const local = new Date(instant.getTime() + nairobiOffsetMs)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
  }
}

/** The day on a calendar in Nairobi: `2026-11-28`. */
export function nairobiDay(instant: Date): string {
  const { year, month, day } = nairobiParts(instant)
  return [year, ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-')
}

export const minutes = (count: number): number => count * 60_000
export const hours = (count: number): number => count * 3_600_000
export const days = (count: number): number => count * 86_400_000
export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms)
