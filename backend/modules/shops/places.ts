// Where a shop can be: Kenya's counties and the places in them.
import { getAreasInCounty, getCounties, getLocalitiesInCounty } from 'kenya-locations'
import { unknownCounty, unknownTown } from './errors.ts'

const plain = (name: string): string => name.trim().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').toLowerCase()

const townsByCounty = new Map<string, Map<string, string>>()

function townsOf(county: string): Map<string, string> {
  const known = townsByCounty.get(county)
  if (known) return known
  const places: { name: string }[] = [...getLocalitiesInCounty(county), ...getAreasInCounty(county)]
  const names = places.map((place) => place.name)
  const towns = new Map([...names, county].map((name): [string, string] => [plain(name), name]))
  townsByCounty.set(county, towns)
  return towns
}

/** The names as they are spelt officially, however they were typed. Throws unknown_county or unknown_town. */
export function placeOf(county: string, town: string): { county: string; town: string } {
  const found = getCounties().find(
    ({ name }: { name: string }) => plain(name) === plain(county.replace(/\s+county$/i, '')),
  )
  if (!found) throw unknownCounty(county)
  const spelt = townsOf(found.name).get(plain(town))
  if (!spelt) throw unknownTown(town, found.name)
  return { county: found.name, town: spelt }
}
