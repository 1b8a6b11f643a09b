// What keeps a shop from being closed by its owner: asked of the modules that know, which shops does not.
import type { TxCtx } from '#platform/context'
import { register } from '#platform/registrations'

export interface ClosingObstacle {
  code: string
  sentence: string
}
type ObstacleFinder = (tx: TxCtx, shopId: string) => Promise<ClosingObstacle[]>

const finders = register(new Set<ObstacleFinder>())

/** Registered in a module's reactions(); each obstacle's sentence says what ends it. */
export const defineClosingObstacle = (finder: ObstacleFinder): void => void finders.add(finder)

export async function closingObstacles(tx: TxCtx, shopId: string): Promise<ClosingObstacle[]> {
  const found: ClosingObstacle[] = []
  for (const finder of finders) found.push(...(await finder(tx, shopId)))
  return found
}
