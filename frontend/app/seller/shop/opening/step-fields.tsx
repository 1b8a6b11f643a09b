// The fields of each step: few at a time, filled with what was kept.
import { useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { slugOf } from '#app/paths.ts'
import { PlaceFields } from '#app/places/place-fields.tsx'
import { Field, TextField } from '#app/ui/field.tsx'
import { PaletteField } from '../palette-field.tsx'
import { shopPalettes } from '../palettes.ts'
import { SlugField } from '../slug-field.tsx'
import { TemplateField } from '../template-field.tsx'
import { DeliveryFields } from './delivery-fields.tsx'
import type { Typed } from './read-step.ts'
import type { Draft, Step } from './steps.ts'

export interface StepProps {
  draft: Draft
  typed: Typed
  errors: Record<string, string | undefined>
}

export function StepFields({ step, ...props }: StepProps & { step: Step }) {
  if (step === 'name') return <NameFields {...props} />
  if (step === 'place')
    return <PlaceFields knownOnly place={{ ...props.draft, ...props.typed }} errors={props.errors} />
  if (step === 'delivery') return <DeliveryFields {...props} />
  if (step === 'look')
    return (
      <>
        <TemplateField chosen={props.draft.template} />
        <PaletteField chosen={shopPalettes[Number(props.typed.palette)] ?? props.draft.palette} />
      </>
    )
  return <PayoutField {...props} />
}

function NameFields({ draft, typed, errors }: StepProps) {
  const t = useWords()
  const [slug, setSlug] = useState(typed.slug ?? draft.slug ?? '')
  const [follows, setFollows] = useState(slug === '')
  return (
    <>
      <Field
        label={t('open.name')}
        name="name"
        required
        minLength={2}
        maxLength={60}
        defaultValue={typed.name ?? draft.name}
        onChange={({ currentTarget: { value } }) => follows && setSlug(slugOf(value).slice(0, 40))}
        error={errors.name}
      />
      <SlugField
        slug={slug}
        required={false}
        onSlug={(value) => {
          setFollows(value === '')
          setSlug(value)
        }}
        error={errors.slug}
      />
      <TextField
        label={t('open.description')}
        name="description"
        required
        minLength={10}
        maxLength={1000}
        rows={4}
        hint={t('open.description_hint')}
        defaultValue={typed.description ?? draft.description}
        error={errors.description}
      />
    </>
  )
}

function PayoutField({ typed, errors }: StepProps) {
  const t = useWords()
  return (
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
  )
}
