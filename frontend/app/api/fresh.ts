// For what asks for the password (or the second factor) once more: the refusal becomes a field above what was typed, and
// the next submit of the same form first shows that it is the person, then does what was asked.
import { type CallOf, confirmItIsMe, type Endpoint, type Problem, type ReplyOf } from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { type FreshBy, type FreshNeed, freshFields } from '#app/identity/fresh-fields.ts'
import { type Attempt, attempt, type Extra } from './client.ts'
import { me } from './me.ts'

type Context = Readonly<RouterContextProvider>

export type FreshAttempt<R> = Attempt<R> & { fresh?: FreshNeed }

/** Confirms with what the form carries, if it carries anything. Gives what is still needed. */
export async function confirmFresh(
  context: Context,
  request: Request,
  form: FormData,
): Promise<{ problem: Problem; fresh: FreshNeed } | undefined> {
  const secret = String(form.get(freshFields.secret) ?? '')
  if (!secret) return undefined
  const by: FreshBy = form.get(freshFields.by) === 'code' ? 'code' : 'password'
  const body = by === 'code' ? { code: secret } : { password: secret }
  const { problem } = await attempt(context, request, confirmItIsMe, { body })
  return problem && { problem, fresh: { by, problem } }
}

/** Like `attempt`. While `fresh` is there, show `<FreshCheck>` in the form; `problem` then needs no words of its own. */
export async function attemptFresh<E extends Endpoint>(
  context: Context,
  request: Request,
  form: FormData,
  endpoint: E,
  input: CallOf<E>,
  extra: Extra = {},
): Promise<FreshAttempt<ReplyOf<E>>> {
  const refused = await confirmFresh(context, request, form)
  if (refused) return refused
  const outcome: FreshAttempt<ReplyOf<E>> = await attempt(context, request, endpoint, input, extra)
  if (outcome.problem?.code !== 'fresh_check_needed') return outcome
  const { secondFactor } = await me(context, request)
  return { problem: outcome.problem, fresh: { by: secondFactor ? 'code' : 'password', problem: null } }
}
