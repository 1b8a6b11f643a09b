// How the shop looks as a whole: its template, its colours with what cannot be read among them, faces, forms and room.
import type { ColourToken } from '@amana/contract'
import { faintPairs } from '@amana/contract/theme-contrast'
import { templates } from '@amana/contract/theme-parts'
import { CircleAlert } from 'lucide-react'
import { useWords } from '#app/messages/use-words.ts'
import { Miniature } from '#app/themes/miniature.tsx'
import { templateNames, templateSayings } from '#app/themes/template-names.ts'
import { SelectField } from '#app/ui/field.tsx'
import { useEditing, useOperation } from './editing.ts'
import { colourLabels, settingSpecs } from './field-specs.ts'
import { fieldName } from './theme-form.ts'

export function TemplateChoice() {
  const t = useWords()
  const { theme } = useEditing()
  const operation = useOperation()
  return (
    <fieldset>
      <legend className="mb-2 font-display text-[1.15rem] font-bold tracking-tight">{t('look.template')}</legend>
      <input type="hidden" name={fieldName('template')} value={theme.template} />
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {templates.map((template) => (
          <li key={template}>
            <button
              {...operation(`dress:${template}`)}
              aria-pressed={theme.template === template}
              className="flex h-full w-full flex-col gap-2 rounded-card bg-card p-2.5 text-left shadow-[inset_0_0_0_1.5px_var(--line)] hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)] aria-pressed:shadow-[inset_0_0_0_2.5px_var(--trust)]"
            >
              <Miniature template={template} className="w-full rounded-soft" />
              <span>
                <b className="block text-[0.95rem] leading-tight">{t(templateNames[template])}</b>
                <span className="mt-0.5 block text-tiny text-ink-2">{t(templateSayings[template])}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-small text-ink-2">{t('look.template_hint')}</p>
    </fieldset>
  )
}

export function Colours() {
  const t = useWords()
  const { theme, change } = useEditing()
  const { colours } = theme.settings
  const set = (token: ColourToken, value: string) =>
    change(
      { ...theme, settings: { ...theme.settings, colours: { ...colours, [token]: value } } },
      `settings.colours.${token}`,
    )
  return (
    <fieldset>
      <legend className="mb-2 font-display text-[1.15rem] font-bold tracking-tight">{t('look.colours')}</legend>
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3">
        {colourLabels.map(([token, label]) => (
          <li key={token}>
            <label className="flex min-h-14 items-center gap-2.5 rounded-card border border-line bg-card p-2">
              <input
                type="color"
                name={fieldName('settings', 'colours', token)}
                value={colours[token]}
                onChange={(event) => set(token, event.target.value)}
                className="size-10 shrink-0 cursor-pointer rounded-soft border-0 bg-transparent p-0"
              />
              <span className="text-small leading-tight">{t(label)}</span>
            </label>
          </li>
        ))}
      </ul>
      <FaintPairs />
    </fieldset>
  )
}

/** What cannot be read, said while the colour is still being chosen, with one that can. */
function FaintPairs() {
  const t = useWords()
  const { theme } = useEditing()
  const operation = useOperation()
  const faint = faintPairs(theme.template, theme.settings.colours)
  const label = Object.fromEntries(colourLabels)
  if (faint.length === 0) return <p className="mt-2 text-small text-ink-2">{t('look.all_readable')}</p>
  return (
    <ul className="mt-3 grid gap-2" role="status">
      {faint.map(({ ink, ground, ratio, needed, offer }) => (
        <li
          key={`${ink}${ground}`}
          className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-card bg-held-soft px-3.5 py-2.5 text-small text-on-held-soft"
        >
          <CircleAlert className="size-5 shrink-0" aria-hidden />
          <span className="min-w-0 flex-1">
            {t('look.faint', {
              ink: t(label[ink]!),
              ground: t(label[ground]!),
              ratio: String(ratio),
              needed: String(needed),
            })}
          </span>
          {offer && (
            <button
              {...operation(`offer:${ink}:${offer}`)}
              className="inline-flex min-h-11 items-center gap-2 rounded-full bg-card px-3.5 font-[650] text-ink"
            >
              <svg viewBox="0 0 16 16" className="size-4 rounded-full" aria-hidden>
                <rect width="16" height="16" fill={offer} />
              </svg>
              {t('look.take', { colour: offer })}
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

export function Forms() {
  const t = useWords()
  const { theme, change, faults } = useEditing()
  return (
    <fieldset>
      <legend className="mb-2 font-display text-[1.15rem] font-bold tracking-tight">{t('look.forms')}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {settingSpecs.map(({ key, label, options }) => {
          const name = fieldName('settings', key)
          return (
            <SelectField
              key={key}
              label={t(label)}
              name={name}
              error={faults[name]}
              value={theme.settings[key]}
              onChange={(event) =>
                change({ ...theme, settings: { ...theme.settings, [key]: event.target.value } }, `settings.${key}`)
              }
            >
              {Object.entries(options).map(([option, words]) => (
                <option key={option} value={option}>
                  {t(words)}
                </option>
              ))}
            </SelectField>
          )
        })}
      </div>
    </fieldset>
  )
}
