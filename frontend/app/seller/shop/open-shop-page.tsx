// Open a shop, step by step: each step is kept as soon as it is done, so that one can stop, lose the signal, or go on tomorrow.
import { checkShopAddress, openShop, type Problem, readShopDraft, saveShopDraft } from '@amana/contract'
import { Smartphone } from 'lucide-react'
import { data, Form, Link, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { me } from '#app/api/me.ts'
import { visitContext } from '#app/api/visit.ts'
import { wordsIn } from '#app/messages/catalogue.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, slugOf } from '#app/paths.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/open-shop-page'
import { Progress } from './opening/progress.tsx'
import { readStep, type Typed } from './opening/read-step.ts'
import { StepFields } from './opening/step-fields.tsx'
import { stepAfter, stepNow, stepOf, stepTitles } from './opening/steps.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const account = await me(context, request)
  if (account.shops.length > 0) throw redirect(paths.seller)
  const draft = await read(context, request, readShopDraft, {})
  const step = stepNow(new URL(request.url).searchParams.get('step'), draft)
  return { phone: account.phoneVerified ? null : account.phoneMasked, draft, step }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const typed: Typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim()]))
  const draft = await read(context, request, readShopDraft, {})
  const step = stepNow(typed.step ?? null, draft)
  const refuse = async (problem: Problem) => {
    const slug = problem.code.startsWith('slug_') ? typed.slug || slugOf(typed.name ?? '') || draft.slug : undefined
    const { reply } = slug ? await attempt(context, request, checkShopAddress, { params: { slug } }) : {}
    return data({ problem, typed, step, suggestions: reply?.suggestions ?? [] }, { status: problem.status })
  }
  if (step === 'payout') {
    const {
      savedAt: _,
      name = '',
      slug = '',
      county = '',
      town = '',
      description = '',
      deliveryOptions = [],
      palette,
      template,
    } = draft
    const body = { name, slug, county, town, description, deliveryOptions, payoutPhone: typed.payoutPhone ?? '' }
    const { problem } = await attempt(context, request, openShop, {
      body: { ...body, ...(palette && { palette }), ...(template && { template }) },
    })
    if (problem) return refuse(problem)
    throw redirect(paths.shopOpened)
  }
  const kept = readStep(step, typed, draft, wordsIn(context.get(visitContext).language))
  if (kept.deliveryOptions?.length === 0) {
    const about = { type: 'about:blank', status: 400, code: 'invalid_request', title: '', detail: '', requestId: '' }
    return refuse({ ...about, fields: { deliveryOptions: 'is missing' } })
  }
  const { problem } = await attempt(context, request, saveShopDraft, { body: kept })
  if (problem) return refuse(problem)
  throw redirect(paths.openShopStep(stepAfter(step)))
}

export default function OpenShop({ loaderData: { phone, draft, step }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const result = actionData?.step === step ? actionData : undefined
  return (
    <div className="wrap grid gap-x-16 gap-y-7 pt-6 md:pt-12 lg:grid-cols-[1fr_1.15fr]">
      <PageHead title={`${t('layout.open_shop')} · Amana`} hidden />
      <header className="lg:sticky lg:top-8 lg:self-start">
        <h1 className="text-hero!">{t('open.title')}</h1>
        <p className={`mt-4 max-w-[32em] text-lead text-ink-2 ${draft.savedAt ? 'max-lg:hidden' : ''}`}>
          {t('open.lead')}
        </p>
        <ul className={`mt-5 grid max-w-[32em] gap-3 ${draft.savedAt ? 'max-lg:hidden' : ''}`}>
          {(['open.point_friday', 'open.point_fee', 'open.point_new'] as const).map((key) => (
            <li key={key} className="border-l-[3px] border-held pl-4 text-ink-2">
              {t.rich(key)}
            </li>
          ))}
        </ul>
      </header>
      {phone ? (
        <VerifyFirst phone={phone} />
      ) : (
        <section className="grid gap-5 lg:self-start" aria-labelledby="step">
          <Progress step={step} draft={draft} />
          <Form method="post" key={step} className="surface grid gap-5 p-5 sm:p-7" noValidate={result !== undefined}>
            <h2 id="step">{t(stepTitles[step])}</h2>
            {step === 'payout' && <p className="-mt-3 text-ink-2">{t('opening.payout_lead')}</p>}
            <input type="hidden" name="step" value={step} />
            {result && <Refused problem={result.problem} step={step} suggestions={result.suggestions} />}
            <ScreenedFields>
              <StepFields step={step} draft={draft} typed={result?.typed ?? {}} errors={errorsOf(t, result?.problem)} />
            </ScreenedFields>
            <Submit block className="min-h-14" busy={t('order.doing')}>
              {step === 'payout' ? t('open.open') : t('opening.next')}
            </Submit>
            {draft.savedAt && <p className="text-center text-small text-ink-2">{t('opening.kept')}</p>}
          </Form>
        </section>
      )}
    </div>
  )
}

const fieldOf: Record<string, string> = {
  slug_taken: 'slug',
  slug_reserved: 'slug',
  unknown_county: 'county',
  unknown_town: 'town',
}

/** The fields that the refusal is about, whether the api names them or its code does. */
function errorsOf(t: ReturnType<typeof useWords>, problem: Problem | undefined): Record<string, string | undefined> {
  if (!problem) return {}
  const about = problem.code === 'contact_details_in_text' ? problem.data?.field : fieldOf[problem.code]
  return about ? { [String(about)]: sayProblem(t, problem) } : { ...problem.fields }
}

interface RefusedProps {
  problem: Problem
  step: string
  suggestions: string[]
}

/** What no field of this step can say: another step's fault, or none of any field. */
function Refused({ problem, step, suggestions }: RefusedProps) {
  const t = useWords()
  const fields = Object.keys(errorsOf(t, problem))
  const elsewhere = fields.map(stepOf).find((each) => each !== step)
  if (fields.length > 0 && !elsewhere && suggestions.length === 0) return null
  return (
    <Notice tone="plain" role="alert">
      <p>{problem.code === 'phone_not_verified' ? t('opening.verify_again') : sayProblem(t, problem)}</p>
      {suggestions.length > 0 && <p className="mt-1">{t('slug.instead_list', { slugs: suggestions.join(', ') })}</p>}
      {elsewhere && (
        <Link to={paths.openShopStep(elsewhere)} className="font-[650] underline underline-offset-4">
          {t('opening.back_to', { step: t(stepTitles[elsewhere]) })}
        </Link>
      )}
      {problem.code === 'phone_not_verified' && (
        <Link to={paths.verifyPhone(paths.openShop)} className="font-[650] underline underline-offset-4">
          {t('open.verify_do')}
        </Link>
      )}
    </Notice>
  )
}

/** Said before anybody fills in a form that would be refused. */
function VerifyFirst({ phone }: { phone: string }) {
  const t = useWords()
  return (
    <section className="surface p-5 sm:p-7 lg:self-start" aria-labelledby="verify">
      <Smartphone className="size-8 text-trust" strokeWidth={1.6} aria-hidden />
      <h2 id="verify" className="mt-4">
        {t('open.verify_title')}
      </h2>
      <p className="mt-2 mb-5 text-ink-2">{t.rich('open.verify', { phone })}</p>
      <ButtonLink to={paths.verifyPhone(paths.openShop)} block className="min-h-14">
        {t('open.verify_do')}
      </ButtonLink>
    </section>
  )
}
