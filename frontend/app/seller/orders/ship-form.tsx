// Marks an order as shipped: by a carrier, with its parcel number if there is one, or by one's own rider; or as ready, when it is
// collected.
import type { Problem, ReplyOf, readShopOrder } from '@amana/contract'
import { Form } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { ChoiceRow, Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'

interface Props {
  order: ReplyOf<typeof readShopOrder>
  problem: Problem | undefined
  typed: { carrier: string; trackingNumber: string; riderPhone: string } | undefined
}

export function ShipForm({ order, problem, typed }: Props) {
  const t = useWords()
  const collected = order.delivery.pickup !== null
  return (
    <Form method="post" preventScrollReset className="surface mb-5 grid gap-4 p-5 sm:p-6">
      <p>
        {collected
          ? t.rich('seller.ready_what', { name: order.contact.name })
          : t.rich('seller.ship_what', { name: order.contact.name, town: order.delivery.town })}
      </p>
      {problem && !problem.fields && (
        <Notice tone="plain" role="alert">
          {sayProblem(t, problem)}
        </Notice>
      )}
      {!collected && <HowItIsSent problem={problem} typed={typed} />}
      <Submit name="do" value="ship" block className="min-h-14" busy={t('order.doing')}>
        {t(collected ? 'seller.ready_done' : 'seller.ship_done')}
      </Submit>
    </Form>
  )
}

function HowItIsSent({ problem, typed }: Pick<Props, 'problem' | 'typed'>) {
  const t = useWords()
  return (
    <fieldset className="group/how grid gap-2.5">
      <legend className="sr-only">{t('seller.ship_how')}</legend>
      <ChoiceRow name="how" value="own" defaultChecked={!typed?.carrier}>
        {t('seller.own_rider')}
      </ChoiceRow>
      <ChoiceRow name="how" value="carrier" defaultChecked={Boolean(typed?.carrier)}>
        {t('seller.carrier')}
      </ChoiceRow>
      <div className="mt-1 group-has-[[value=carrier]:checked]/how:hidden">
        <Field
          label={t('handover.rider_phone_optional')}
          name="riderPhone"
          type="tel"
          autoComplete="off"
          placeholder="0712 345 678"
          defaultValue={typed?.riderPhone}
          error={problem?.fields?.riderPhone && t('fault.phone')}
        />
      </div>
      <div className="mt-1 hidden gap-4 group-has-[[value=carrier]:checked]/how:grid sm:grid-cols-2">
        <Field
          label={t('seller.carrier_name')}
          name="carrier"
          maxLength={60}
          placeholder="G4S, Wells Fargo …"
          defaultValue={typed?.carrier}
          error={problem?.fields?.carrier}
        />
        <Field
          label={t('seller.tracking')}
          name="trackingNumber"
          maxLength={60}
          defaultValue={typed?.trackingNumber}
          error={problem?.fields?.trackingNumber}
        />
      </div>
    </fieldset>
  )
}
