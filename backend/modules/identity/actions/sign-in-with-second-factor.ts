// The second step of signing in: the ticket that the password gave, and a code.
import { allowFor, strike } from '#abuse'
import { type Ctx, transact } from '#platform/context'
import { ticketNotValid, wrongCode } from '../errors.ts'
import { checkSecondFactor } from '../second-factor.ts'
import { noteSecurityEvent } from '../security-log.ts'
import { accountOfTicket, countWrongTry, lockTicket, useTicket } from '../sign-in-tickets.ts'
import { openSession, type StartedSession, withAccess } from './start-session.ts'

/** Throws too_many_requests, ticket_not_valid, or wrong_code with the tries that are left; a wrong try is counted all the same. */
export async function signInWithSecondFactor(
  ctx: Ctx,
  given: { ticket: string; code: string },
): Promise<StartedSession> {
  const accountId = await accountOfTicket(ctx, given.ticket)
  if (!accountId) throw ticketNotValid()
  // Whoever knows the password gets ticket after ticket: the tries are counted for the account as well.
  await allowFor(ctx, 'try_code', `second-factor ${accountId}`)
  const outcome = await transact(ctx, async (tx) => {
    const ticket = await lockTicket(tx, given.ticket)
    if (!ticket) return { refused: ticketNotValid() }
    if (await checkSecondFactor(tx, ticket.accountId, given.code)) {
      await useTicket(tx, given.ticket)
      return { session: await openSession(tx, ticket.accountId) }
    }
    const triesLeft = await countWrongTry(tx, given.ticket)
    await noteSecurityEvent(tx, ticket.accountId, 'sign_in_failed', { step: 'second_factor' })
    return { refused: wrongCode.with({ data: { triesLeft } }, triesLeft) }
  })
  if (outcome.session) return withAccess(ctx, outcome.session)
  if (outcome.refused.code === wrongCode.code) await strike(ctx, 'sign_in_failed')
  throw outcome.refused
}
