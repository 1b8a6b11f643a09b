// Where it goes and how it comes. Who collects is asked for no place: what is not needed is hidden by style, before any script.
import type { DeliveryOption } from '@amana/contract'
import { useDeliveryReach, useDeliveryTime } from '#app/delivery/delivery-line.tsx'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { type Place, PlaceFields } from '#app/places/place-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { ChoiceRow, Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { type CheckoutFaults, fieldId } from './checkout-faults.ts'
import type { Choice } from './chosen-option.ts'

interface Props {
  choice: Choice
  /** What stands in the fields. */
  typed: { county?: string | undefined; town?: string | undefined; landmark?: string | undefined }
  /** Where it shall go, as far as it is known. */
  place: Place | undefined
  says: CheckoutFaults['says']
  onPlace: (place: Place) => void
  /** Scripts run: the options follow the place without anybody pressing for it. */
  placeFollows: boolean
}

const legend = 'mb-3 font-display text-h2 font-bold tracking-tight'
const onlyBrought = 'group-has-[[name=way][value=collected]:checked]/checkout:hidden'
const onlyCollected = 'group-has-[[name=way][value=brought]:checked]/checkout:hidden'

export function How({ choice, typed, place, says, onPlace, placeFollows }: Props) {
  const t = useWords()
  const { isAsked, way, brought, collected } = choice
  const collects = !isAsked && way === 'collected'
  return (
    <>
      {isAsked && (
        <fieldset className="grid gap-2.5 sm:grid-cols-2">
          <legend className={legend}>{t('checkout.way')}</legend>
          <ChoiceRow name="way" value="brought" defaultChecked={way === 'brought'}>
            <b>{t('checkout.way_brought')}</b>
          </ChoiceRow>
          <ChoiceRow name="way" value="collected" defaultChecked={way === 'collected'}>
            <b>{t('checkout.way_collected')}</b>
          </ChoiceRow>
        </fieldset>
      )}
      {!collects && (
        <>
          <fieldset className={`grid items-start gap-4 sm:grid-cols-2 ${onlyBrought}`}>
            <legend className={legend}>{t('checkout.where')}</legend>
            <PlaceFields
              place={typed}
              errors={{ county: says.county, town: says.town }}
              onPlace={onPlace}
              // Before any script runs nobody knows whether it is collected; then the api asks for what is missing.
              required={!isAsked || (placeFollows && way === 'brought')}
              ids={{ county: fieldId('county'), town: fieldId('town') }}
            />
            <div className="sm:col-span-2">
              <Field
                id={fieldId('landmark')}
                label={t('checkout.landmark')}
                name="landmark"
                autoComplete="off"
                maxLength={200}
                defaultValue={typed.landmark}
                hint={t('checkout.landmark_hint')}
                error={says.landmark}
              />
            </div>
          </fieldset>
          <fieldset className={`grid gap-2.5 ${onlyBrought}`} aria-describedby="how-note">
            <legend className={legend}>{t('checkout.how')}</legend>
            <div id="how-note" aria-live="polite" className="grid gap-2.5 text-small text-ink-2">
              {place && brought.length === 0 ? (
                <Notice tone="plain">{t('delivery.none_to', { ...place })}</Notice>
              ) : (
                <p>{place ? t('checkout.reaches', { ...place }) : t('checkout.say_where')}</p>
              )}
            </div>
            <Options name="broughtId" options={brought} chosen={choice} />
            {says.option && <p className="text-small font-strong">{says.option}</p>}
            {!placeFollows && (
              <Submit look="quiet" name="intent" value="place" formNoValidate className="justify-self-start">
                {t('delivery.show_for')}
              </Submit>
            )}
          </fieldset>
        </>
      )}
      {collected.length > 0 && (
        <fieldset className={`grid gap-2.5 ${isAsked ? onlyCollected : ''}`}>
          <legend className={legend}>{t('checkout.collect_where')}</legend>
          <Options name="collectedId" options={collected} chosen={choice} />
        </fieldset>
      )}
    </>
  )
}

interface OptionsProps {
  name: 'broughtId' | 'collectedId'
  options: DeliveryOption[]
  chosen: Choice
}

function Options({ name, options, chosen }: OptionsProps) {
  const t = useWords()
  const time = useDeliveryTime()
  const reach = useDeliveryReach()
  const known = options.find(({ id }) => id === chosen.option?.id) ?? options[0]
  return (
    <div key={options.map(({ id }) => id).join()} className="grid gap-2.5">
      {options.map((option) => (
        <ChoiceRow key={option.id} name={name} value={option.id} defaultChecked={option.id === known?.id}>
          <span className="min-w-0">
            <b>{option.name}</b> <span className="text-small opacity-80">· {time(option)}</span>
            <span className="block text-small opacity-80">
              {reach(option)}
              {option.freeFrom &&
                option.fee.cents > 0 &&
                ` · ${t('delivery.free_from', { amount: inWords(option.freeFrom) })}`}
            </span>
          </span>
          <span className="font-strong">{option.fee.cents === 0 ? t('delivery.free') : inWords(option.fee)}</span>
        </ChoiceRow>
      ))}
    </div>
  )
}
