// Choosing and buying: price, variants as radio buttons, one strong button, and the promise under it.
import type { ProductPage } from '@amana/contract'
import { CircleAlert, ShoppingCart } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Form, Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { figures, inWords, Kes } from '#app/money/kes.tsx'
import { MoneyAhead } from '#app/money/money-ahead.tsx'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { OptionPicker } from './option-picker.tsx'

export type BuyResult = { notice: 'choose' | 'added' | 'refused'; sentence?: string; chosen: string[] } | undefined

interface Props {
  product: ProductPage
  /** Another one each time the page is shown: two presses on a bad line are one. */
  press: string
  result: BuyResult
  /** What delivery comes to, said beside the price. */
  delivery: ReactNode
}

export function BuyBox({ product, press, result, delivery }: Props) {
  const t = useWords()
  const [chosen, choose] = useState<(string | null)[]>(() => firstChoice(product, result))
  const form = useRef<HTMLFormElement>(null)
  // On a slow phone a size is pressed before the scripts are there: what is pressed by then stays.
  useEffect(() => choose((known) => pressedIn(form.current!, known)), [])
  const variant = product.variants.find((each) => each.optionValues.every((value, index) => value === chosen[index]))
  const price = variant?.price ?? product.priceFrom
  const soldOut = product.variants.every((each) => each.available === 0)
  const buyable = product.sellable && !soldOut && variant?.available !== 0
  const pricesDiffer = product.variants.some((each) => each.price.cents !== product.priceFrom.cents)
  return (
    <Form ref={form} method="post" preventScrollReset className="mt-4">
      <input type="hidden" name="press" value={press} />
      <p className="flex flex-wrap items-baseline gap-x-3">
        {!variant && pricesDiffer && <span className="text-small text-ink-2">{t('product.from')}</span>}
        <Kes money={price} className="text-[2.1rem] leading-tight" />
        {product.priceWas && product.priceWas.cents > price.cents && (
          <s className="text-ink-3">
            <span className="sr-only">{t('product.was')} </span>
            {figures(product.priceWas)}
          </s>
        )}
        {variant && variant.available > 0 && variant.available <= 3 && (
          <span className="text-small font-strong">{t('product.last', { count: variant.available })}</span>
        )}
      </p>
      {delivery}
      <div className="mt-5 grid gap-5 empty:hidden">
        {product.options.map((option, index) => (
          <OptionPicker
            key={option.name}
            name={`option-${index}`}
            label={option.name}
            values={option.values}
            chosen={chosen[index] ?? null}
            isAvailable={(value) => canHave(product, chosen, index, value)}
            onChoose={(value) => choose(chosen.map((old, place) => (place === index ? value : old)))}
          />
        ))}
      </div>
      {product.sellable ? (
        <div
          data-buy-bar
          className="z-20 mt-6 max-md:tall:fixed max-md:tall:inset-x-0 max-md:tall:bottom-0 max-md:tall:mt-0 max-md:tall:border-t max-md:tall:border-line max-md:tall:bg-card max-md:tall:px-4 max-md:tall:pt-3 max-md:tall:pb-[calc(0.75rem+env(safe-area-inset-bottom))]"
        >
          <Answer result={result} />
          <div className="flex gap-2.5">
            <Submit name="then" value="checkout" className="min-h-13 min-w-0 flex-1 px-4!" disabled={!buyable}>
              {buyable ? t('product.buy', { price: inWords(price) }) : t('product.sold_out')}
            </Submit>
            <Submit
              name="then"
              value="stay"
              look="quiet"
              className="min-h-13 px-4.5!"
              disabled={!buyable}
              aria-label={t('product.add')}
              title={t('product.add')}
            >
              <ShoppingCart className="size-5.5" strokeWidth={1.8} aria-hidden />
            </Submit>
          </div>
        </div>
      ) : (
        <Notice tone="plain" className="mt-4">
          <b>{t('product.not_for_sale')}</b> <WhyNot product={product} />
        </Notice>
      )}
      <MoneyAhead shopName={product.shop.name} releaseDays={product.shop.releaseDaysAfterCode} className="mt-5" />
    </Form>
  )
}

const whyNot: Record<NonNullable<ProductPage['unsellableCode']>, MessageKey> = {
  shop_closed: 'blocked.shop_closed',
  shop_paused: 'product.shop_paused',
  shop_on_holiday: 'product.shop_on_holiday',
  off_sale: 'product.off_sale',
  not_on_show: 'refusal.not_on_sale',
}

function WhyNot({ product }: { product: ProductPage }) {
  const t = useWords()
  const calendar = useCalendar()
  const { unsellableCode, sellsAgainOn, shop } = product
  const day = sellsAgainOn ? calendar.day(sellsAgainOn) : ''
  return unsellableCode && t(whyNot[unsellableCode], { shop: shop.name, day })
}

/** Stands at the buttons, which stay in sight on a phone: what they did is seen where they were pressed. */
function Answer({ result }: { result: BuyResult }) {
  const t = useWords()
  return (
    <div aria-live="polite" className="mb-3 empty:hidden">
      {result?.notice === 'added' && (
        <Notice>
          <b>{t('product.added')}</b>{' '}
          <Link to={paths.cart} className="font-strong underline underline-offset-4">
            {t('product.go_to_cart')}
          </Link>
        </Notice>
      )}
      {result?.notice === 'choose' && (
        <Notice tone="plain" icon={<CircleAlert className="size-5.5" />}>
          {t('product.choose_first')}
        </Notice>
      )}
      {result?.notice === 'refused' && (
        <Notice tone="plain" icon={<CircleAlert className="size-5.5" />}>
          {result.sentence}
        </Notice>
      )}
    </div>
  )
}

/** What was chosen before, else the first variant that can be had when there is only one to choose from. */
function firstChoice(product: ProductPage, result: BuyResult): (string | null)[] {
  if (result) return result.chosen.map((value) => value || null)
  const only = product.variants.length === 1 ? product.variants[0] : undefined
  return product.options.map((_, index) => only?.optionValues[index] ?? null)
}

function pressedIn(form: HTMLFormElement, known: (string | null)[]): (string | null)[] {
  const pressed = new FormData(form)
  return known.map((value, index) => (pressed.get(`option-${index}`) as string | null) ?? value)
}

/** Whether a value can still be had with what is chosen in the other options. */
function canHave(product: ProductPage, chosen: (string | null)[], index: number, value: string): boolean {
  return product.variants.some(
    (variant) =>
      variant.available > 0 &&
      variant.optionValues[index] === value &&
      variant.optionValues.every(
        (other, place) => place === index || chosen[place] === null || chosen[place] === other,
      ),
  )
}
