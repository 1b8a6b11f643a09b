// A guest's browser that has proved, by SMS code, whose phone it speaks for.
import type { Request } from 'express'
import type { Ctx } from '#platform/context'

/** The phone in E.164, or undefined. */
export async function guestPhoneOf(_ctx: Ctx, _request: Request): Promise<string | undefined> {
  return undefined
}
