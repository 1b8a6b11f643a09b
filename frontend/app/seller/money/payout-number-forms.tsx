// The two steps of changing the payout number: which one, and the code that came to it.
import type { Problem } from '@amana/contract'
import { Form } from 'react-router'
import type { CodeSent } from '#app/api/code-sent.ts'
import { CodeField, CodeSentLine, SendCodeAgain } from '#app/identity/code-field.tsx'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { PhoneField } from '#app/identity/person-fields.tsx'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** What came of the last submit; undefined before the first. */
type Outcome = { problem: Problem; fresh?: FreshNeed | undefined; typed: string } | undefined

/** The question for the password speaks for itself; everything else is said above the form or at its field. */
function useFaults(outcome: Outcome) {
  const t = useWords()
  if (outcome?.problem.code === 'payout_phone_unchanged') return { fields: { phone: t('payout_number.unchanged') } }
  return faultsOf(t, outcome?.fresh ? null : outcome?.problem)
}

export function AskForNumber({ outcome }: { outcome: Outcome }) {
  const t = useWords()
  const faults = useFaults(outcome)
  return (
    <Form method="post" className="surface grid gap-5 p-5 sm:p-7 lg:self-start">
      <Whole fault={faults.whole} />
      <FreshCheck need={outcome?.fresh} />
      <PhoneField label={t('payout_number.new')} defaultValue={outcome?.typed} error={faults.fields.phone} />
      <Submit name="intent" value="ask" block className="min-h-14" busy={t('order.doing')}>
        {t('payout_number.send')}
      </Submit>
    </Form>
  )
}

export function EnterCode({ sent, outcome }: { sent: CodeSent; outcome: Outcome }) {
  const t = useWords()
  const faults = useFaults(outcome)
  return (
    <div className="surface grid gap-3 p-5 sm:p-7 lg:self-start">
      <Whole fault={faults.whole} />
      <div role="status">
        <CodeSentLine {...sent} />
      </div>
      <Form method="post" className="grid gap-5">
        <FreshCheck need={outcome?.fresh} />
        <CodeField error={faults.fields.code} />
        <Submit name="intent" value="confirm" block className="min-h-14" busy={t('order.doing')}>
          {t('payout_number.enter')}
        </Submit>
      </Form>
      <div className="flex flex-wrap justify-between gap-x-6">
        <SendCodeAgain againAt={sent.againAt} intent="again" />
        <Form method="post">
          <Submit name="intent" value="other" look="plain" className="-mr-3">
            {t('payout_number.other')}
          </Submit>
        </Form>
      </div>
    </div>
  )
}

function Whole({ fault }: { fault: string | undefined }) {
  return fault ? (
    <Notice tone="plain" role="alert">
      {fault}
    </Notice>
  ) : null
}
