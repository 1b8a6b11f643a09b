// One filter with its values and how many things have each; several values may be chosen. Works without scripts: they are checkboxes.
import { type ReactNode, useEffect, useRef } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { countName, valueName } from './names.ts'

interface Props {
  name: 'county' | 'brand' | 'condition' | 'tier'
  title: string
  values: { value: string; count: number }[]
  chosen: readonly string[]
  exact: boolean
}

const few = 6

export function FacetGroup({ name, title, values, chosen, exact }: Props) {
  const t = useWords()
  const same = (value: string) => chosen.some((one) => one.toLowerCase() === value.toLowerCase())
  const missing = chosen.filter((one) => !values.some(({ value }) => value.toLowerCase() === one.toLowerCase()))
  const all = [...missing.map((value) => ({ value, count: 0 })), ...values].sort(
    (a, b) => Number(same(b.value)) - Number(same(a.value)),
  )
  if (all.length === 0 || (all.length === 1 && chosen.length === 0)) return null
  const box = ({ value, count }: { value: string; count: number }) => (
    <Choice key={value} name={name} value={value} checked={same(value)}>
      <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{valueName(t, name, value)}</span>
      <span className="text-small text-ink-2">{countName(t, count, exact)}</span>
    </Choice>
  )
  return (
    <Group title={title}>
      {all.slice(0, few).map(box)}
      {all.length > few && (
        <details className="group">
          <summary className="flex min-h-11 items-center text-small font-strong text-trust group-open:hidden hover:underline">
            {t('search.more_values', { count: all.length })}
          </summary>
          {all.slice(few).map(box)}
        </details>
      )}
    </Group>
  )
}

export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-small font-strong">{title}</legend>
      {children}
    </fieldset>
  )
}

/** What is pressed shows at once, however long its results take; where the address comes to say something else, it follows the address. */
export function Choice({
  name,
  value,
  checked,
  children,
}: {
  name: string
  value: string
  checked: boolean
  children: ReactNode
}) {
  const box = useRef<HTMLInputElement>(null)
  const said = useRef(checked)
  useEffect(() => {
    if (said.current !== checked) box.current!.checked = checked
    said.current = checked
  }, [checked])
  return (
    <label className="-mx-2 flex min-h-11 cursor-pointer items-center gap-3 rounded-soft px-2 py-1 text-ui hover:bg-sand has-checked:font-strong">
      <input ref={box} type="checkbox" name={name} value={value} defaultChecked={checked} className="size-5 shrink-0" />
      {children}
    </label>
  )
}
