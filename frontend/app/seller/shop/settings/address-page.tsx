// Another address for the shop: seldom, and the old one leads to it for ever.
import { changeShopAddress, readMyShop } from '@amana/contract'
import { useState } from 'react'
import { data, Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SlugField } from '../slug-field.tsx'
import type { Route } from './+types/address-page'
import { settingsFaults } from './faults.ts'
import { Panel } from './panel.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const shop = await read(context, request, readMyShop, { params: { shopId: context.get(shopContext).id } })
  const { slug, addressChangeableFrom, formerAddresses } = shop
  const url = new URL(request.url)
  return { slug, addressChangeableFrom, formerAddresses, host: url.host, done: url.searchParams.get('done') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const typed = String((await request.formData()).get('slug') ?? '')
    .trim()
    .toLowerCase()
  const params = { shopId: context.get(shopContext).id }
  const { problem } = await attempt(context, request, changeShopAddress, { params, body: { slug: typed } })
  if (problem) return data({ problem, typed }, { status: problem.status })
  throw redirect(paths.settingsDone(paths.shopAddress, 'moved'))
}

export default function ShopAddress({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const { slug, addressChangeableFrom, formerAddresses, host, done } = loaderData
  const [typed, setTyped] = useState(actionData?.typed ?? slug)
  const { fields, whole } = settingsFaults(t, actionData?.problem)
  return (
    <Panel
      title={`${host}/${slug}`}
      lead={t('address.lead')}
      fault={whole}
      done={done === 'moved' && !actionData ? t('address.moved') : undefined}
    >
      <PageHead title={`${t('shop_settings.address')} · Amana`} hidden />
      <h1 className="sr-only">{t('shop_settings.address')}</h1>
      {formerAddresses.length > 0 && (
        <p className="text-small text-ink-2">
          {t('address.former', { addresses: formerAddresses.map((each) => `/${each}`).join(', ') })}
        </p>
      )}
      {addressChangeableFrom ? (
        <Notice tone="held">{t('address.rests', { day: calendar.day(addressChangeableFrom) })}</Notice>
      ) : (
        <Form method="post" className="grid gap-4" noValidate={actionData !== undefined}>
          <SlugField slug={typed} onSlug={setTyped} own={slug} error={fields.slug} />
          <Notice tone="plain">{t('address.once')}</Notice>
          <Submit className="justify-self-start" busy={t('order.doing')}>
            {t('address.move')}
          </Submit>
        </Form>
      )}
    </Panel>
  )
}
