// Chance that can be had again: each decision draws from a source of its own, named by what it is about, so that leaving
// a step out, or two jobs that change places, changes no other decision.
import { createHash } from 'node:crypto'

export interface Chance {
  /** 0 ≤ x < 1. */
  fraction(): number
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  happens(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** One of the names, each as often as its weight says. */
  weighted<N extends string>(weights: Partial<Record<N, number>>): N
}

/** The same words give the same chance. */
export function chanceOf(...about: (string | number)[]): Chance {
  let state = createHash('sha256').update(about.join('/')).digest().readUInt32LE()
  // mulberry32: small, and good enough for choosing what people do.
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(fraction() * (most - least + 1))
  return {
    fraction,
    between,
    happens: (probability) => fraction() < probability,
    pick: (list) => list[between(0, list.length - 1)]!,
    weighted<N extends string>(weights: Partial<Record<N, number>>) {
      const entries = Object.entries(weights) as [N, number][]
      let left = fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) {
        left -= weight
        if (left < 0) return name
      }
      return entries.at(-1)![0]
    },
  }
}
