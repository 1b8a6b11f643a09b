// Shops one follows, products one waits for, and the switch of the weekly letter.
import { alertKind, changeMyNoticeChoices, type ReplyOf, readFollowing, setAlert, unfollowShop } from '@amana/contract'
import { Check, Heart } from 'lucide-react'
import { Form, Link } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Panel } from '../panel.tsx'
import type { Route } from './+types/page'

export const loader = ({ context, request }: Route.LoaderArgs) => read(context, request, readFollowing, {})

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const said = (name: string) => String(form.get(name) ?? '')
  const intent = said('intent')
  if (intent === 'unfollow') {
    const { problem } = await attempt(context, request, unfollowShop, { params: { slug: said('shop') } })
    return { problem: problem ?? null }
  }
  if (intent === 'take_off') {
    const kind = alertKind.options.find((each) => each === said('kind')) ?? 'price_drop'
    const { problem } = await attempt(context, request, setAlert, {
      params: { productId: said('product') },
      body: { kind, on: false },
    })
    return { problem: problem ?? null }
  }
  const { problem } = await attempt(context, request, changeMyNoticeChoices, {
    body: { changes: [{ topic: 'digest', channel: 'email', wanted: intent === 'letter' }] },
  })
  return { problem: problem ?? null }
}

export default function Following({ loaderData: { shops, alerts, weeklyDigest }, actionData }: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="grid gap-5">
      <PageHead title={`${t('follow.list')} · Amana`} hidden />
      <h1>{t('follow.list')}</h1>
      {actionData?.problem && (
        <Notice tone="plain" role="alert">
          {sayProblem(t, actionData.problem)}
        </Notice>
      )}
      <Shops shops={shops} />
      <Alerts alerts={alerts} />
      <Panel title={t('follow.letter')}>
        <p className="text-ink-2">{t(weeklyDigest ? 'follow.letter_on' : 'follow.letter_off')}</p>
        <Form method="post" preventScrollReset>
          <Submit name="intent" value={weeklyDigest ? 'no_letter' : 'letter'} look={weeklyDigest ? 'light' : 'quiet'}>
            {t(weeklyDigest ? 'follow.letter_stop' : 'follow.letter_start')}
          </Submit>
        </Form>
      </Panel>
    </div>
  )
}

type Followed = ReplyOf<typeof readFollowing>

function Shops({ shops }: { shops: Followed['shops'] }) {
  const t = useWords()
  const calendar = useCalendar()
  if (shops.length === 0)
    return (
      <Empty
        icon={<Heart />}
        title={t('follow.none_yet')}
        action={<ButtonLink to={paths.search({ sort: 'newest' })}>{t('cart.look_around')}</ButtonLink>}
      >
        <p>{t('follow.no_shops')}</p>
      </Empty>
    )
  return (
    <ul className="surface divide-y divide-line overflow-hidden">
      {shops.map(({ shop, since, followers }) => (
        <li key={shop.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 py-3">
          <span className="min-w-0">
            <Link
              to={paths.shop(shop.slug)}
              className="block py-1 font-strong [overflow-wrap:anywhere] hover:underline"
            >
              {shop.name}
            </Link>
            <span className="block text-small text-ink-2">
              <bdi>{shop.town}</bdi> · {t('follow.followers', { count: followers })} ·{' '}
              {t('follow.since', { day: calendar.day(since) })}
            </span>
          </span>
          <Form method="post" preventScrollReset>
            <input type="hidden" name="shop" value={shop.slug} />
            <Submit
              name="intent"
              value="unfollow"
              look="light"
              aria-label={t('follow.stop', { shop: shop.name })}
              className="px-4! text-small"
            >
              <Check className="size-4.5" aria-hidden />
              {t('follow.following')}
            </Submit>
          </Form>
        </li>
      ))}
    </ul>
  )
}

function Alerts({ alerts }: { alerts: Followed['alerts'] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('follow.alerts')}>
      {alerts.length === 0 && <p className="text-ink-2">{t('follow.no_alerts')}</p>}
      <ul className="divide-y divide-line empty:hidden">
        {alerts.map(({ productId, kind, toldAt, listing }) => (
          <li key={`${productId} ${kind}`} className="flex items-center gap-4 py-3">
            <span className="w-16 shrink-0 overflow-hidden rounded-thumb">
              <Photo picture={listing?.picture ?? null} alt="" sizes="64px" />
            </span>
            <span className="min-w-0 flex-1">
              {listing ? (
                <Link
                  to={paths.product(listing.shop.slug, productId, listing.title)}
                  className="line-clamp-2 font-semibold hover:underline"
                >
                  {listing.title}
                </Link>
              ) : (
                <b className="font-semibold">{t('follow.off_sale')}</b>
              )}
              <span className="block text-small text-ink-2">
                {toldAt
                  ? t('follow.told', { day: calendar.day(toldAt) })
                  : t(kind === 'price_drop' ? 'follow.waits_price_drop' : 'follow.waits_back_in_stock')}
              </span>
            </span>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="product" value={productId} />
              <input type="hidden" name="kind" value={kind} />
              <Submit name="intent" value="take_off" look="plain" className="text-small">
                {t('follow.take_off')}
              </Submit>
            </Form>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
