// What the other modules keep about a person: each says how to hand it out, what keeps an account from being erased now, and
// whose links are to outlive it. Registered in a module's reactions(); identity itself need not know who keeps what.
import type { Ctx } from '#platform/context'
import { register } from '#platform/registrations'

type ExportPart = (ctx: Ctx, accountId: string) => Promise<unknown>

export interface ErasureObstacle {
  code: string
  sentence: string
}
type ObstacleFinder = (ctx: Ctx, accountId: string) => Promise<ErasureObstacle[]>
type LinkRule = (ctx: Ctx, accountId: string) => Promise<boolean>

const parts = register(new Map<string, ExportPart>())
const finders = register(new Set<ObstacleFinder>())
const linkRules = register(new Set<LinkRule>())

/** @param part what the module keeps of the person, as plain data with wire ids; no hash and no secret in it */
export const defineExportPart = (name: string, part: ExportPart): void => void parts.set(name, part)

/** Asked within the transaction that erases; each obstacle's sentence says what ends it. */
export const defineErasureObstacle = (finder: ObstacleFinder): void => void finders.add(finder)

/** Where the rule says yes, the account's hard links stay when it is erased. */
export const keepHardLinksWhen = (rule: LinkRule): void => void linkRules.add(rule)

/** Every registered part by name, in the order of the alphabet. */
export async function exportedParts(ctx: Ctx, accountId: string): Promise<[string, unknown][]> {
  const told: [string, unknown][] = []
  for (const [name, part] of [...parts].sort(([a], [b]) => a.localeCompare(b, 'en')))
    told.push([name, await part(ctx, accountId)])
  return told
}

/** One after the other: within a transaction there is one connection. */
export async function foundObstacles(ctx: Ctx, accountId: string): Promise<ErasureObstacle[]> {
  const found: ErasureObstacle[] = []
  for (const finder of finders) found.push(...(await finder(ctx, accountId)))
  return found
}

export async function hardLinksStay(ctx: Ctx, accountId: string): Promise<boolean> {
  for (const rule of linkRules) if (await rule(ctx, accountId)) return true
  return false
}
