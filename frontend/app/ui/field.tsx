// Labelled fields: the label always shows, the hint and the error belong to the field, what was typed stays.
import { CircleAlert } from 'lucide-react'
import { type ComponentProps, type ReactNode, useId, useMemo } from 'react'
import { keepTypedEarly, leftAsItIs } from './typed-early.ts'

interface Around {
  label: string
  hint?: ReactNode
  error?: string | undefined
}

function Frame({ id, label, hint, error, children }: Around & { id: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-small font-strong">
        {label}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="text-small text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-small font-strong">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
          <span className="first-letter:uppercase">{error}</span>
        </p>
      )}
    </div>
  )
}

const described = (id: string, hint: ReactNode, error: string | undefined) => ({
  'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
  'aria-invalid': error ? (true as const) : undefined,
})

/** Whoever writes from right to left sees it so; numbers and addresses always run from left to right. */
const direction = (type: string | undefined) => (type === undefined || type === 'text' ? ('auto' as const) : undefined)

export function Field({ label, hint, error, className = '', ...rest }: Around & ComponentProps<'input'>) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame {...{ id, label, hint, error }}>
      <input
        ref={rest.value === undefined ? undefined : keepTypedEarly}
        dir={direction(rest.type)}
        className={`field-box ${className}`}
        {...described(id, hint, error)}
        {...rest}
        id={id}
      />
    </Frame>
  )
}

export function TextField({
  label,
  hint,
  error,
  className = '',
  defaultValue,
  ...rest
}: Around & ComponentProps<'textarea'>) {
  const id = useId()
  const cameWith = useMemo(() => leftAsItIs(defaultValue), [defaultValue])
  return (
    <Frame {...{ id, label, hint, error }}>
      <textarea
        ref={keepTypedEarly}
        id={id}
        rows={5}
        dir="auto"
        className={`field-box ${className}`}
        {...described(id, hint, error)}
        {...rest}
        defaultValue={cameWith}
      />
    </Frame>
  )
}

export function SelectField({
  label,
  hint,
  error,
  className = '',
  children,
  ...rest
}: Around & ComponentProps<'select'>) {
  const own = useId()
  const id = rest.id ?? own
  return (
    <Frame {...{ id, label, hint, error }}>
      <select
        ref={keepTypedEarly}
        className={`field-box ${className}`}
        {...described(id, hint, error)}
        {...rest}
        id={id}
      >
        {children}
      </select>
    </Frame>
  )
}

/** A choice as a whole row one can press; works without scripts because it is a radio input. */
export function ChoiceRow({ children, ...rest }: ComponentProps<'input'> & { children: ReactNode }) {
  return (
    <label className="group flex min-h-14 cursor-pointer items-center gap-3 rounded-card bg-card px-4 py-3 shadow-[inset_0_0_0_1.5px_var(--line)] transition-shadow has-checked:bg-trust-soft has-checked:text-on-trust-soft has-checked:shadow-[inset_0_0_0_2px_var(--trust)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-trust">
      <input type="radio" className="size-5 shrink-0 outline-none" {...rest} />
      <span className="flex flex-1 flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">{children}</span>
    </label>
  )
}
