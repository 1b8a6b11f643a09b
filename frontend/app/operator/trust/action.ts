// The operator answers in place of a rule: lifts what it has upheld, or lets it stand, with words that the seller reads.
import { overruleRestriction, type Problem } from '@amana/contract'
import { data, redirect } from 'react-router'
import { attemptFresh } from '#app/api/fresh.ts'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { paths } from '#app/paths.ts'
import type { Route } from './+types/page'

export interface Outcome {
  restrictionId: string
  problem: Problem
  fresh: FreshNeed | undefined
  typed: string
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const given = (name: string) => String(form.get(name) ?? '').trim()
  const restrictionId = given('restriction')
  const lift = given('answer') === 'lift'
  const { problem, fresh } = await attemptFresh(context, request, form, overruleRestriction, {
    params: { shopId: given('shop'), restrictionId },
    body: { lift, words: given('words') },
  })
  if (!problem) throw redirect(paths.operatorTrust({ done: lift ? 'lifted' : 'upheld' }))
  const told: Outcome = { restrictionId, problem, fresh, typed: given('words') }
  return data(told, { status: problem.status })
}
