// Who one is to others: name, language, e-mail, phone.
import { changeMyAccount, type Problem } from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { codeSent, forgetCode } from '#app/api/code-sent.ts'
import { me } from '#app/api/me.ts'
import { visitContext } from '#app/api/visit.ts'
import { NameField } from '#app/identity/person-fields.tsx'
import { languageCookieFor } from '#app/messages/language-cookie.ts'
import { isLanguage, languageNames, languages } from '#app/messages/languages.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { SelectField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Panel } from '../panel.tsx'
import type { Route } from './+types/page'
import { askChange, type ContactRefused, confirmChange, contacts, purposeOf } from './change-contact.ts'
import { ContactPanel } from './contact-panel.tsx'

const doneWords = { saved: 'profile.saved', email: 'profile.email_changed', phone: 'profile.phone_changed' } as const

export async function loader({ context, request }: Route.LoaderArgs) {
  const done = new URL(request.url).searchParams.get('done') ?? ''
  return {
    account: await me(context, request),
    done: done in doneWords ? (done as keyof typeof doneWords) : null,
    sent: { email: codeSent(context, purposeOf('email')), phone: codeSent(context, purposeOf('phone')) },
  }
}

interface Refused {
  about?: { problem: Problem; name: string; language: string }
  change?: ContactRefused
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const intent = String(form.get('intent') ?? '')
  const refuse = (refused: Refused, { status }: Problem) => data(refused, { status })
  for (const contact of contacts) {
    if (intent === `${contact}_stop`) {
      forgetCode(context, request, purposeOf(contact))
      throw redirect(paths.profile)
    }
    const step = { [contact]: askChange, [`${contact}_confirm`]: confirmChange }[intent]
    if (!step) continue
    const change = await step(context, request, form, contact)
    return refuse({ change }, change.problem)
  }
  const name = String(form.get('name') ?? '').trim()
  const chosen = form.get('language')
  const language = isLanguage(chosen) ? chosen : context.get(visitContext).language
  const { problem } = await attempt(context, request, changeMyAccount, { body: { name, language } })
  if (problem) return refuse({ about: { problem, name, language } }, problem)
  throw redirect(paths.profileDone('saved'), { headers: { 'set-cookie': languageCookieFor(language) } })
}

export default function Profile({ loaderData: { account, done, sent }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { about, change } = actionData ?? {}
  const { fields, whole } = faultsOf(t, about?.problem)
  const refusedFor = (contact: 'email' | 'phone') => (change?.contact === contact ? change : undefined)
  return (
    <div className="grid gap-5">
      <PageHead title={`${t('account.profile')} · Amana`} hidden />
      <h1>{t('account.profile')}</h1>
      {done && !actionData && <Notice role="status">{t(doneWords[done])}</Notice>}
      <Panel title={t('profile.about')}>
        {whole && (
          <Notice tone="plain" role="alert">
            {whole}
          </Notice>
        )}
        <Form method="post" reloadDocument className="grid gap-4">
          <NameField
            label={t('profile.name')}
            hint={t('profile.name_hint')}
            defaultValue={about?.name ?? account.name}
            error={fields.name}
          />
          <SelectField
            label={t('profile.language')}
            name="language"
            hint={t('profile.language_hint')}
            defaultValue={about?.language ?? account.language}
          >
            {languages.map((language) => (
              <option key={language} value={language} lang={language}>
                {languageNames[language]}
              </option>
            ))}
          </SelectField>
          <Submit className="justify-self-start" name="intent" value="about" busy={t('order.doing')}>
            {t('profile.save')}
          </Submit>
        </Form>
      </Panel>
      <ContactPanel
        contact="email"
        now={account.email}
        mark={<Badge tone="safe">{t('account.verified')}</Badge>}
        sent={sent.email}
        refused={refusedFor('email')}
      />
      <ContactPanel
        contact="phone"
        now={account.phoneMasked}
        mark={
          account.phoneVerified ? (
            <Badge tone="safe">{t('account.verified')}</Badge>
          ) : (
            <Badge>{t('account.not_verified')}</Badge>
          )
        }
        sent={sent.phone}
        refused={refusedFor('phone')}
        warning={account.shops.length > 0 ? t.rich('profile.phone_hold') : undefined}
      />
    </div>
  )
}
