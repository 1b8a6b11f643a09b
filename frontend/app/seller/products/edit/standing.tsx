// Where a product stands: on show, a draft with perhaps a time, taken off, held back and why; and what can be done about it.
import { Form, Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { LimitsLink } from '../limits-link.tsx'
import { localOf } from '../product-form.ts'
import { standingOf, whyHeldBack } from '../standing-of.ts'
import { Section, type SectionState } from './section.tsx'
import type { MyProduct } from './texts-section.tsx'

export function Standing({ product, ...state }: SectionState & { product: MyProduct }) {
  const t = useWords()
  const { day, time } = useCalendar()
  const { label, tone } = standingOf(product)
  return (
    <Section id="standing" title={t('products.standing')} state={state}>
      <p className="flex flex-wrap items-center gap-3">
        <Badge tone={tone}>{t(label)}</Badge>
        {product.publishAt && (
          <span className="text-small">
            {t('products.goes_on_show', { when: `${day(product.publishAt)}, ${time(product.publishAt)}` })}
          </span>
        )}
      </p>
      {product.status === 'active' && product.screeningReason && (
        <Notice tone="plain">
          {whyHeldBack(t.language, product)} <LimitsLink />
        </Notice>
      )}
      {product.publishNote && <Notice tone="plain">{product.publishNote}</Notice>}
      <Form method="post" preventScrollReset className="grid gap-3">
        {product.status !== 'active' && (
          <Submit name="do" value="show" block busy={t('order.doing')}>
            {t('products.put_on_show')}
          </Submit>
        )}
        {product.status !== 'archived' && (
          <Submit name="do" value="hide" look="light" block busy={t('order.doing')}>
            {t('products.take_off')}
          </Submit>
        )}
        {product.status !== 'draft' && (
          <Submit name="do" value="draft" look="light" block busy={t('order.doing')}>
            {t('products.make_draft')}
          </Submit>
        )}
        <Submit name="do" value="copy" look="light" block busy={t('order.doing')}>
          {t('products.copy')}
        </Submit>
      </Form>
      {product.status === 'draft' && <Schedule product={product} fault={state.faults.fields.publishAt} />}
      {product.status !== 'draft' && (
        <Link
          to={paths.product(product.shop.slug, product.id, product.title)}
          className="flex min-h-12 items-center justify-center font-[650] text-trust hover:underline"
        >
          {t('products.as_buyers_see')}
        </Link>
      )}
    </Section>
  )
}

function Schedule({ product, fault }: { product: MyProduct; fault: string | undefined }) {
  const t = useWords()
  return (
    <Form method="post" preventScrollReset className="grid gap-3 border-t border-line pt-5">
      <Field
        label={t('products.publish_at')}
        name="publishAt"
        type="datetime-local"
        hint={t('products.publish_at_hint')}
        defaultValue={product.publishAt ? localOf(product.publishAt) : ''}
        error={fault}
      />
      <Submit name="do" value="schedule" look="quiet" block busy={t('order.doing')}>
        {t('products.schedule')}
      </Submit>
      {product.publishAt && (
        <Submit name="do" value="unschedule" look="plain" block busy={t('order.doing')}>
          {t('products.unschedule')}
        </Submit>
      )}
    </Form>
  )
}
