// Who a notice is for: the account, or for a guest the phone or address, unreadable; and the signed link that speaks for either.
import type { Ctx } from '#platform/context'
import { sign, verify } from '#platform/sealed'
import { noticeLinkNotGood } from './errors.ts'

export interface Addressee {
  accountId?: string | null
  /** E.164. */
  phone?: string | null
  email?: string | null
}

export const personOf = (ctx: Pick<Ctx, 'config'>, to: Addressee): string =>
  to.accountId ?? `guest:${sign(ctx.config, 'notice-recipient', to.phone ?? to.email ?? '')}`

/** Good for choosing what the person is told, and nothing else. It does not end: letters are found again years later. */
export const signedFor = (ctx: Pick<Ctx, 'config'>, person: string): string =>
  `${Buffer.from(person).toString('base64url')}.${sign(ctx.config, 'notice-choices', person)}`

/** Throws notice_link_not_good. */
export function personBy(ctx: Pick<Ctx, 'config'>, link: string): string {
  const [encoded, signature, more] = link.split('.')
  const person = Buffer.from(encoded ?? '', 'base64url').toString()
  if (!person || more !== undefined || !verify(ctx.config, 'notice-choices', person, signature ?? ''))
    throw noticeLinkNotGood()
  return person
}

/** The page where the person chooses, without signing in. */
export const choicesPage = (ctx: Pick<Ctx, 'config'>, person: string): string =>
  `${ctx.config.PUBLIC_URL}/notices/choose?link=${signedFor(ctx, person)}`
