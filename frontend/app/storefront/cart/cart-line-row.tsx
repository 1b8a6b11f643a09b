// A line in the cart: what it is, how many, what changed since it was put in.
import type { CartLine } from '@amana/contract'
import { CircleAlert, Trash2 } from 'lucide-react'
import { Form, Link, useNavigation } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords, Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Photo } from '#app/ui/photo.tsx'

const notices: Record<CartLine['notices'][number], MessageKey> = {
  price_up: 'cart.price_up',
  price_down: 'cart.price_down',
  fewer_left: 'cart.fewer_left',
  sold_out: 'cart.sold_out',
  not_on_sale: 'cart.not_on_sale',
  shop_paused: 'cart.shop_paused',
  shop_on_holiday: 'cart.shop_on_holiday',
  shop_closed: 'cart.shop_closed',
}
const most = 99

interface Props {
  line: CartLine
  shopSlug: string
  /** When the shop's holiday ends, while it is on one. */
  backOn: string | null
}

export function CartLineRow({ line, shopSlug, backOn }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const navigation = useNavigation()
  // What was just pressed shows at once; the sums follow when they are known.
  const sent = navigation.formData?.get('variantId') === line.variantId ? navigation.formData : undefined
  const wished = Number(sent?.get('quantity') ?? line.quantity)
  const leaves = sent !== undefined && (sent.has('remove') || sent.has('aside'))
  const values = {
    before: line.unitPriceBefore ? inWords(line.unitPriceBefore) : '',
    after: inWords(line.unitPrice),
    count: line.available,
    day: backOn ? calendar.day(backOn) : '',
  }
  return (
    <li
      className={`grid grid-cols-[4.75rem_1fr] gap-x-4 gap-y-2 px-4 py-4 transition-opacity sm:grid-cols-[5.75rem_1fr_auto] sm:px-6 ${leaves ? 'opacity-35' : ''}`}
    >
      <div className="self-start overflow-hidden rounded-thumb">
        <Photo picture={line.picture} alt="" sizes="92px" />
      </div>
      <div className="min-w-0">
        <Link
          to={paths.product(shopSlug, line.productId, line.title)}
          className="font-semibold leading-tight hover:underline"
        >
          {line.title}
        </Link>
        {line.optionValues.length > 0 && <p className="text-small text-ink-2">{line.optionValues.join(' · ')}</p>}
        <p className={`mt-1 transition-opacity ${sent ? 'opacity-40' : ''}`}>
          <Kes money={line.total} />
          {line.quantity > 1 && (
            <span className="ml-2 text-small text-ink-2">{t('cart.each', { price: inWords(line.unitPrice) })}</span>
          )}
        </p>
        <button
          type="submit"
          form={`line-${line.variantId}`}
          name="aside"
          value="yes"
          aria-label={t('cart.put_aside_what', { title: line.title })}
          className="-ml-2 inline-flex min-h-12 items-center px-2 text-small font-strong text-trust underline-offset-4 hover:underline"
        >
          {t('cart.put_aside')}
        </button>
        {line.notices.map((notice) => (
          <p key={notice} className="mt-2 flex items-start gap-1.5 text-small font-strong">
            <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
            {t(notices[notice], values)}
          </p>
        ))}
      </div>
      <Form
        id={`line-${line.variantId}`}
        method="post"
        preventScrollReset
        className="col-start-2 flex items-center gap-2 sm:col-start-3 sm:self-center"
      >
        <input type="hidden" name="variantId" value={line.variantId} />
        <input type="hidden" name="title" value={line.title} />
        <input type="hidden" name="had" value={line.quantity} />
        <Quantity line={line} shown={wished} />
        <button
          type="submit"
          name="remove"
          value="1"
          aria-label={t('cart.remove', { title: line.title })}
          className="grid tap place-items-center rounded-full text-ink-2 hover:bg-sand hover:text-ink"
        >
          <Trash2 className="size-5" strokeWidth={1.8} aria-hidden />
        </button>
      </Form>
    </li>
  )
}

/** Minus, number, plus: three submit buttons of one form, so that they work before any script has come. */
function Quantity({ line, shown }: { line: CartLine; shown: number }) {
  const t = useWords()
  const step =
    'grid size-12 place-items-center rounded-full text-[1.3rem] leading-none hover:bg-sand disabled:text-ink-3 disabled:opacity-50'
  const limit = Math.min(line.available, most)
  return (
    <div className="flex items-center rounded-full shadow-[inset_0_0_0_1.5px_var(--line)]">
      <button
        type="submit"
        name="quantity"
        value={line.quantity - 1}
        disabled={line.quantity <= 1}
        aria-label={t('cart.fewer', { title: line.title })}
        className={step}
      >
        −
      </button>
      <output className="min-w-7 text-center font-strong" aria-label={t('cart.quantity', { title: line.title })}>
        {shown}
      </output>
      <button
        type="submit"
        name="quantity"
        value={line.quantity + 1}
        disabled={line.quantity >= limit}
        aria-label={t('cart.more', { title: line.title })}
        className={step}
      >
        +
      </button>
    </div>
  )
}
