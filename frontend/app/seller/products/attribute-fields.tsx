// The facts that the chosen category asks for: they follow the choice as it is made, and the saved one without scripts.
import type { AttributeDefinition } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { Field, SelectField } from '#app/ui/field.tsx'

export type AttributeValues = Record<string, string | number | boolean>

interface Props {
  attributes: AttributeDefinition[]
  values: AttributeValues
  /** Keys that were refused, and why. */
  faults: Record<string, string | undefined>
}

export function AttributeFields({ attributes, values, faults }: Props) {
  const t = useWords()
  if (attributes.length === 0) return null
  return (
    <fieldset className="grid gap-5 border-t border-line pt-5">
      <legend className="sr-only">{t('products.attributes')}</legend>
      <p className="text-small text-ink-2">{t('products.attributes_hint')}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        {attributes.map((attribute) => (
          <AttributeField
            key={attribute.key}
            attribute={attribute}
            value={values[attribute.key]}
            fault={faults[attribute.key]}
          />
        ))}
      </div>
    </fieldset>
  )
}

function AttributeField({
  attribute,
  value,
  fault,
}: {
  attribute: AttributeDefinition
  value: string | number | boolean | undefined
  fault: string | undefined
}) {
  const t = useWords()
  const { key, kind, unit, choices } = attribute
  const sw = t.language === 'sw'
  const name = (sw ? attribute.nameSw : attribute.name) + (unit ? ` (${unit})` : '')
  const label = attribute.required ? t('products.needed', { name }) : name
  const shared = {
    label,
    name: `attribute-${key}`,
    error: fault,
    defaultValue: value === undefined ? '' : String(value),
  }
  if (kind === 'text') return <Field {...shared} maxLength={80} />
  if (kind === 'number') return <Field {...shared} inputMode="decimal" maxLength={12} />
  const options =
    kind === 'choice'
      ? choices.map((choice) => ({ value: choice.value, text: sw ? choice.nameSw : choice.name }))
      : [
          { value: 'true', text: t('products.yes') },
          { value: 'false', text: t('products.no') },
        ]
  return (
    <SelectField {...shared}>
      <option value="">{t('products.not_said')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </SelectField>
  )
}

/** Of a form: what was filled in. */
export const attributesIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith('attribute-') && typeof value === 'string' && value.trim() !== ''
        ? [[name.slice('attribute-'.length), value.trim()]]
        : [],
    ),
  )
