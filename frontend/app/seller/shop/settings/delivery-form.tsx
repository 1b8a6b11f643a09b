// One way of delivery: first whom it reaches, then what that needs, then price and days.
import type { DeliveryOption } from '@amana/contract'
import { type ReactNode, useId } from 'react'
import { Form } from 'react-router'
import { counties } from '#app/counties.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import type { Place } from '#app/places/place-fields.tsx'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Field, SelectField, TextField } from '#app/ui/field.tsx'
import { townsInWords, type Zone } from './delivery-words.ts'

interface Props {
  /** The one to be changed, or null for a new one. */
  option: DeliveryOption | null
  home: Place
  typed: Record<string, string>
  errors: Record<string, string | undefined>
}

const zones: { zone: Zone; title: MessageKey; hint: MessageKey }[] = [
  { zone: 'nationwide', title: 'delivery_form.nationwide', hint: 'delivery_form.nationwide_hint' },
  { zone: 'counties', title: 'delivery_form.counties', hint: 'delivery_form.counties_hint' },
  { zone: 'towns', title: 'delivery_form.towns', hint: 'delivery_form.towns_hint' },
  { zone: 'pickup', title: 'delivery_form.pickup', hint: 'delivery_form.pickup_hint' },
]

export function DeliveryForm({ option, home, typed, errors }: Props) {
  const t = useWords()
  const zone = typed.zone ?? option?.zone ?? 'nationwide'
  const wasTyped = Object.keys(typed).length > 0
  const place = option?.places[0]
  const county = typed.county ?? place?.county ?? home.county
  const shillings = (money: DeliveryOption['freeFrom'] | undefined) => (money ? String(money.cents / 100) : '')
  const isChosen = (each: string) =>
    wasTyped
      ? typed[`county-${each}`] === 'on'
      : option?.zone === 'counties'
        ? option.places.some((known) => known.county === each)
        : each === home.county
  const countyField = (
    <SelectField label={t('checkout.county')} name="county" defaultValue={county} error={errors.county}>
      {counties.map((each) => (
        <option key={each}>{each}</option>
      ))}
    </SelectField>
  )
  return (
    <Form method="post" className="grid gap-5" noValidate={wasTyped}>
      {option && <input type="hidden" name="optionId" value={option.id} />}
      <ScreenedFields>
        <Field
          label={t('delivery_form.name')}
          name="name"
          required
          minLength={2}
          maxLength={60}
          hint={t('delivery_form.name_hint')}
          defaultValue={typed.name ?? option?.name}
          error={errors.name}
        />
        <fieldset className="grid gap-2.5">
          <legend className="mb-2 text-small font-[650]">{t('delivery_form.whom')}</legend>
          {zones.map((each) => (
            <Reach key={each.zone} {...each} chosen={zone === each.zone}>
              {each.zone === 'counties' && (
                <div className="grid gap-x-4 sm:grid-cols-2">
                  {counties.map((name) => (
                    <label key={name} className="flex min-h-11 items-center gap-2.5">
                      <input
                        type="checkbox"
                        name={`county-${name}`}
                        defaultChecked={isChosen(name)}
                        className="size-5"
                      />
                      {name}
                    </label>
                  ))}
                </div>
              )}
              {each.zone === 'towns' && (
                <TextField
                  label={t('delivery_form.town_list')}
                  name="towns"
                  rows={3}
                  maxLength={2000}
                  hint={t('delivery_form.town_list_hint', { county: home.county })}
                  defaultValue={
                    typed.towns ?? (option?.zone === 'towns' ? townsInWords(option.places, home.county) : home.town)
                  }
                  error={errors.places ?? (zone === 'towns' ? (errors.town ?? errors.county) : undefined)}
                />
              )}
              {each.zone === 'pickup' && (
                <>
                  {countyField}
                  <Field
                    label={t('checkout.town')}
                    name="town"
                    maxLength={60}
                    defaultValue={typed.town ?? (option?.zone === 'pickup' ? (place?.town ?? '') : home.town)}
                    error={zone === 'pickup' ? errors.town : undefined}
                  />
                  <Field
                    label={t('delivery_form.landmark')}
                    name="landmark"
                    maxLength={200}
                    hint={t('checkout.landmark_hint')}
                    defaultValue={typed.landmark ?? option?.pickup?.landmark}
                    error={errors.landmark && t('delivery_form.landmark_fault')}
                  />
                  <Field
                    label={t('delivery_form.hours')}
                    name="hours"
                    maxLength={120}
                    hint={t('delivery_form.hours_hint')}
                    defaultValue={typed.hours ?? option?.pickup?.hours}
                    error={errors.hours && t('delivery_form.hours_fault')}
                  />
                </>
              )}
            </Reach>
          ))}
        </fieldset>
      </ScreenedFields>
      <div className="grid items-start gap-5 sm:grid-cols-2">
        <Field
          label={t('open.fee')}
          name="fee"
          inputMode="numeric"
          maxLength={7}
          required
          defaultValue={typed.fee ?? (option ? shillings(option.fee) : '')}
          error={errors.feeCents}
        />
        <Field
          label={t('delivery_form.free_from')}
          name="freeFrom"
          inputMode="numeric"
          maxLength={9}
          hint={t('delivery_form.free_from_hint')}
          defaultValue={typed.freeFrom ?? shillings(option?.freeFrom)}
          error={errors.freeFromCents}
        />
        <Field
          label={t('delivery_form.days_min')}
          name="daysMin"
          inputMode="numeric"
          maxLength={2}
          required
          defaultValue={typed.daysMin ?? String(option?.daysMin ?? 1)}
          error={errors.daysMin}
        />
        <Field
          label={t('open.days')}
          name="daysMax"
          inputMode="numeric"
          maxLength={2}
          required
          defaultValue={typed.daysMax ?? String(option?.daysMax ?? 3)}
          error={errors.daysMax && t('delivery_form.days_fault')}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Submit name="intent" value="save" busy={t('order.doing')}>
          {option ? t('products.save') : t('delivery_form.add_it')}
        </Submit>
        {option && (
          <ButtonLink to={paths.shopDelivery} look="plain">
            {t('delivery_form.leave')}
          </ButtonLink>
        )}
      </div>
    </Form>
  )
}

interface ReachProps {
  zone: Zone
  title: MessageKey
  hint: MessageKey
  chosen: boolean
  children: ReactNode
}

/** A choice that shows what belongs to it once it is chosen, by style alone. */
function Reach({ zone, title, hint, chosen, children }: ReachProps) {
  const t = useWords()
  const id = useId()
  return (
    <div className="group/reach rounded-card shadow-[inset_0_0_0_1.5px_var(--line)] has-[input[name=zone]:checked]:shadow-[inset_0_0_0_2px_var(--trust)]">
      <label htmlFor={id} className="flex min-h-14 cursor-pointer items-center gap-3 px-4 py-2.5">
        <input id={id} type="radio" name="zone" value={zone} defaultChecked={chosen} className="size-5 shrink-0" />
        <span>
          <b className="block">{t(title)}</b>
          <span className="text-small text-ink-2">{t(hint)}</span>
        </span>
      </label>
      <div className="hidden gap-4 px-4 pb-4 group-has-[input[name=zone]:checked]/reach:grid empty:hidden!">
        {children}
      </div>
    </div>
  )
}
