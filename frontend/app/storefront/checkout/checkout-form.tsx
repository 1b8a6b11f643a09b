// The fields of the checkout: who, where, how. Labels, phones' own keyboards, and errors beside the field.
import type { DeliveryOption, Problem, ReplyOf, readCheckout } from '@amana/contract'
import { Link } from 'react-router'
import { useDeliveryReach, useDeliveryTime } from '#app/delivery/delivery-line.tsx'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { type Place, PlaceFields } from '#app/places/place-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { ChoiceRow, Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ProofOfWork } from '#app/ui/proof-of-work.tsx'

interface Props {
  quote: ReplyOf<typeof readCheckout>
  typed: Record<string, string>
  problem: Problem | undefined
  /** Where it shall go, as far as it is known. */
  place: Place | undefined
  chosen: DeliveryOption | undefined
  onPlace: (place: Place) => void
  /** The options follow the place without anybody pressing for it. */
  placeFollows: boolean
  /** Of whoever is signed in. */
  knownName: string | undefined
}

export function CheckoutForm({ quote, typed, problem, knownName, place, chosen, onPlace, placeFollows }: Props) {
  const t = useWords()
  const time = useDeliveryTime()
  const reach = useDeliveryReach()
  const errors = problem?.fields ?? {}
  const general = problem && Object.keys(errors).length === 0
  return (
    <div className="grid gap-8">
      {general && (
        <Notice tone="plain" role="alert">
          <p>{sayProblem(t, problem)}</p>
          {problem.code === 'cart_changed' && <p className="mt-1">{t('checkout.changed')}</p>}
          {(problem.code === 'out_of_stock' || problem.code === 'cart_empty') && (
            <Link to={paths.cart} className="mt-1 inline-block font-[650] underline underline-offset-4">
              {t('checkout.back_to_cart')}
            </Link>
          )}
        </Notice>
      )}
      <fieldset className="grid gap-4">
        <legend className="mb-3 font-display text-h2 font-bold tracking-tight">{t('checkout.you')}</legend>
        <Field
          label={t('checkout.name')}
          name="name"
          autoComplete="name"
          required
          minLength={2}
          maxLength={80}
          defaultValue={typed.name ?? knownName}
          error={errors['contact.name']}
        />
        <Field
          label={t('checkout.phone')}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          placeholder="0712 345 678"
          required
          maxLength={40}
          defaultValue={typed.phone}
          hint={t('checkout.phone_hint')}
          error={errors['contact.phone']}
        />
      </fieldset>
      <fieldset className="grid gap-4 sm:grid-cols-2">
        <legend className="mb-3 font-display text-h2 font-bold tracking-tight">{t('checkout.where')}</legend>
        <PlaceFields
          place={{ county: typed.county ?? place?.county, town: typed.town ?? place?.town }}
          errors={{ county: errors['delivery.county'], town: errors['delivery.town'] }}
          onPlace={onPlace}
        />
        <div className="sm:col-span-2">
          <Field
            label={t('checkout.landmark')}
            name="landmark"
            autoComplete="off"
            maxLength={200}
            defaultValue={typed.landmark}
            hint={t('checkout.landmark_hint')}
            error={errors['delivery.landmark']}
          />
        </div>
      </fieldset>
      <fieldset
        key={quote.deliveryOptions.map(({ id }) => id).join()}
        className="grid gap-2.5"
        aria-describedby="how-note"
      >
        <legend className="mb-3 font-display text-h2 font-bold tracking-tight">{t('checkout.how')}</legend>
        <div id="how-note" aria-live="polite" className="grid gap-2.5 text-small text-ink-2">
          {place && quote.deliveryOptions.length === 0 ? (
            <Notice tone="plain">{t('delivery.none_to', { ...place })}</Notice>
          ) : (
            <p>{place ? t('checkout.reaches', { ...place }) : t('checkout.say_where')}</p>
          )}
        </div>
        {quote.deliveryOptions.map((option) => (
          <ChoiceRow
            key={option.id}
            name="optionId"
            value={option.id}
            required
            defaultChecked={option.id === chosen?.id}
          >
            <span className="min-w-0">
              <b>{option.name}</b> <span className="text-small opacity-80">· {time(option)}</span>
              <span className="block text-small opacity-80">{reach(option)}</span>
            </span>
            <span className="font-[650]">{option.fee.cents === 0 ? t('delivery.free') : inWords(option.fee)}</span>
          </ChoiceRow>
        ))}
        {errors['delivery.optionId'] && <p className="text-small font-[650]">{errors['delivery.optionId']}</p>}
        {!placeFollows && (
          <Submit look="quiet" name="intent" value="place" formNoValidate className="justify-self-start">
            {t('delivery.show_for')}
          </Submit>
        )}
      </fieldset>
      {problem?.code === 'proof_of_work_needed' && <ProofOfWork forEndpoint="placeOrder" />}
    </div>
  )
}
