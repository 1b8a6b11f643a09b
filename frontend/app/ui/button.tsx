// Buttons and links that look like buttons: at least 48 px high, one strong action per view.
import type { ComponentProps, ReactNode } from 'react'
import { Link, useNavigation } from 'react-router'

export type Look = 'action' | 'quiet' | 'plain' | 'light'
const shape =
  'inline-flex items-center justify-center gap-2 min-h-12 rounded-full font-strong text-center transition-[background-color,box-shadow,transform] duration-150 ease-calm active:translate-y-px disabled:cursor-default disabled:opacity-70 disabled:active:translate-y-0'
const looks: Record<Look, string> = {
  action: 'px-6 py-3 bg-action text-on-action hover:bg-action-hover',
  quiet: 'px-6 py-3 text-trust shadow-[inset_0_0_0_1.5px_currentColor] hover:bg-trust-soft',
  plain: 'px-3 py-2 text-trust underline-offset-4 hover:underline',
  light:
    'px-6 py-3 bg-card text-ink shadow-[inset_0_0_0_1.5px_var(--line)] hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)]',
}
const classes = (look: Look, block: boolean, extra = '') => `${shape} ${looks[look]} ${block ? 'w-full' : ''} ${extra}`

/** For what is no link of the router: a file. */
export const buttonLook = (look: Look, extra?: string): string => classes(look, false, extra)

interface Style {
  look?: Look
  block?: boolean
}

export function Button({
  look = 'action',
  block = false,
  className,
  type = 'submit',
  ...rest
}: ComponentProps<'button'> & Style) {
  return <button type={type} className={classes(look, block, className)} {...rest} />
}

export function ButtonLink({
  look = 'action',
  block = false,
  className,
  ...rest
}: ComponentProps<typeof Link> & Style) {
  return <Link className={classes(look, block, className)} {...rest} />
}

/** A submit button that says it is working while its own form is on the way, so that nobody presses twice. */
export function Submit({ busy, children, name, value, ...rest }: ComponentProps<typeof Button> & { busy?: ReactNode }) {
  const navigation = useNavigation()
  const mine = navigation.formData !== undefined && (name === undefined || navigation.formData.get(name) === value)
  const working = navigation.state !== 'idle' && navigation.formMethod !== 'GET' && mine
  return (
    <Button name={name} value={value} aria-busy={working || undefined} {...rest} disabled={rest.disabled || working}>
      {working && busy ? busy : children}
    </Button>
  )
}
