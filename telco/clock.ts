// The network's one clock. Everything that asks for the time asks here, so that a test, a seed or a person at the
// control API can move a day or a month in an instant. The displacement is stored: a restart keeps it.
import type { Database } from './storage/database.ts'

export type Clock = {
  /** Milliseconds since 1970, displaced by whatever the clock has been moved. */
  now(): number
  /** Moves the clock to `at`; it goes on ticking from there. */
  moveTo(at: number): void
  /** How far this clock is from the machine's own, in milliseconds. */
  displacement(): number
}

/** `machine` tells the time to which the displacement is added; one that stands still makes a clock that only moves when it is moved. */
export function openClock(db: Database, startAt?: number, machine: () => number = Date.now): Clock {
  let displacement = startAt === undefined ? Number(db.setting('clock.displacement') ?? 0) : startAt - machine()
  const remember = () => db.setSetting('clock.displacement', String(displacement))
  if (startAt !== undefined) remember()
  return {
    now: () => machine() + displacement,
    moveTo(at) {
      displacement = at - machine()
      remember()
    },
    displacement: () => displacement,
  }
}
