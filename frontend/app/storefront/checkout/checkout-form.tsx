// The fields of the checkout: who, where, how. Labels, phones' own keyboards, and errors beside the field.
import type { Money, Problem, ReplyOf, readCheckout } from '@amana/contract'
import { Link } from 'react-router'
import type { Words } from '#app/messages/catalogue.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import type { Place } from '#app/places/place-fields.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { ProofOfWork } from '#app/ui/proof-of-work.tsx'
import { fieldId, useCheckoutFaults } from './checkout-faults.ts'
import type { Choice } from './chosen-option.ts'
import { How } from './how.tsx'
import { Who } from './who.tsx'

interface Props {
  quote: ReplyOf<typeof readCheckout>
  typed: Record<string, string>
  problem: Problem | undefined
  /** Where it shall go, as far as it is known. */
  place: Place | undefined
  choice: Choice
  onPlace: (place: Place) => void
  /** The options follow the place without anybody pressing for it. */
  placeFollows: boolean
  /** Whoever is signed in. */
  account: { name: string } | null
}

export function CheckoutForm({ quote, typed, problem, account, place, choice, onPlace, placeFollows }: Props) {
  const t = useWords()
  const faults = useCheckoutFaults(problem)
  const { remembered } = quote
  return (
    <div
      className="grid gap-8"
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) faults.change(target.name)
      }}
    >
      {problem && !faults.allChanged && (
        <Notice tone="plain" role="alert">
          {faults.list.length > 0 ? (
            <p>
              {t('checkout.look_at')}{' '}
              {faults.list.map(({ field, label }, index) => (
                <span key={field}>
                  {index > 0 && ', '}
                  <a href={`#${fieldId(field)}`} className="inline-block font-strong underline underline-offset-4">
                    {label}
                  </a>
                </span>
              ))}
            </p>
          ) : (
            <Whole problem={problem} shop={quote.shop.name} />
          )}
        </Notice>
      )}
      <Who
        known={{
          name: typed.name ?? remembered?.name ?? account?.name,
          phone: typed.phone ?? remembered?.phone,
        }}
        says={faults.says}
      />
      <How
        choice={choice}
        typed={{
          county: typed.county ?? place?.county,
          town: typed.town ?? place?.town,
          landmark: typed.landmark ?? landmarkOf(remembered, place),
        }}
        place={place}
        says={faults.says}
        onPlace={onPlace}
        placeFollows={placeFollows}
      />
      {account && (
        <label className="flex min-h-12 cursor-pointer items-center gap-3">
          <input type="hidden" name="mayRemember" value="1" />
          <input
            type="checkbox"
            name="remember"
            className="size-5 shrink-0"
            defaultChecked={typed.mayRemember ? typed.remember === 'on' : remembered !== null}
          />
          <span>
            {t('checkout.remember')}
            <span className="block text-small text-ink-2">{t('checkout.remember_hint')}</span>
          </span>
        </label>
      )}
      {problem?.code === 'proof_of_work_needed' && <ProofOfWork forEndpoint="placeOrder" />}
    </div>
  )
}

/** A landmark belongs to the place it was remembered with. */
const landmarkOf = (remembered: ReplyOf<typeof readCheckout>['remembered'], place: Place | undefined) =>
  remembered && remembered.county === place?.county && remembered.town === place?.town ? remembered.landmark : undefined

/** A shop that sells nothing is told of otherwise to who buys than to who sells. */
const sayAtTheTill = (t: Words, problem: Problem, shop: string): string =>
  problem.code === 'shop_not_active' ? t('blocked.shop_paused', { shop }) : sayProblem(t, problem)

function Whole({ problem, shop }: { problem: Problem; shop: string }) {
  const t = useWords()
  const { total, lines } = (problem.data ?? {}) as { total?: Money; lines?: unknown[] }
  const onlyTheTotal = problem.code === 'cart_changed' && total !== undefined && lines?.length === 0
  const ofShop = problem.code === 'exposure_cap_reached' || problem.code === 'order_far_above_usual'
  const ofBuyer = problem.code === 'buyer_capped'
  const inCart = problem.code === 'out_of_stock' || problem.code === 'cart_empty'
  return (
    <>
      <p>{onlyTheTotal ? t('checkout.total_now', { total: inWords(total) }) : sayAtTheTill(t, problem, shop)}</p>
      {ofShop && <p className="mt-1">{t('checkout.by_rule')}</p>}
      {ofBuyer && (
        <p className="mt-1">
          {t('buyer.cap_at_till')}{' '}
          <Link to={paths.buyerStanding} className="font-[650] underline underline-offset-4">
            {t('buyer.why_link')}
          </Link>
        </p>
      )}
      {problem.code === 'cart_changed' && !onlyTheTotal && <p className="mt-1">{t('checkout.changed')}</p>}
      {inCart && (
        <Link to={paths.cart} className="mt-1 inline-block font-strong underline underline-offset-4">
          {t('checkout.back_to_cart')}
        </Link>
      )}
    </>
  )
}
