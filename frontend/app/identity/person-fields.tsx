// The fields about a person that several forms share, each with what the browser may fill in.
import type { ComponentProps } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Field } from '#app/ui/field.tsx'

type Props = Partial<ComponentProps<typeof Field>>

export function NameField(props: Props) {
  const t = useWords()
  return (
    <Field
      label={t('checkout.name')}
      name="name"
      autoComplete="name"
      required
      minLength={2}
      maxLength={80}
      {...props}
    />
  )
}

export function EmailField(props: Props) {
  const t = useWords()
  return (
    <Field
      label={t('session.email')}
      name="email"
      type="email"
      autoComplete="username"
      required
      maxLength={254}
      {...props}
    />
  )
}

export function PhoneField(props: Props) {
  const t = useWords()
  return (
    <Field
      label={t('session.phone')}
      name="phone"
      type="tel"
      inputMode="tel"
      autoComplete="tel"
      placeholder="0712 345 678"
      required
      maxLength={40}
      {...props}
    />
  )
}

/** One that is chosen now; the one somebody has already is a plain `Field`. */
export function NewPasswordField(props: Props) {
  const t = useWords()
  return (
    <Field
      label={t('session.new_password')}
      name="password"
      type="password"
      autoComplete="new-password"
      required
      minLength={10}
      maxLength={200}
      hint={t('session.password_hint')}
      {...props}
    />
  )
}
