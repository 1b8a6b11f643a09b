// One option of a product as a row of radio buttons; what is sold out is shown, struck through, not hidden.
import { useWords } from '#app/messages/use-words.ts'

interface Props {
  name: string
  label: string
  values: string[]
  chosen: string | null
  isAvailable: (value: string) => boolean
  onChoose: (value: string) => void
}

export function OptionPicker({ name, label, values, chosen, isAvailable, onChoose }: Props) {
  const t = useWords()
  return (
    <fieldset>
      <legend className="mb-2 text-small font-strong">
        {label}
        {chosen && <span className="ml-2 font-normal text-ink-2">{chosen}</span>}
      </legend>
      <div className="flex flex-wrap gap-2">
        {values.map((value) => {
          const available = isAvailable(value)
          return (
            <label
              key={value}
              className="relative grid min-h-12 min-w-13 cursor-pointer place-items-center rounded-thumb bg-card px-3.5 font-semibold shadow-[inset_0_0_0_1.5px_var(--edge)] transition-shadow hover:shadow-[inset_0_0_0_1.5px_var(--ink)] has-checked:bg-trust-soft has-checked:text-on-trust-soft has-checked:shadow-[inset_0_0_0_2.5px_var(--trust)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-trust has-disabled:cursor-default has-disabled:bg-sand has-disabled:text-ink-3 has-disabled:line-through has-disabled:shadow-none"
            >
              <input
                type="radio"
                name={name}
                value={value}
                required
                disabled={!available}
                checked={chosen === value}
                onChange={() => onChoose(value)}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
              />
              <bdi>{value}</bdi>
              {!available && <span className="sr-only"> ({t('product.sold_out')})</span>}
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
