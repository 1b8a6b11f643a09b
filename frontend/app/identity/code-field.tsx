// Six digits that came by SMS or e-mail: large, offered by the phone by itself, and how to get new ones.
import { type ReactNode, useEffect, useState } from 'react'
import { Form } from 'react-router'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { useSecondsUntil } from '#app/ui/countdown.ts'
import { Field } from '#app/ui/field.tsx'

interface CodeProps {
  label?: string
  error?: string | undefined
  defaultValue?: string | undefined
}

export function CodeField({ label, ...rest }: CodeProps) {
  const t = useWords()
  return (
    <Field
      label={label ?? t('code.label')}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      pattern="\s*[0-9]{3}[ \-]?[0-9]{3}\s*"
      maxLength={9}
      required
      spellCheck={false}
      {...rest}
      className="max-w-[17rem] font-display text-[1.7rem] font-bold tracking-[0.24em]"
    />
  )
}

/** Where the code went and until when it is good. */
export function CodeSentLine({ sentTo, expiresAt }: { sentTo: string; expiresAt: string }) {
  const t = useWords()
  const calendar = useCalendar()
  return <p>{t.rich('code.sent', { to: sentTo, time: calendar.time(expiresAt) })}</p>
}

interface AgainProps {
  /** Not before then; null when it is not known, and the api will say. */
  againAt: string | null
  /** What the form's action is told. */
  intent: string
  /** A proof of work, where one was asked for. */
  children?: ReactNode
}

/** A form of its own. It waits with a count of the seconds where scripts run; elsewhere the api says when it is too early. */
export function SendCodeAgain({ againAt, intent, children }: AgainProps) {
  const t = useWords()
  const wait = useSecondsUntil(againAt, useNow()) ?? 0
  const [counts, setCounts] = useState(false)
  useEffect(() => setCounts(true), [])
  const waiting = counts && wait > 0
  return (
    <Form method="post">
      {children}
      <Submit look="plain" className="-ml-3" name="intent" value={intent} disabled={waiting} busy={t('order.doing')}>
        {waiting ? t('code.again_in', { count: wait }) : t('code.again')}
      </Submit>
    </Form>
  )
}
