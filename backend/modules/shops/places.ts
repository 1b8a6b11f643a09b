// Where a shop and its buyers can be: Kenya's counties, the towns and estates in them, and the areas within those.
import { getAreasInCounty, getCounties, getLocalitiesInCounty } from 'kenya-locations'
import { unknownCounty, unknownTown } from './errors.ts'

export interface Place {
  county: string
  town: string
}

const plain = (name: string): string =>
  name
    .trim()
    .replace(/[’‘`]/g, "'")
    .replace(/[\s-]+/g, ' ')
    .toLowerCase()

interface Towns {
  /** As typed → as it is spelt. */
  spelt: Map<string, string>
  /** Area → the towns it lies in, both plain. */
  within: Map<string, Set<string>>
}
const townsByCounty = new Map<string, Towns>()

function townsOf(county: string): Towns {
  const known = townsByCounty.get(county)
  if (known) return known
  const areas: { name: string; locality: string }[] = getAreasInCounty(county)
  const names = [...getLocalitiesInCounty(county), ...areas].map(({ name }: { name: string }) => name)
  const within = new Map<string, Set<string>>()
  for (const { name, locality } of areas)
    within.set(plain(name), (within.get(plain(name)) ?? new Set()).add(plain(locality)))
  const towns = { spelt: new Map([...names, county].map((name): [string, string] => [plain(name), name])), within }
  townsByCounty.set(county, towns)
  return towns
}

/** As it is spelt officially, however it was typed. Throws unknown_county. */
function countyOf(typed: string): string {
  const wanted = plain(typed.replace(/\s+county$/i, ''))
  const found = getCounties().find(({ name }: { name: string }) => plain(name) === wanted)
  if (!found) throw unknownCounty(typed)
  return found.name
}

/** The names as they are spelt officially, however they were typed. Throws unknown_county or unknown_town. */
export function placeOf(county: string): { county: string }
export function placeOf(county: string, town: string): Place
export function placeOf(county: string, town?: string): { county: string; town?: string } {
  const known = countyOf(county)
  if (town === undefined) return { county: known }
  const spelt = townsOf(known).spelt.get(plain(town))
  if (!spelt) throw unknownTown(town, known)
  return { county: known, town: spelt }
}

/** Where a buyer is: a village that no list knows is a place all the same. Throws unknown_county. */
export function buyersPlace(county: string, town: string): Place {
  const known = countyOf(county)
  return { county: known, town: townsOf(known).spelt.get(plain(town)) ?? town.trim() }
}

/** Is `place` the town, or an area within it? */
export const isWithin = (place: string, town: string, county: string): boolean =>
  plain(place) === plain(town) || (townsOf(county).within.get(plain(place))?.has(plain(town)) ?? false)

/** In the order of the alphabet. Throws unknown_county. */
export function townsIn(county: string): { county: string; towns: string[] } {
  const known = countyOf(county)
  return { county: known, towns: [...new Set(townsOf(known).spelt.values())].sort((a, b) => a.localeCompare(b, 'en')) }
}
