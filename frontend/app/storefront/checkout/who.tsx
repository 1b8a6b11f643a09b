// Who buys: a name and the phone that pays, filled in where they are known.
import { useWords } from '#app/messages/use-words.ts'
import { Field } from '#app/ui/field.tsx'
import { type CheckoutFaults, fieldId } from './checkout-faults.ts'

interface Props {
  known: { name?: string | undefined; phone?: string | undefined }
  says: CheckoutFaults['says']
}

export function Who({ known, says }: Props) {
  const t = useWords()
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-display text-h2 font-bold tracking-tight">{t('checkout.you')}</legend>
      <Field
        id={fieldId('name')}
        label={t('checkout.name')}
        name="name"
        autoComplete="name"
        required
        minLength={2}
        maxLength={80}
        defaultValue={known.name}
        error={says.name}
      />
      <Field
        id={fieldId('phone')}
        label={t('checkout.phone')}
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        placeholder="0712 345 678"
        required
        maxLength={40}
        defaultValue={known.phone}
        hint={t('checkout.phone_hint')}
        error={says.phone}
      />
    </fieldset>
  )
}
