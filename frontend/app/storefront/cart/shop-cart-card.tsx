// One shop's cart: its lines, what they come to, and the way to its checkout.
import type { ShopCart } from '@amana/contract'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import type { Place } from '#app/places/place-fields.tsx'
import { TierBadge } from '#app/storefront/shops/tier-badge.tsx'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AsideLines } from './aside-lines.tsx'
import { CartDelivery } from './cart-delivery.tsx'
import { CartLineRow } from './cart-line-row.tsx'
import { FreeDelivery } from './free-delivery.tsx'
import { useWhyBlocked } from './why-blocked.ts'

/** @param place where the visitor is, once she has said so */
export function ShopCartCard({ cart, place }: { cart: ShopCart; place: Place | null }) {
  const t = useWords()
  const whyBlocked = useWhyBlocked()
  return (
    <section className="surface overflow-hidden" aria-label={cart.shop.name}>
      <header className="flex items-center gap-2.5 border-b border-line px-4 py-3.5 sm:px-6">
        <h2 className="min-w-0 truncate text-title!">
          <Link to={paths.shop(cart.shop.slug)} className="hover:underline">
            {cart.shop.name}
          </Link>
        </h2>
        <TierBadge tier={cart.shop.tier} />
      </header>
      <ul className="divide-y divide-line">
        {cart.lines.map((line) => (
          <CartLineRow key={line.variantId} line={line} shopSlug={cart.shop.slug} backOn={cart.shop.backOn} />
        ))}
      </ul>
      {cart.lines.length > 0 && <CartDelivery delivery={cart.delivery} place={place} />}
      {cart.freeDelivery && <FreeDelivery nearest={cart.freeDelivery} />}
      {cart.aside.length > 0 && <AsideLines lines={cart.aside} shopSlug={cart.shop.slug} />}
      {cart.lines.length > 0 && (
        <footer className="grid gap-4 border-t border-line bg-paper/60 px-4 py-4 sm:flex sm:items-center sm:justify-between sm:px-6">
          <p className="flex items-baseline justify-between gap-3 sm:block">
            <span className="text-small text-ink-2 sm:block">{t('cart.subtotal')}</span>
            <Kes money={cart.subtotal} className="text-[1.35rem]" />
          </p>
          {cart.canCheckOut ? (
            <ButtonLink to={paths.checkout(cart.shop.slug)}>{t('cart.checkout')}</ButtonLink>
          ) : (
            <div className="grid gap-2 sm:justify-items-end">
              <Button disabled type="button">
                {t('cart.checkout')}
              </Button>
              {cart.blockedBy && <Notice tone="plain">{whyBlocked(cart.blockedBy, cart.shop)}</Notice>}
            </div>
          )}
        </footer>
      )}
    </section>
  )
}
