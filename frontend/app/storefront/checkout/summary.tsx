// What is bought, what it comes to, the one button, and what protects the buyer, side by side.
import type { DeliveryOption, ReplyOf, readCheckout } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords, Kes, plus } from '#app/money/kes.tsx'
import { MoneyAhead } from '#app/money/money-ahead.tsx'
import { TierBadge, WhatTheBadgeMeans } from '#app/storefront/shops/tier-badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Photo } from '#app/ui/photo.tsx'

interface Props {
  quote: ReplyOf<typeof readCheckout>
  option: DeliveryOption | undefined
}

export function Summary({ quote, option }: Props) {
  const t = useWords()
  const collected = option?.zone === 'pickup'
  const total = option ? plus(quote.subtotal, option.fee) : quote.subtotal
  return (
    <section className="surface p-5 sm:p-6" aria-label={t('checkout.summary')}>
      <ul className="grid gap-3.5">
        {quote.lines.map((line) => (
          <li key={line.variantId} className="flex items-center gap-3.5">
            <div className="w-15 shrink-0 overflow-hidden rounded-thumb">
              <Photo picture={line.picture} alt="" sizes="60px" />
            </div>
            <div className="min-w-0 flex-1 text-ui leading-snug">
              <p className="line-clamp-3 font-semibold">{line.title}</p>
              <p className="text-small text-ink-2">{[...line.optionValues, `× ${line.quantity}`].join(' · ')}</p>
            </div>
            <span className="text-ui font-semibold whitespace-nowrap">{inWords(line.total)}</span>
          </li>
        ))}
      </ul>
      <dl className="mt-5 grid gap-1.5 border-t border-line pt-4">
        <Row term={t('checkout.goods')} value={inWords(quote.subtotal)} />
        <Row
          term={option ? t('checkout.delivery_by', { name: option.name }) : t('product.delivery')}
          value={option ? (option.fee.cents === 0 ? t('delivery.free') : inWords(option.fee)) : '–'}
        />
        <div className="mt-2 flex items-baseline justify-between gap-3">
          <dt className="font-strong">{t('checkout.total')}</dt>
          <dd aria-live="polite">
            <Kes money={total} className="text-sum" />
          </dd>
        </div>
      </dl>
      <Submit
        block
        name="intent"
        value="pay"
        disabled={!option}
        className="mt-5 min-h-14 text-lead"
        busy={t('checkout.sending')}
      >
        {t('checkout.pay', { total: inWords(total) })}
      </Submit>
      <p className="mt-2.5 text-center text-small text-ink-2">{t('checkout.next')}</p>
      <WhoSells shop={quote.shop} />
      <h2 className="mt-5 text-base!">{t('checkout.protected')}</h2>
      <MoneyAhead
        shopName={quote.shop.name}
        releaseDays={quote.shop.releaseDaysAfterCode}
        collected={collected}
        className="mt-2.5"
      />
      <div className="mt-3 text-small text-ink-2">
        <p>{t.rich(collected ? 'checkout.protected_mind_collected' : 'checkout.protected_mind')}</p>
        <p className="mt-1.5">{t('checkout.copy')}</p>
      </div>
    </section>
  )
}

/** To whom the money goes in the end: a name, its badge, and what stands behind it. */
function WhoSells({ shop }: { shop: Props['quote']['shop'] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <div className="mt-4 border-t border-line pt-4 text-ui">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <b className="[overflow-wrap:anywhere]">{shop.name}</b>
        <TierBadge tier={shop.tier} />
      </p>
      <p className="mt-0.5 text-small text-ink-2">
        {t('shop.since', { month: calendar.month(shop.openedAt) })} ·{' '}
        {t('shop.number', { count: shop.completedOrders })} {t('shop.completed', { count: shop.completedOrders })}
      </p>
      <WhatTheBadgeMeans tier={shop.tier} />
    </div>
  )
}

function Row({ term, value }: { term: string; value: string }) {
  return (
    <div className="flex justify-between gap-3 text-ui">
      <dt className="text-ink-2">{term}</dt>
      <dd className="font-semibold whitespace-nowrap">{value}</dd>
    </div>
  )
}
