// No module imports another that, by whatever way round, imports it.
import { type Complaint, importsOf, isCode, isTest, moduleOf, type Source } from './source.ts'

export function checkCycles(sources: Source[]): Complaint[] {
  const uses = new Map<string, Set<string>>()
  for (const source of sources) {
    const own = moduleOf(source.path)
    if (!own || !isCode(source.path) || isTest(source.path)) continue
    const targets = uses.get(own) ?? new Set()
    for (const specifier of importsOf(source)) {
      const name = /^#([^/]+)$/.exec(specifier)?.[1]
      if (name && name !== own) targets.add(name)
    }
    uses.set(own, targets)
  }
  return [...new Set([...uses.keys()].flatMap((start) => cycleFrom(start, uses)))]
}

function cycleFrom(start: string, uses: Map<string, Set<string>>): Complaint[] {
  const ways: string[][] = [[start]]
  const seen = new Set<string>()
  for (let way = ways.shift(); way; way = ways.shift()) {
    for (const next of uses.get(way.at(-1)!) ?? []) {
      // Told once, from the alphabetically first member.
      if (next === start) return way.every((name) => start <= name) ? [`cycle: ${[...way, start].join(' → ')}`] : []
      if (!seen.has(next)) ways.push([...way, next])
      seen.add(next)
    }
  }
  return []
}
