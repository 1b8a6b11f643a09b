// How the new shop delivers: three ways that most shops have, each with its price. All others are added later in the settings.
import type { ReactNode } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Field, SelectField } from '#app/ui/field.tsx'
import { chosenKinds, type DeliveryKind } from './read-step.ts'
import type { StepProps } from './step-fields.tsx'

const zones: Record<DeliveryKind, readonly string[]> = {
  rider: ['towns', 'counties'],
  parcel: ['nationwide'],
  pickup: ['pickup'],
}

export function DeliveryFields({ draft, typed, errors }: StepProps) {
  const t = useWords()
  const wasTyped = Object.keys(typed).length > 0
  const kept = (kind: DeliveryKind) => draft.deliveryOptions?.find(({ zone }) => zones[kind].includes(zone))
  const isOn = (kind: DeliveryKind) =>
    wasTyped ? typed[kind] === 'on' : draft.deliveryOptions ? kept(kind) !== undefined : kind === 'parcel'
  const errorOf = (kind: DeliveryKind, field: string) => {
    const place = chosenKinds(typed).indexOf(kind)
    return place < 0 ? undefined : errors[`deliveryOptions.${place}.${field}`]
  }
  const feeAndDays = (kind: 'rider' | 'parcel', fee: number, days: number) => (
    <div className="grid grid-cols-2 gap-4">
      <Field
        label={t('open.fee')}
        name={`${kind}Fee`}
        inputMode="numeric"
        maxLength={7}
        defaultValue={typed[`${kind}Fee`] ?? String((kept(kind)?.feeCents ?? fee * 100) / 100)}
        error={errorOf(kind, 'feeCents')}
      />
      <Field
        label={t('open.days')}
        name={`${kind}Days`}
        inputMode="numeric"
        maxLength={2}
        defaultValue={typed[`${kind}Days`] ?? String(kept(kind)?.daysMax ?? days)}
        error={errorOf(kind, 'daysMax')}
      />
    </div>
  )
  return (
    <>
      {errors.deliveryOptions && (
        <p role="alert" className="text-small font-[650]">
          {t('opening.delivery_one')}
        </p>
      )}
      <Way kind="parcel" on={isOn('parcel')} title={t('opening.parcel')} hint={t('opening.parcel_hint')}>
        {feeAndDays('parcel', 350, 4)}
      </Way>
      <Way kind="rider" on={isOn('rider')} title={t('opening.rider')} hint={t('opening.rider_hint')}>
        <SelectField
          label={t('opening.rider_reach')}
          name="riderReach"
          defaultValue={typed.riderReach ?? (kept('rider')?.zone === 'counties' ? 'county' : 'town')}
        >
          <option value="town">{draft.town}</option>
          <option value="county">{t('delivery.county', { county: draft.county ?? '' })}</option>
        </SelectField>
        {feeAndDays('rider', 200, 1)}
      </Way>
      <Way kind="pickup" on={isOn('pickup')} title={t('opening.pickup')} hint={t('opening.pickup_hint')}>
        <Field
          label={t('delivery_form.landmark')}
          name="pickupLandmark"
          maxLength={200}
          hint={t('checkout.landmark_hint')}
          defaultValue={typed.pickupLandmark ?? kept('pickup')?.landmark}
          error={errorOf('pickup', 'landmark') && t('delivery_form.landmark_fault')}
        />
        <Field
          label={t('delivery_form.hours')}
          name="pickupHours"
          maxLength={120}
          hint={t('delivery_form.hours_hint')}
          defaultValue={typed.pickupHours ?? kept('pickup')?.hours}
          error={errorOf('pickup', 'hours') && t('delivery_form.hours_fault')}
        />
      </Way>
    </>
  )
}

interface WayProps {
  kind: DeliveryKind
  on: boolean
  title: string
  hint: string
  children: ReactNode
}

/** A way of delivery that opens its fields when it is ticked, by style alone. */
function Way({ kind, on, title, hint, children }: WayProps) {
  return (
    <div className="group/way rounded-card shadow-[inset_0_0_0_1.5px_var(--line)] has-checked:shadow-[inset_0_0_0_2px_var(--trust)]">
      <label className="flex min-h-14 cursor-pointer items-center gap-3 px-4 py-3">
        <input type="checkbox" name={kind} value="on" defaultChecked={on} className="size-5 shrink-0" />
        <span>
          <b className="block">{title}</b>
          <span className="text-small text-ink-2">{hint}</span>
        </span>
      </label>
      <div className="hidden gap-4 px-4 pb-4 group-has-checked/way:grid">{children}</div>
    </div>
  )
}
