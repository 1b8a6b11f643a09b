// Closing the shop for good: what that means, what still stands in the way, and the word one types to be sure.
import { closeShop, type Problem, readMyShop } from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { read } from '#app/api/client.ts'
import { attemptFresh } from '#app/api/fresh.ts'
import { me, shopContext } from '#app/api/me.ts'
import { visitContext } from '#app/api/visit.ts'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { wordsIn } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/closing-page'
import { settingsFaults } from './faults.ts'
import { Panel } from './panel.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const [account, shop] = await Promise.all([
    me(context, request),
    read(context, request, readMyShop, { params: { shopId: context.get(shopContext).id } }),
  ])
  const by = account.secondFactor ? ('code' as const) : ('password' as const)
  return { name: shop.name, status: shop.status, by }
}

interface Refused {
  typed: string
  wrongWord?: boolean
  problem?: Problem
  fresh?: FreshNeed
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const params = { shopId: context.get(shopContext).id }
  const answer = (refused: Refused, status: number) => data(refused, { status })
  const typed = String(form.get('word') ?? '').trim()
  if (typed.toLowerCase() !== wordsIn(context.get(visitContext).language)('closing.word'))
    return answer({ typed, wrongWord: true }, 422)
  const asked = { params, body: { confirm: 'close' as const } }
  const { problem, fresh } = await attemptFresh(context, request, form, closeShop, asked)
  if (problem) return answer({ typed, problem, ...(fresh && { fresh }) }, problem.status)
  throw redirect(paths.shopClosing)
}

const obstaclesOf = (problem: Problem | undefined): string[] => {
  const obstacles = problem?.code === 'shop_not_closable_yet' ? problem.data?.obstacles : undefined
  return Array.isArray(obstacles) ? obstacles.map(({ sentence }) => String(sentence)) : []
}

export default function CloseShop({ loaderData: { name, status, by }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const word = t('closing.word')
  const obstacles = obstaclesOf(actionData?.problem)
  const { whole } = settingsFaults(t, actionData?.fresh || obstacles.length > 0 ? undefined : actionData?.problem)
  if (status === 'closed')
    return (
      <Panel title={t('closing.closed', { shop: name })} lead={t('closing.closed_lead')}>
        <PageHead title={`${t('shop_settings.closing')} · Amana`} hidden />
        <h1 className="sr-only">{t('shop_settings.closing')}</h1>
      </Panel>
    )
  return (
    <Panel title={t('closing.title', { shop: name })} fault={whole}>
      <PageHead title={`${t('shop_settings.closing')} · Amana`} hidden />
      <h1 className="sr-only">{t('shop_settings.closing')}</h1>
      <ul className="grid gap-2.5 text-ink-2">
        {(['closing.means_sales', 'closing.means_money', 'closing.means_address', 'closing.means_ever'] as const).map(
          (key) => (
            <li key={key} className="border-l-[3px] border-held pl-4">
              {t.rich(key)}
            </li>
          ),
        )}
      </ul>
      <p className="text-small text-ink-2">{t('closing.or_holiday')}</p>
      {obstacles.length > 0 && (
        <Notice tone="held" role="alert">
          <p className="font-[650]">{t('closing.not_yet')}</p>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {obstacles.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Form method="post" className="grid gap-4">
        <FreshCheck need={actionData?.fresh} always={by} />
        <Field
          label={t('closing.type', { word })}
          name="word"
          required
          maxLength={20}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={actionData?.typed}
          error={actionData?.wrongWord ? t('closing.type_fault', { word }) : undefined}
        />
        <Submit className="justify-self-start" busy={t('order.doing')}>
          {t('closing.close')}
        </Submit>
      </Form>
    </Panel>
  )
}
