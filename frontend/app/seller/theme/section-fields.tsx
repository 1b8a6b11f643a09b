// The fields of one section, drawn from what its kind is made of.
import type { Theme, ThemeSection } from '@amana/contract'
import { Plus, X } from 'lucide-react'
import { useWords } from '#app/messages/use-words.ts'
import { Field, SelectField, TextField } from '#app/ui/field.tsx'
import { useEditing, useOperation } from './editing.ts'
import { type FieldSpec, fieldSpecs } from './field-specs.ts'
import { listOf } from './operations.ts'
import { fieldName } from './theme-form.ts'

type Values = Record<string, unknown>
type Path = (string | number)[]

/** The theme with one value in it changed; everything along the way is new, everything else the same. */
function withValue<T>(tree: T, path: Path, value: unknown): T {
  const [key, ...rest] = path
  if (key === undefined) return value as T
  const changed = Array.isArray(tree) ? [...tree] : { ...tree }
  const branch = changed as Values
  branch[key] = withValue(branch[key], rest, value)
  return changed as T
}

function useSet(): (path: Path, value: unknown) => void {
  const { theme, change } = useEditing()
  return (path, value) => change(withValue<Theme>(theme, path, value), path.join('.'))
}

export function SectionFields({ section, index }: { section: ThemeSection; index: number }) {
  const t = useWords()
  const specs = fieldSpecs[section.type]
  if (specs.length === 0) return <p className="text-small text-ink-2">{t('look.trust_stays')}</p>
  const values = section as unknown as Values
  return specs.map((spec) => (
    <OneField
      key={spec.key}
      spec={spec}
      path={['sections', index, spec.key]}
      value={values[spec.key]}
      section={section}
    />
  ))
}

interface FieldProps {
  spec: FieldSpec
  path: Path
  value: unknown
  section: ThemeSection
}

function OneField({ spec, path, value, section }: FieldProps) {
  const t = useWords()
  const set = useSet()
  const { faults } = useEditing()
  const name = fieldName(...path)
  const shared = { name, error: faults[name] }
  switch (spec.kind) {
    case 'line':
      return (
        <Field
          {...shared}
          label={t(spec.label)}
          maxLength={spec.max}
          value={String(value)}
          onChange={(event) => set(path, event.target.value)}
        />
      )
    case 'area':
      return (
        <TextField
          {...shared}
          label={t(spec.label)}
          maxLength={spec.max}
          rows={spec.max > 300 ? 5 : 3}
          value={String(value)}
          onChange={(event) => set(path, event.target.value)}
        />
      )
    case 'number':
      return (
        <Field
          {...shared}
          label={t(spec.label)}
          type="number"
          min={spec.min}
          max={spec.max}
          value={Number(value)}
          onChange={(event) =>
            set(path, Math.min(spec.max, Math.max(spec.min, Math.round(event.target.valueAsNumber) || spec.min)))
          }
        />
      )
    case 'choice':
      return (
        <SelectField
          {...shared}
          label={t(spec.label)}
          value={String(value)}
          onChange={(event) => set(path, event.target.value)}
        >
          {Object.entries(spec.options).map(([option, label]) => (
            <option key={option} value={option}>
              {t(label)}
            </option>
          ))}
        </SelectField>
      )
    case 'picture':
      return <PictureChoice label={t(spec.label)} path={path} value={String(value)} />
    case 'products':
      return section.type === 'featured' && <ProductChoices spec={spec} path={path} section={section} />
    case 'list':
      return <Entries spec={spec} path={path} section={section} />
  }
}

function PictureChoice({ label, path, value }: { label: string; path: Path; value: string }) {
  const t = useWords()
  const set = useSet()
  const { products, faults } = useEditing()
  const name = fieldName(...path)
  return (
    <SelectField
      label={label}
      name={name}
      error={faults[name]}
      value={value}
      onChange={(event) => set(path, event.target.value)}
    >
      <option value="banner">{t('look.picture_banner')}</option>
      <option value="logo">{t('look.picture_logo')}</option>
      <option value="none">{t('look.none')}</option>
      <optgroup label={t('seller.products')}>
        {products.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </optgroup>
    </SelectField>
  )
}

function ProductChoices({
  spec,
  path,
  section,
}: {
  spec: FieldSpec & { kind: 'products' }
  path: Path
  section: Extract<ThemeSection, { type: 'featured' }>
}) {
  const t = useWords()
  const set = useSet()
  const { products } = useEditing()
  const chosen = section.products
  const places = [...chosen, ''].slice(0, spec.max)
  return (
    <fieldset className={`grid gap-2.5 ${section.source === 'chosen' ? '' : 'not-noscript:hidden'}`}>
      <legend className="mb-1.5 text-small font-[650]">{t(spec.label)}</legend>
      {places.map((productId, index) => (
        <select
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are what they are by their order
          key={index}
          aria-label={t('look.place', { number: index + 1 })}
          name={fieldName(...path, index)}
          className="field-box"
          value={productId}
          onChange={(event) => {
            const next = [...chosen]
            next[index] = event.target.value
            set(
              path,
              next.filter((each, at) => each !== '' && next.indexOf(each) === at),
            )
          }}
        >
          <option value="">–</option>
          {products.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      ))}
    </fieldset>
  )
}

function Entries({ spec, path, section }: { spec: FieldSpec & { kind: 'list' }; path: Path; section: ThemeSection }) {
  const t = useWords()
  const operation = useOperation()
  const entries = (section as unknown as Record<string, Values[]>)[spec.key] ?? []
  const full = entries.length >= (listOf[section.type]?.max ?? 0)
  return (
    <div className="grid gap-4">
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: entries have no other name than their place
        <fieldset key={index} className="grid gap-3 rounded-card border border-line p-3.5">
          <legend className="sr-only">{t('look.place', { number: index + 1 })}</legend>
          {spec.of.map((each) => (
            <OneField
              key={each.key}
              spec={each}
              path={[...path, index, each.key]}
              value={entry[each.key]}
              section={section}
            />
          ))}
          <button
            {...operation(`unentry:${section.id}:${index}`)}
            className="inline-flex min-h-11 w-fit items-center gap-1.5 text-small font-[650] text-ink-2 hover:underline"
          >
            <X className="size-4" aria-hidden />
            {t('look.remove_entry', { number: index + 1 })}
          </button>
        </fieldset>
      ))}
      {!full && (
        <button
          {...operation(`entry:${section.id}`)}
          className="inline-flex min-h-12 w-fit items-center gap-1.5 font-[650] text-trust hover:underline"
        >
          <Plus className="size-5" aria-hidden />
          {t(spec.add)}
        </button>
      )}
    </div>
  )
}
