// Shown to whoever has only the link: what it keeps back, and the code from the order's phone that opens the rest.
import type { Problem } from '@amana/contract'
import { KeyRound } from 'lucide-react'
import { Form } from 'react-router'
import type { CodeSent } from '#app/api/code-sent.ts'
import { CodeField, CodeSentLine, SendCodeAgain } from '#app/identity/code-field.tsx'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

interface Props {
  phone: string
  sent: CodeSent | null
  problem: Problem | null
}

export function ProvePhone({ phone, sent, problem }: Props) {
  const t = useWords()
  const faults = faultsOf(t, problem)
  // The code may have been asked for in another browser: it can be entered in this one too.
  const onItsWay = sent !== null || problem?.code === 'wait_before_sending_again'
  const saidAgainAt = problem?.data?.againAt
  const againAt = sent?.againAt ?? (typeof saidAgainAt === 'string' ? saidAgainAt : null)
  return (
    <section aria-labelledby="prove" className="surface mt-4 p-5 sm:p-6">
      <div className="flex gap-4">
        <span
          aria-hidden
          className="grid size-11 shrink-0 place-items-center rounded-full bg-trust-soft text-on-trust-soft"
        >
          <KeyRound className="size-5.5" strokeWidth={1.8} />
        </span>
        <div>
          <h2 id="prove" className="text-title!">
            {t('prove.title')}
          </h2>
          <p className="mt-1 max-w-[34em] text-ink-2">{t.rich('prove.why', { phone })}</p>
        </div>
      </div>
      {faults.whole && (
        <Notice tone="plain" role="alert" className="mt-4">
          {faults.whole}
        </Notice>
      )}
      {onItsWay ? (
        <div className="mt-5 grid gap-3">
          {sent && (
            <div role="status" className="text-small text-ink-2">
              <CodeSentLine {...sent} />
            </div>
          )}
          <Form method="post" preventScrollReset className="grid gap-4">
            <CodeField error={faults.fields.code} />
            <Submit name="intent" value="prove" block busy={t('order.doing')}>
              {t('prove.enter')}
            </Submit>
          </Form>
          <SendCodeAgain againAt={againAt} intent="send-code" />
        </div>
      ) : (
        <Form method="post" preventScrollReset className="mt-5">
          <Submit name="intent" value="send-code" block busy={t('order.doing')}>
            {t('prove.send')}
          </Submit>
        </Form>
      )}
    </section>
  )
}
