// Choosing what a new shop looks like, each template drawn in little; everything about it can be changed later.
import type { Template } from '@amana/contract'
import { templates } from '@amana/contract/theme-parts'
import { useWords } from '#app/messages/use-words.ts'
import { Miniature } from '#app/themes/miniature.tsx'
import { templateNames, templateSayings } from '#app/themes/template-names.ts'

/** The quiet one first: it is what a shop wears whose owner does not choose. */
const inOrder: Template[] = ['gallery', ...templates.filter((template) => template !== 'gallery')]

export function TemplateField({ chosen = 'gallery' }: { chosen: Template | undefined }) {
  const t = useWords()
  return (
    <fieldset className="grid grid-cols-2 gap-3 sm:grid-cols-3">
      <legend className="mb-2 text-small font-[650]">{t('opening.template')}</legend>
      {inOrder.map((template) => (
        <label
          key={template}
          className="grid cursor-pointer content-start gap-2 rounded-panel p-2 shadow-[inset_0_0_0_1.5px_var(--line)] has-checked:shadow-[inset_0_0_0_2.5px_var(--trust)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-trust"
        >
          <Miniature template={template} className="w-full rounded-card" />
          <span className="flex gap-2 px-1 pb-1">
            <input
              type="radio"
              name="template"
              value={template}
              defaultChecked={template === chosen}
              className="mt-0.5 size-5 shrink-0 outline-none"
            />
            <span>
              <b className="block leading-tight font-[650]">{t(templateNames[template])}</b>
              <span className="mt-0.5 block text-tiny text-ink-2">{t(templateSayings[template])}</span>
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
