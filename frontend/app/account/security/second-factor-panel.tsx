// The second step when signing in: switched on with an authenticator app, and off again.
import type { Account, Problem } from '@amana/contract'
import { Form } from 'react-router'
import { CodeField } from '#app/identity/code-field.tsx'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Panel } from '../panel.tsx'

/** What an authenticator app is told; carried from one try to the next, since it is shown only once. */
export interface Prepared {
  secret: string
  uri: string
  qrSvg: string
}

export interface SecondFactorResult {
  problem?: Problem
  fresh?: FreshNeed
  prepared?: Prepared
  /** The code that was typed. */
  code?: string
}

interface Props {
  account: Account
  result: SecondFactorResult | undefined
}

export function SecondFactorPanel({ account, result }: Props) {
  const t = useWords()
  const on = account.secondFactor
  const { whole } = faultsOf(t, result?.fresh ? undefined : result?.problem)
  return (
    <Panel
      title={t('security.second_step')}
      mark={
        <Badge tone={on ? 'safe' : 'plain'}>{t(on ? 'security.second_step_on' : 'security.second_step_off')}</Badge>
      }
    >
      <p className="text-ink-2">{t('security.second_step_explain')}</p>
      {whole && (
        <Notice tone="plain" role="alert">
          {whole}
        </Notice>
      )}
      {result?.prepared ? (
        <Scan prepared={result.prepared} result={result} />
      ) : on ? (
        account.role !== 'admin' && <SwitchOff result={result} />
      ) : (
        <Form method="post" className="grid gap-4">
          <FreshCheck need={result?.fresh} />
          <Submit look="quiet" className="justify-self-start" name="intent" value="prepare" busy={t('order.doing')}>
            {t('security.switch_on')}
          </Submit>
        </Form>
      )}
    </Panel>
  )
}

function SwitchOff({ result }: { result: SecondFactorResult | undefined }) {
  const t = useWords()
  return (
    <details open={result?.fresh !== undefined || undefined}>
      <summary className="inline-flex min-h-12 items-center font-strong text-trust">{t('security.switch_off')}</summary>
      <Form method="post" className="mt-2 grid gap-4">
        <p className="text-small text-ink-2">{t('security.switch_off_explain')}</p>
        <FreshCheck need={result?.fresh} always="code" />
        <Submit look="quiet" className="justify-self-start" name="intent" value="off" busy={t('order.doing')}>
          {t('security.switch_off')}
        </Submit>
      </Form>
    </details>
  )
}

/** The picture is shown as an image, never put into the page: it comes back with the form, and an image runs nothing. */
function Scan({ prepared, result }: { prepared: Prepared; result: SecondFactorResult }) {
  const t = useWords()
  const { fields } = faultsOf(t, result.fresh ? undefined : result.problem)
  const phoneOnly = /^otpauth:\/\//.test(prepared.uri)
  return (
    <Form method="post" className="grid gap-4 border-t border-line pt-4">
      <p>{t('security.scan')}</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(prepared.qrSvg)}`}
        alt={t('security.qr')}
        width={208}
        height={208}
        className="rounded-card bg-white p-3"
      />
      {phoneOnly && (
        <a href={prepared.uri} className="inline-flex min-h-12 items-center font-strong text-trust underline lg:hidden">
          {t('security.open_app')}
        </a>
      )}
      <div>
        <p className="text-small text-ink-2">{t('security.secret')}</p>
        <code className="mt-1 block font-medium tracking-[0.08em] break-all select-all">
          {prepared.secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </div>
      {(['secret', 'uri', 'qrSvg'] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={prepared[name]} />
      ))}
      <FreshCheck need={result.fresh} />
      <CodeField label={t('security.app_code')} error={fields.code} defaultValue={result.code} />
      <Submit className="justify-self-start" name="intent" value="on" busy={t('order.doing')}>
        {t('security.confirm_on')}
      </Submit>
    </Form>
  )
}
