// Checkout on one page with few fields. Whatever is refused, everything typed stays; pressing twice makes one order.
import { placeOrder, readCheckout } from '@amana/contract'
import { data, Form, redirect, useRouteLoaderData } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { me } from '#app/api/me.ts'
import { proofIn } from '#app/api/proof.ts'
import { visitContext } from '#app/api/visit.ts'
import { useFingerprint } from '#app/device/use-fingerprint.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import type { Place } from '#app/places/place-fields.tsx'
import type { loader as frame } from '#app/root.tsx'
import { useWhyBlocked } from '#app/storefront/cart/why-blocked.ts'
import { keepMyPlace, myPlace, placeIn } from '#app/storefront/delivery/my-place.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { useFocusOnFault } from '#app/ui/use-focus-on-fault.ts'
import type { Route } from './+types/page'
import { CheckoutForm } from './checkout-form.tsx'
import { useChoice } from './chosen-option.ts'
import { orderIn } from './place-it.ts'
import { Summary } from './summary.tsx'
import { askedAnew, useQuoteFor } from './use-quote-for.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const quoteFor = (to: Place | undefined) =>
    read(context, request, readCheckout, { params: { slug: params.shop }, query: to ?? {} })
  let place = placeIn({ county: asked.get('county'), town: asked.get('town') }) ?? myPlace(context)
  let quote = await quoteFor(place)
  if (!place && quote.remembered?.county) {
    place = placeIn(quote.remembered)
    quote = await quoteFor(place)
  }
  // A page that only asks for its quote anew is sent nowhere: it may be on its way to pay, and so the cart be empty.
  if (quote.lines.length === 0 && !asked.has(askedAnew)) throw redirect(paths.cart)
  return { quote, place, idempotencyKey: crypto.randomUUID() }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>
  // Her cart is her account's: whoever was signed in when the form came, and is no more, signs in first.
  if (typed.mayRemember) await me(context, request)
  const place = placeIn(typed)
  if (place) keepMyPlace(context, request, place)
  const quote = await read(context, request, readCheckout, { params: { slug: params.shop }, query: place ?? {} })
  if (typed.intent === 'place') return { quote, place, typed, problem: undefined, idempotencyKey: crypto.randomUUID() }
  const body = orderIn(typed, quote, place !== undefined, context.get(visitContext).language)
  const how = { idempotencyKey: typed.idempotencyKey, proof: proofIn(form) }
  const { reply, problem } = await attempt(context, request, placeOrder, { body }, how)
  if (reply) throw redirect(paths.pay(reply.orderId, reply.key))
  // A refused attempt made no order, so the corrected one is a new one. Where nobody answered, there may be an order: the same
  // form sent again finds it.
  const idempotencyKey = problem.status >= 500 ? (typed.idempotencyKey ?? '') : crypto.randomUUID()
  return data({ quote, place, problem, typed, idempotencyKey }, { status: problem.status })
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { shop } = loaderData.quote
  const account = useRouteLoaderData<typeof frame>('root')?.account
  const { quote, place, follow, byItself } = useQuoteFor(paths.checkout(shop.slug), actionData ?? loaderData)
  const choice = useChoice(quote.deliveryOptions, actionData?.typed ?? {}, place !== undefined)
  const whyBlocked = useWhyBlocked()
  const form = useFocusOnFault<HTMLFormElement>(actionData?.problem && actionData)
  useFingerprint()
  const blocked = quote.blockedBy && (
    <Notice tone="plain" role="alert">
      <p>{whyBlocked(quote.blockedBy, { name: shop.name, backOn: quote.backOn })}</p>
      <ButtonLink to={paths.cart} look="plain" className="-ml-3">
        {t('checkout.back_to_cart')}
      </ButtonLink>
    </Notice>
  )
  // Nobody fills in a form only to read at its end that the shop sells nothing now; what was typed already stays, and a line of the
  // cart can be put right.
  if (blocked && quote.blockedBy !== 'lines' && !actionData)
    return (
      <div className="wrap grid max-w-2xl gap-6 pt-6 md:pt-10">
        <PageHead title={`${t('checkout.title', { shop: shop.name })} · Amana`} hidden />
        <h1 className="[overflow-wrap:anywhere]">{t('checkout.title', { shop: shop.name })}</h1>
        {blocked}
      </div>
    )
  return (
    <div className="wrap pt-6 md:pt-10">
      <PageHead title={`${t('checkout.title', { shop: shop.name })} · Amana`} hidden />
      <p className="text-small text-ink-2">{t('checkout.kicker')}</p>
      <h1 className="mt-1 [overflow-wrap:anywhere]">{t('checkout.title', { shop: shop.name })}</h1>
      <Form
        ref={form}
        method="post"
        className="group/checkout mt-6 grid items-start gap-x-14 gap-y-7 lg:grid-cols-[1.2fr_1fr]"
        noValidate={actionData !== undefined}
      >
        <input type="hidden" name="idempotencyKey" value={(actionData ?? loaderData).idempotencyKey} />
        <input type="hidden" name="shownTotalCents" value={quote.subtotal.cents + (choice.option?.fee.cents ?? 0)} />
        <CheckoutForm
          quote={quote}
          typed={actionData?.typed ?? {}}
          problem={actionData?.problem}
          account={account ?? null}
          place={place}
          choice={choice}
          onPlace={follow}
          placeFollows={byItself}
        />
        <div className="lg:sticky lg:top-6">
          {quote.blockedBy ? blocked : <Summary quote={quote} option={choice.option} />}
        </div>
      </Form>
    </div>
  )
}
