// What the operator can do on the page of money: compare now, bring a statement, stop and let go on, say what money was, write down a paid tax.
import {
  type DifferenceClass,
  explainStray,
  haltMoney,
  liftHalt,
  type Problem,
  remitTax,
  startReconciliation,
  uploadStatement,
} from '@amana/contract'
import { data, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { attemptFresh, confirmFresh } from '#app/api/fresh.ts'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { paths } from '#app/paths.ts'
import type { Route } from './+types/page'

export type { DifferenceClass }
/** Which form it was, what was refused, and what had been typed. */
export interface Outcome {
  form: string
  problem: Problem | null
  fresh?: FreshNeed | undefined
  typed: string
  /** The other fields of the form of a tax. */
  given?: { shillings: string; receipt: string; from: string }
}

type Done = Parameters<typeof paths.operatorMoneyDone>[0]

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const intent = text(form, 'intent')
  const which = text(form, 'which')
  const reason = text(form, 'reason')
  const end = (
    outcome: { problem?: Problem | null; fresh?: FreshNeed | undefined },
    done: Done,
    given?: Outcome['given'],
  ) => {
    const { problem, fresh } = outcome
    if (!problem) throw redirect(paths.operatorMoneyDone(done))
    const told: Outcome = { form: `${intent} ${which}`, problem, fresh, typed: reason, ...(given && { given }) }
    return data(told, { status: problem.status })
  }
  if (intent === 'halt') {
    const what = which as 'payouts' | 'refunds' | 'checkouts'
    return end(await attemptFresh(context, request, form, haltMoney, { body: { what, reason } }), 'halted')
  }
  if (intent === 'lift') {
    const asked = { params: { haltId: which }, body: { reason } }
    return end(await attemptFresh(context, request, form, liftHalt, asked), 'lifted')
  }
  if (intent === 'explain') {
    const as = text(form, 'as') as 'owners' | 'bank' | 'loss'
    const asked = { params: { strayId: which }, body: { as, reason } }
    return end(await attemptFresh(context, request, form, explainStray, asked), 'explained')
  }
  if (intent === 'remit') {
    const given = { shillings: text(form, 'shillings'), receipt: text(form, 'receipt'), from: text(form, 'from') }
    const body = {
      tax: which as 'vat' | 'wht',
      amountCents: Math.round(Number(given.shillings) * 100),
      paidFrom: given.from as 'bank' | 'owners',
      ...{ receipt: given.receipt, note: reason },
    }
    return end(await attemptFresh(context, request, form, remitTax, { body }), 'remitted', given)
  }
  if (intent === 'upload') return end(await bring(context, request, form), 'read')
  return end(await attempt(context, request, startReconciliation, {}), 'asked')
}

async function bring(context: Route.ActionArgs['context'], request: Request, form: FormData) {
  const refused = await confirmFresh(context, request, form)
  if (refused) return refused
  const file = form.get('file')
  const bytes = file instanceof File ? await file.arrayBuffer() : new ArrayBuffer(0)
  return attemptFresh(
    context,
    request,
    new FormData(),
    uploadStatement,
    { params: { shortcode: text(form, 'which') } },
    { file: { bytes, type: 'text/csv' } },
  )
}
