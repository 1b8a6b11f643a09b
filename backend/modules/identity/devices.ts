// The browser a request came from, by its signed key.
import type { Request } from 'express'
import type { Ctx } from '#platform/context'

export async function recogniseDevice(_ctx: Ctx, _request: Request, _make: boolean): Promise<string | undefined> {
  return undefined
}
