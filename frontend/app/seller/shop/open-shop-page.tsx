// Open a shop: a name, an address, a place, a way of delivery and the number that is paid.
import { openShop, type Problem } from '@amana/contract'
import { Smartphone } from 'lucide-react'
import { data, Form, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { me } from '#app/api/me.ts'
import { counties } from '#app/counties.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Field, SelectField, TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/open-shop-page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const account = await me(context, request)
  if (account.shops.length > 0) throw redirect(paths.seller)
  return { phone: account.phoneVerified ? null : account.phoneMasked }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim()]))
  const { problem } = await attempt(context, request, openShop, {
    body: {
      name: typed.name ?? '',
      slug: (typed.slug ?? '').toLowerCase(),
      county: typed.county ?? '',
      town: typed.town ?? '',
      description: typed.description ?? '',
      payoutPhone: typed.payoutPhone ?? '',
      deliveryOptions: [
        {
          name: typed.deliveryName ?? '',
          zone: 'nationwide',
          feeCents: Math.round(Number(typed.fee || 0)) * 100,
          daysMin: 1,
          daysMax: Number(typed.daysMax || 3),
        },
      ],
    },
  })
  if (problem) return data({ problem, typed }, { status: problem.status })
  throw redirect(paths.seller)
}

export default function OpenShop({ loaderData: { phone }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { problem, typed = {} } = actionData ?? {}
  return (
    <div className="wrap grid gap-x-16 gap-y-8 pt-8 md:pt-12 lg:grid-cols-[1fr_1.15fr]">
      <PageHead title={`${t('layout.open_shop')} · Amana`} />
      <header className="lg:sticky lg:top-8 lg:self-start">
        <h1 className="text-hero!">{t('open.title')}</h1>
        <p className="mt-4 max-w-[32em] text-lead text-ink-2">{t('open.lead')}</p>
        <ul className="mt-5 grid max-w-[32em] gap-3">
          {(['open.point_friday', 'open.point_fee', 'open.point_new'] as const).map((key) => (
            <li key={key} className="border-l-[3px] border-held pl-4 text-ink-2">
              {t.rich(key)}
            </li>
          ))}
        </ul>
      </header>
      {phone ? <VerifyFirst phone={phone} /> : <ShopForm problem={problem} typed={typed} />}
    </div>
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

function ShopForm({ problem, typed }: { problem: Problem | undefined; typed: Record<string, string> }) {
  const t = useWords()
  const slugError = problem?.code.startsWith('slug_') ? problem.detail : undefined
  const errors: Record<string, string> = { ...problem?.fields, ...(slugError && { slug: slugError }) }
  return (
    <Form method="post" className="surface grid gap-5 p-5 sm:p-7">
      {problem && Object.keys(errors).length === 0 && (
        <Notice tone="plain" role="alert">
          {problem.detail}
        </Notice>
      )}
      <Field
        label={t('open.name')}
        name="name"
        required
        minLength={2}
        maxLength={60}
        defaultValue={typed.name}
        error={errors.name}
      />
      <Field
        label={t('open.slug')}
        name="slug"
        required
        pattern="[a-z0-9][a-z0-9\-]{1,38}[a-z0-9]"
        autoCapitalize="none"
        spellCheck={false}
        hint={t('open.slug_hint')}
        defaultValue={typed.slug}
        error={errors.slug}
      />
      <TextField
        label={t('open.description')}
        name="description"
        required
        minLength={10}
        maxLength={1000}
        hint={t('open.description_hint')}
        defaultValue={typed.description}
        error={errors.description}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={t('checkout.county')}
          name="county"
          required
          defaultValue={typed.county ?? ''}
          error={errors.county}
        >
          <option value="" disabled>
            {t('checkout.choose')}
          </option>
          {counties.map((county) => (
            <option key={county}>{county}</option>
          ))}
        </SelectField>
        <Field
          label={t('checkout.town')}
          name="town"
          required
          minLength={2}
          maxLength={60}
          defaultValue={typed.town}
          error={errors.town}
        />
      </div>
      <fieldset className="grid gap-5 border-t border-line pt-5 sm:grid-cols-[1.6fr_1fr_1fr]">
        <legend className="sr-only">{t('product.delivery')}</legend>
        <Field
          label={t('open.delivery_name')}
          name="deliveryName"
          required
          minLength={2}
          maxLength={60}
          defaultValue={typed.deliveryName ?? t('open.delivery_default')}
          error={errors['deliveryOptions.0.name']}
        />
        <Field
          label={t('open.fee')}
          name="fee"
          inputMode="numeric"
          pattern="\d{1,5}"
          required
          defaultValue={typed.fee ?? '300'}
          error={errors['deliveryOptions.0.feeCents']}
        />
        <Field
          label={t('open.days')}
          name="daysMax"
          inputMode="numeric"
          pattern="\d{1,2}"
          required
          defaultValue={typed.daysMax ?? '4'}
          error={errors['deliveryOptions.0.daysMax']}
        />
      </fieldset>
      <div className="border-t border-line pt-5">
        <Field
          label={t('open.payout')}
          name="payoutPhone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          placeholder="0712 345 678"
          required
          maxLength={40}
          hint={t('open.payout_hint')}
          defaultValue={typed.payoutPhone}
          error={errors.payoutPhone}
        />
      </div>
      <Submit block className="min-h-14" busy={t('order.doing')}>
        {t('open.open')}
      </Submit>
    </Form>
  )
}
