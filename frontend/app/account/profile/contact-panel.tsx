// The e-mail or the phone: what it is, and how it is changed, in two steps on the same card.
import { Form } from 'react-router'
import type { CodeSent } from '#app/api/code-sent.ts'
import { CodeField, CodeSentLine, SendCodeAgain } from '#app/identity/code-field.tsx'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import { EmailField, PhoneField } from '#app/identity/person-fields.tsx'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Button, Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Panel } from '../panel.tsx'
import type { Contact, ContactRefused } from './change-contact.ts'

const words: Record<Contact, Record<'title' | 'change' | 'label' | 'explain', MessageKey>> = {
  email: {
    title: 'session.email',
    change: 'profile.change_email',
    label: 'profile.new_email',
    explain: 'profile.email_explain',
  },
  phone: {
    title: 'session.phone',
    change: 'profile.change_phone',
    label: 'profile.new_phone',
    explain: 'profile.phone_explain',
  },
}

interface Props {
  contact: Contact
  /** The one there is. */
  now: string
  mark?: React.ReactNode
  sent: CodeSent | null
  refused: ContactRefused | undefined
  /** Said before anybody confirms. */
  warning?: React.ReactNode
}

export function ContactPanel({ contact, now, mark, sent, refused, warning }: Props) {
  const t = useWords()
  const said = words[contact]
  return (
    <Panel title={t(said.title)} mark={mark}>
      <p className="font-medium break-all">{now}</p>
      {sent ? (
        <Confirm contact={contact} sent={sent} refused={refused} warning={warning} />
      ) : (
        <details open={refused !== undefined || undefined}>
          <summary className="inline-flex min-h-12 items-center font-strong text-trust">{t(said.change)}</summary>
          <Ask contact={contact} refused={refused} warning={warning} />
        </details>
      )}
    </Panel>
  )
}

type StepProps = Pick<Props, 'contact' | 'refused' | 'warning'>

function Ask({ contact, refused, warning }: StepProps) {
  const t = useWords()
  const faults = faultsOf(t, refused?.problem)
  const field = {
    label: t(words[contact].label),
    hint: t(words[contact].explain),
    defaultValue: refused?.typed,
    error: faults.fields[contact],
  }
  return (
    <Form method="post" className="mt-2 grid gap-4">
      <Whole refused={refused} whole={faults.whole} />
      {warning && <Notice tone="held">{warning}</Notice>}
      <FreshCheck need={refused?.fresh} />
      {contact === 'email' ? <EmailField autoComplete="email" {...field} /> : <PhoneField {...field} />}
      <Submit className="justify-self-start" name="intent" value={contact} busy={t('order.doing')}>
        {t('profile.send_code')}
      </Submit>
    </Form>
  )
}

function Confirm({ contact, sent, refused, warning }: StepProps & { sent: CodeSent }) {
  const t = useWords()
  const faults = faultsOf(t, refused?.problem)
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <CodeSentLine {...sent} />
      <Form method="post" className="grid gap-4">
        <Whole refused={refused} whole={faults.whole} />
        {warning && <Notice tone="held">{warning}</Notice>}
        {refused?.step === 'confirm' && <FreshCheck need={refused.fresh} />}
        <CodeField error={faults.fields.code} defaultValue={refused?.step === 'confirm' ? refused.typed : undefined} />
        <Submit className="justify-self-start" name="intent" value={`${contact}_confirm`} busy={t('order.doing')}>
          {t('profile.confirm_change')}
        </Submit>
      </Form>
      <div className="flex flex-wrap items-center gap-x-8">
        <SendCodeAgain againAt={sent.againAt} intent={contact}>
          {refused?.step === 'ask' && <FreshCheck need={refused.fresh} />}
        </SendCodeAgain>
        <Form method="post">
          <Button look="plain" className="-ml-3" name="intent" value={`${contact}_stop`}>
            {t('profile.give_up')}
          </Button>
        </Form>
      </div>
    </div>
  )
}

function Whole({ refused, whole }: { refused: ContactRefused | undefined; whole: string | undefined }) {
  if (!whole || refused?.fresh) return null
  return (
    <Notice tone="plain" role="alert">
      {whole}
    </Notice>
  )
}
