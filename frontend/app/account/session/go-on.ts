// Where one goes after signing in: to where one was going, else to the work of one's role.
import type { Account } from '@amana/contract'
import { paths, safeNext } from '#app/paths.ts'

export const nextIn = (request: Request): string | null => new URL(request.url).searchParams.get('next')

export function placeAfterSigningIn(account: Account, next: string | null): string {
  const usual = account.role === 'admin' ? paths.operator : account.shops.length > 0 ? paths.seller : paths.home
  return safeNext(next, usual)
}
