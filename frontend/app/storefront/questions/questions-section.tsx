// What was asked about a product and what the seller answered, what one has asked oneself, and the form to ask.
import type { Problem, Question, QuestionList } from '@amana/contract'
import { questionTextMax } from '@amana/contract/choices'
import { Form } from 'react-router'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'

/** What became of a question that was sent; without a problem it is with the seller. */
export interface Asked {
  text: string
  problem: Problem | null
}

interface Props {
  list: QuestionList
  shopName: string
  /** Of the product's page. */
  address: string
  mayAsk: boolean
  signedIn: boolean
  result: Asked | undefined
}

export function QuestionsSection({ list, shopName, address, mayAsk, signedIn, result }: Props) {
  const t = useWords()
  const { questions, waiting, next } = list
  const listed = [...waiting, ...questions]
  return (
    <section id="questions" aria-labelledby="questions-title" className="min-w-0 scroll-mt-6 border-t border-line pt-6">
      <h2 id="questions-title" className="text-title!">
        {t('questions.title')}
      </h2>
      <p className="mt-1 text-small text-ink-2">
        {listed.length === 0 && `${t('questions.none')} `}
        {t('questions.who')}
      </p>
      {listed.length > 0 && (
        <ul className="mt-3 divide-y divide-line">
          {listed.map((question) => (
            <li key={question.id}>
              <OneQuestion question={question} shopName={shopName} />
            </li>
          ))}
        </ul>
      )}
      {next && (
        <ButtonLink to={paths.olderQuestions(address, next)} look="quiet" className="mt-2">
          {t('questions.older')}
        </ButtonLink>
      )}
      {result && !result.problem && (
        <Notice role="status" className="mt-4 max-w-[62ch]">
          {t('questions.asked')}
        </Notice>
      )}
      {mayAsk && <AskForm address={address} signedIn={signedIn} result={result?.problem ? result : undefined} />}
    </section>
  )
}

function OneQuestion({ question, shopName }: { question: Question; shopName: string }) {
  const t = useWords()
  const calendar = useCalendar()
  const { text, author, askedAt, answer } = question
  return (
    <article className="min-w-0 max-w-[62ch] py-5">
      <p dir="auto" className="font-strong whitespace-pre-line [overflow-wrap:anywhere]">
        {text}
      </p>
      <p className="mt-1 text-small text-ink-2">
        {author ?? t('questions.somebody')} · <time dateTime={askedAt}>{calendar.day(askedAt)}</time>
      </p>
      {answer ? (
        <div className="mt-3 rounded-card bg-sand px-4 py-3">
          <p className="text-small">
            <b className="font-strong">{t('questions.answer_of', { shop: shopName })}</b>{' '}
            <span className="text-ink-2">
              · <time dateTime={answer.answeredAt}>{calendar.day(answer.answeredAt)}</time>
              {answer.changedAt && ` · ${t('questions.changed', { day: calendar.day(answer.changedAt) })}`}
            </span>
          </p>
          <p dir="auto" className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
            {answer.text}
          </p>
        </div>
      ) : (
        <p className="mt-2 text-small text-ink-2">{t('questions.waits')}</p>
      )}
    </article>
  )
}

function AskForm({ address, signedIn, result }: Pick<Props, 'address' | 'signedIn' | 'result'>) {
  const t = useWords()
  const faults = faultsOf(t, result?.problem)
  if (!signedIn)
    return (
      <div className="mt-5">
        <ButtonLink to={paths.signIn(`${address}#questions`)} look="quiet">
          {t('questions.sign_in')}
        </ButtonLink>
        <p className="mt-1.5 text-small text-ink-2">{t('questions.sign_in_line')}</p>
      </div>
    )
  return (
    <details className="mt-3 max-w-[62ch]" open={result !== undefined || undefined}>
      <summary className="flex min-h-12 items-center font-strong text-trust">{t('questions.ask_it')}</summary>
      <Form method="post" action={`${address}#questions`} preventScrollReset className="grid gap-3 pb-2">
        <ScreenedFields>
          <TextField
            name="question"
            required
            minLength={5}
            maxLength={questionTextMax}
            rows={3}
            label={t('questions.yours')}
            hint={t('questions.hint')}
            error={faults.whole ?? faults.fields.text}
            defaultValue={result?.text}
          />
        </ScreenedFields>
        <Submit name="intent" value="ask" look="quiet" className="justify-self-start" busy={t('questions.asking')}>
          {t('questions.ask')}
        </Submit>
      </Form>
    </details>
  )
}
