// Writing into a thread: words, photos, and for the seller the answers that are given most. Works without scripts.
import type { Problem, Thread } from '@amana/contract'
import { Form, Link } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Button, Submit } from '#app/ui/button.tsx'
import { Field, TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Refused } from './write-message.ts'

interface Props {
  thread: Thread
  refused: Refused | null | undefined
  here: string
  quick: string[]
}

export function WriteForm({ thread, refused, here, quick }: Props) {
  const t = useWords()
  const offered = readyMadeIn(t.language, refused?.problem) ?? quick
  // A new one after each message of one's own; not when the other writes, for that would take away what one is typing.
  const mine = thread.lines.filter((line) => line.kind === 'message' && line.mine).length
  return (
    <Form
      key={`${mine} ${refused?.problem.requestId ?? ''}`}
      method="post"
      encType="multipart/form-data"
      className="surface grid gap-4 p-5"
    >
      {refused && (
        <div id="why-not">
          <WhyNot problem={refused.problem} thread={thread} />
        </div>
      )}
      {offered.length > 0 && (
        <fieldset className="min-w-0">
          <legend className="mb-2 text-small font-strong">{t('thread.quick')}</legend>
          <div className="scroll-row -mx-5 scroll-px-5 gap-2 px-5 py-0.5 sm:mx-0 sm:flex-wrap sm:px-0">
            {offered.map((text) => (
              <Button
                key={text}
                name="quick"
                value={text}
                look="light"
                className="max-w-72 shrink-0 snap-start px-4! text-small sm:max-w-full sm:shrink"
                formNoValidate
              >
                {text}
              </Button>
            ))}
          </div>
        </fieldset>
      )}
      <ScreenedFields allowed={thread.phonesAllowed ? ['phone_number'] : []}>
        <TextField
          label={t('thread.your_message')}
          name="text"
          rows={3}
          maxLength={1000}
          defaultValue={refused?.typed}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? 'why-not' : undefined}
        />
      </ScreenedFields>
      <Field label={t('thread.photos')} name="photos" type="file" accept="image/*" multiple className="py-3!" />
      <div className="flex flex-wrap items-center gap-3">
        <Submit busy={t('order.doing')}>{t('thread.send')}</Submit>
        <Link to={here} className="inline-flex min-h-12 items-center px-3 font-strong text-trust hover:underline">
          {t('thread.look_again')}
        </Link>
      </div>
    </Form>
  )
}

/** While a rule has closed free messages to a seller, these may still be sent. */
function readyMadeIn(language: string, problem: Problem | undefined): string[] | undefined {
  if (problem?.code !== 'only_ready_made') return undefined
  const sentences = (problem.data?.readyMade as Record<string, unknown> | undefined)?.[language]
  return Array.isArray(sentences) ? sentences.filter((each) => typeof each === 'string') : undefined
}

/** Where the words stand that may not pass, so that they can be said otherwise. */
function WhyNot({ problem, thread }: { problem: Problem; thread: Thread }) {
  const t = useWords()
  const excerpt = problem.code === 'contact_details_in_text' ? problem.data?.excerpt : undefined
  const reasons = Array.isArray(problem.data?.reasons) ? problem.data.reasons : []
  const early = thread.orderState === 'awaiting_payment' && reasons.includes('phone_number')
  return (
    <Notice tone="plain" role="alert">
      {typeof excerpt === 'string'
        ? t.rich('thread.refused', { excerpt, why: t(early ? 'thread.refused_early' : 'thread.refused_never') })
        : sayProblem(t, problem)}
    </Notice>
  )
}
