// What this process has taken out of the shared allowances and not given out yet, and which of them it knows to be empty.
import type { Ctx } from '#platform/context'
import type { Database } from '#platform/database'
import { type Drawn, draw } from './allowance.ts'
import { clockSlackMs, type Figure } from './rules.ts'
import { storedKey } from './source-keys.ts'

export interface Want {
  /** Class, kind and value in clear: kept in memory only. */
  name: string
  figure: Figure
  lease: number
}

export interface Standing {
  figure: Figure
  remaining: number
  wholeAt: number
  /** Milliseconds until there is one again; 0 when there is. */
  waitMs: number
}

interface Held {
  left: number
  /** Until then the allowance has nothing either: it cannot have grown. */
  closedUntil: number
  since: number
  until: number
  remaining: number
  wholeAt: number
}

interface Shelf {
  held: Map<string, Held>
  /** Leases on their way: whoever comes meanwhile waits, rather than fetching one more. */
  asking: Map<string, Promise<unknown>>
}
const shelves = new WeakMap<Database, Shelf>()
const heldMax = 20_000

const shelfOf = (db: Database): Shelf => {
  const shelf = shelves.get(db) ?? { held: new Map(), asking: new Map() }
  shelves.set(db, shelf)
  return shelf
}

/** What is held under the name, unless it is too old or from a clock that has been set back. */
function heldAt({ held }: Shelf, name: string, now: number): Held | undefined {
  const known = held.get(name)
  return known && now < known.until && now > known.since - clockSlackMs ? known : undefined
}

/** Takes one call of each, or of none. Whoever's `waitMs` is above 0 had none. */
export async function takeOne(ctx: Ctx, wants: Want[]): Promise<Standing[]> {
  const shelf = shelfOf(ctx.db)
  const now = ctx.now.getTime()
  for (;;) {
    const lacking = wants.filter(({ name }) => !(heldAt(shelf, name, now)?.left ?? 0))
    if (lacking.some(({ name }) => (heldAt(shelf, name, now)?.closedUntil ?? 0) > now)) break
    if (lacking.length === 0) {
      for (const { name } of wants) heldAt(shelf, name, now)!.left--
      break
    }
    const asking = lacking.flatMap(({ name }) => shelf.asking.get(name) ?? [])
    if (asking.length > 0) await Promise.allSettled(asking)
    else await fetchFor(ctx, shelf, lacking)
  }
  return wants.map(({ name, figure }) => standing(heldAt(shelf, name, now), figure, now))
}

function standing(held: Held | undefined, figure: Figure, now: number): Standing {
  if (!held) return { figure, remaining: figure.burst, wholeAt: now, waitMs: 0 }
  const waitMs = held.left > 0 ? 0 : Math.max(0, held.closedUntil - now)
  return { figure, remaining: held.remaining + held.left, wholeAt: held.wholeAt, waitMs }
}

async function fetchFor(ctx: Ctx, shelf: Shelf, lacking: Want[]): Promise<void> {
  const asking = draw(
    ctx,
    lacking.map(({ name, figure, lease }) => ({ key: storedKey(ctx, name), figure, atMost: lease })),
  )
  const leased = lacking.filter(({ lease }) => lease > 1)
  for (const { name } of leased) shelf.asking.set(name, asking)
  try {
    const drawn = await asking
    for (const [index, want] of lacking.entries()) put(shelf, want, drawn[index]!, ctx.now.getTime())
  } finally {
    for (const { name } of leased) if (shelf.asking.get(name) === asking) shelf.asking.delete(name)
  }
}

function put(shelf: Shelf, { name, figure }: Want, drawn: Drawn, now: number): void {
  const left = (heldAt(shelf, name, now)?.left ?? 0) + drawn.granted
  const closedUntil = drawn.waitMs > 0 ? now + drawn.waitMs : 0
  shelf.held.delete(name)
  shelf.held.set(name, {
    left,
    closedUntil,
    since: now,
    until: now + figure.windowMs,
    remaining: drawn.remaining,
    wholeAt: drawn.wholeAt,
  })
  if (shelf.held.size > heldMax) shelf.held.delete(shelf.held.keys().next().value!)
}
