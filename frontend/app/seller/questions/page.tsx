// What people ask about the shop's products: those to answer, each with the form for it; and those answered.
import { answerQuestion, listShopQuestions, type Problem, type ShopQuestion, setQuestionAside } from '@amana/contract'
import { answerTextMax } from '@amana/contract/choices'
import { MessageCircleQuestion } from 'lucide-react'
import { Form, Link, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const { id, slug } = context.get(shopContext)
  const show: 'answered' | 'waiting' = searchParams.get('show') === 'answered' ? 'answered' : 'waiting'
  const query = { show, after: searchParams.get('after') ?? undefined }
  const list = await read(context, request, listShopQuestions, { params: { shopId: id }, query })
  const said = searchParams.get('done')
  return { ...list, show, slug, done: said === 'answered' || said === 'aside' ? said : null }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const said = (name: string) => String(form.get(name) ?? '')
  const params = { shopId: context.get(shopContext).id, questionId: said('question') }
  const show = said('show') === 'answered' ? 'answered' : undefined
  if (said('intent') === 'aside') {
    const { problem } = await attempt(context, request, setQuestionAside, { params })
    if (problem) return { problem, question: params.questionId, text: '' }
    throw redirect(paths.sellerQuestions({ show, done: 'aside' }))
  }
  const text = said('text')
  const { problem } = await attempt(context, request, answerQuestion, { params, body: { text } })
  if (problem) return { problem, question: params.questionId, text }
  throw redirect(paths.sellerQuestions({ show, done: 'answered' }))
}

export default function ShopQuestions({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { questions, waiting, next, show, slug, done } = loaderData
  const failedHere = questions.some(({ id }) => id === actionData?.question)
  return (
    <div className="max-w-3xl">
      <PageHead title={`${t('questions.of_shop')} · Amana`} hidden />
      <h1 className="mb-4">{t('questions.of_shop')}</h1>
      {done && !actionData && (
        <Notice role="status" className="mb-4">
          {t(done === 'answered' ? 'questions.done_answered' : 'questions.done_aside')}
        </Notice>
      )}
      {actionData && !failedHere && (
        <Notice tone="plain" role="alert" className="mb-4">
          {faultsOf(t, actionData.problem).whole ?? t('trouble.broken')}
        </Notice>
      )}
      <Chips
        label={t('questions.of_shop')}
        chips={[
          { to: paths.sellerQuestions(), label: t('questions.waiting'), count: waiting, current: show === 'waiting' },
          {
            to: paths.sellerQuestions({ show: 'answered' }),
            label: t('questions.answered'),
            current: show === 'answered',
          },
        ]}
      />
      {questions.length === 0 && (
        <Empty
          icon={<MessageCircleQuestion />}
          title={t(show === 'waiting' ? 'questions.no_waiting_title' : 'questions.no_answered_title')}
        >
          <p>{t(show === 'waiting' ? 'questions.no_waiting' : 'questions.no_answered')}</p>
        </Empty>
      )}
      <ul className="mt-4 grid gap-4">
        {questions.map((question) => (
          <li key={question.id} className="surface px-5 py-5">
            <OneQuestion question={question} slug={slug} />
            <Answer
              question={question}
              show={show}
              failed={actionData?.question === question.id ? actionData : undefined}
            />
          </li>
        ))}
      </ul>
      {next && (
        <ButtonLink to={paths.sellerQuestions({ show, after: next })} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </div>
  )
}

function OneQuestion({ question, slug }: { question: ShopQuestion; slug: string }) {
  const t = useWords()
  const calendar = useCalendar()
  const { text, author, askedAt, product, answer, waitsUntil } = question
  return (
    <>
      <p className="text-small text-ink-2">
        <Link to={`${paths.product(slug, product.id, product.title)}#questions`} className="hover:underline">
          {t('questions.about', { title: product.title })}
        </Link>
      </p>
      <p dir="auto" className="mt-1.5 font-[650] whitespace-pre-line [overflow-wrap:anywhere]">
        {text}
      </p>
      <p className="mt-1 text-small text-ink-2">
        {author ?? t('questions.somebody')} · {calendar.dayAndTime(askedAt)}
      </p>
      {answer && (
        <div className="mt-3 rounded-card bg-sand px-4 py-3">
          <p className="text-small text-ink-2">{calendar.day(answer.changedAt ?? answer.answeredAt)}</p>
          <p dir="auto" className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
            {answer.text}
          </p>
        </div>
      )}
      {waitsUntil && (
        <p className="mt-2 text-small text-ink-2">{t('questions.until', { day: calendar.day(waitsUntil) })}</p>
      )}
    </>
  )
}

interface AnswerProps {
  question: ShopQuestion
  show: string
  failed: { problem: Problem; text: string } | undefined
}

function Answer({ question: { id, answer, changeableUntil }, show, failed }: AnswerProps) {
  const t = useWords()
  const faults = faultsOf(t, failed?.problem)
  if (answer && !changeableUntil) return null
  return (
    <details className="mt-3" open={failed !== undefined || !answer || undefined}>
      <summary className="flex min-h-12 items-center font-[650] text-trust">
        {t(answer ? 'questions.change_answer' : 'questions.answer_it')}
      </summary>
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="question" value={id} />
        <input type="hidden" name="show" value={show} />
        <ScreenedFields>
          <TextField
            name="text"
            required
            rows={3}
            maxLength={answerTextMax}
            label={t('questions.answer')}
            hint={t('questions.answer_hint')}
            error={faults.whole ?? faults.fields.text}
            defaultValue={failed?.text ?? answer?.text}
          />
        </ScreenedFields>
        <div className="flex flex-wrap gap-2">
          <Submit look="quiet" busy={t('questions.publishing')}>
            {t('questions.publish')}
          </Submit>
          {!answer && (
            <Submit name="intent" value="aside" look="plain" formNoValidate>
              {t('questions.set_aside')}
            </Submit>
          )}
        </div>
      </Form>
    </details>
  )
}
