// The list below the search field: a listbox in groups, whose options the field's keys walk through.

import { useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import type { Group } from './use-suggestions.ts'

interface Props {
  id: string
  groups: Group[]
  /** Place of the option that the keys have reached; -1 for none. */
  active: number
  onChoose: (to: string) => void
}

export default function SuggestionList({ id, groups, active, onChoose }: Props) {
  const t = useWords()
  let place = -1
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('search.suggestions')}
      className="surface absolute inset-x-0 top-full z-30 mt-2 max-h-[min(30rem,70dvh)] overflow-y-auto p-2 shadow-lift"
    >
      {groups.map(({ title, options }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options is no fieldset
        <div key={title} role="group" aria-labelledby={`${id}-${title}`}>
          <p id={`${id}-${title}`} className="px-3 pt-2 pb-1 text-tiny font-strong text-ink-2">
            {t(title)}
          </p>
          {options.map(({ label, to, price }) => {
            place += 1
            const mine = place
            return (
              // The field keeps the focus and walks the options with its keys.
              // biome-ignore lint/a11y/useKeyWithClickEvents: see above
              // biome-ignore lint/a11y/useFocusableInteractive: see above
              <div
                key={to}
                id={`${id}-${mine}`}
                role="option"
                aria-selected={mine === active}
                ref={(element) => {
                  if (mine === active) element?.scrollIntoView({ block: 'nearest' })
                }}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onChoose(to)}
                className="flex min-h-11 cursor-pointer items-center gap-3 rounded-soft px-3 py-1.5 hover:bg-sand aria-selected:bg-trust-soft aria-selected:text-on-trust-soft"
              >
                <span className="line-clamp-2 min-w-0 flex-1 leading-snug">{label}</span>
                {price && <Kes money={price} className="shrink-0 text-small" />}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}
