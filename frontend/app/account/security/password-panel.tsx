// A new password, with the old one (or the second factor) asked for at once: a password is never sent back to a page.
import type { Account, Problem } from '@amana/contract'
import { Form } from 'react-router'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { NewPasswordField } from '#app/identity/person-fields.tsx'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Panel } from '../panel.tsx'

interface Props {
  account: Account
  refused: { problem: Problem; fresh?: FreshNeed } | undefined
}

export function PasswordPanel({ account, refused }: Props) {
  const t = useWords()
  const { fields, whole } = faultsOf(t, refused?.fresh ? undefined : refused?.problem)
  return (
    <Panel title={t('security.password')}>
      <details open={refused !== undefined || undefined}>
        <summary className="inline-flex min-h-12 items-center font-strong text-trust">
          {t('security.change_password')}
        </summary>
        <Form method="post" className="mt-2 grid gap-4">
          {whole && (
            <Notice tone="plain" role="alert">
              {whole}
            </Notice>
          )}
          <input type="text" name="username" autoComplete="username" value={account.email} readOnly hidden />
          <FreshCheck need={refused?.fresh} always={account.secondFactor ? 'code' : 'password'} />
          <NewPasswordField error={fields.password} />
          <p className="text-small text-ink-2">{t('security.password_explain')}</p>
          <Submit className="justify-self-start" name="intent" value="password" busy={t('order.doing')}>
            {t('security.change_password')}
          </Submit>
        </Form>
      </details>
    </Panel>
  )
}
