// The fields of the checkout: who, where, how. Labels, phones' own keyboards, and errors beside the field.
import type { Problem, ReplyOf, readCheckout } from '@amana/contract'
import { Link } from 'react-router'
import { counties } from '#app/counties.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { useDeliveryTime } from '#app/storefront/products/delivery-line.tsx'
import { ChoiceRow, Field, SelectField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ProofOfWork } from '#app/ui/proof-of-work.tsx'
import { usualOption } from './chosen-option.ts'

interface Props {
  quote: ReplyOf<typeof readCheckout>
  typed: Record<string, string>
  problem: Problem | undefined
  /** Of whoever is signed in. */
  knownName: string | undefined
}

export function CheckoutForm({ quote, typed, problem, knownName }: Props) {
  const t = useWords()
  const time = useDeliveryTime()
  const usual = usualOption(quote.deliveryOptions)
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
        <SelectField
          label={t('checkout.county')}
          name="county"
          autoComplete="address-level1"
          required
          defaultValue={typed.county ?? ''}
          error={errors['delivery.county']}
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
          autoComplete="address-level2"
          required
          minLength={2}
          maxLength={60}
          defaultValue={typed.town}
          error={errors['delivery.town']}
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
      <fieldset className="grid gap-2.5">
        <legend className="mb-3 font-display text-h2 font-bold tracking-tight">{t('checkout.how')}</legend>
        {quote.deliveryOptions.map((option) => (
          <ChoiceRow
            key={option.id}
            name="optionId"
            value={option.id}
            required
            defaultChecked={option.id === (typed.optionId ?? usual?.id)}
          >
            <span>
              <b>{option.name}</b> <span className="text-small opacity-80">· {time(option)}</span>
            </span>
            <span className="font-[650]">{option.fee.cents === 0 ? t('delivery.free') : inWords(option.fee)}</span>
          </ChoiceRow>
        ))}
        {errors['delivery.optionId'] && <p className="text-small font-[650]">{errors['delivery.optionId']}</p>}
      </fieldset>
      {problem?.code === 'proof_of_work_needed' && <ProofOfWork forEndpoint="placeOrder" />}
    </div>
  )
}
