// Checkout on one page with few fields. Whatever is refused, everything typed stays; pressing twice makes one order.
import { placeOrder, readCheckout } from '@amana/contract'
import { data, Form, redirect, useRouteLoaderData } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { proofIn } from '#app/api/proof.ts'
import { useFingerprint } from '#app/device/use-fingerprint.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import type { loader as frame } from '#app/root.tsx'
import { keepMyPlace, myPlace, placeIn } from '#app/storefront/delivery/my-place.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { CheckoutForm } from './checkout-form.tsx'
import { useChosenOption } from './chosen-option.ts'
import { Summary } from './summary.tsx'
import { useQuoteFor } from './use-quote-for.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const asked = new URL(request.url).searchParams
  const place = placeIn({ county: asked.get('county'), town: asked.get('town') }) ?? myPlace(context)
  const quote = await read(context, request, readCheckout, { params: { slug: params.shop }, query: place ?? {} })
  if (quote.lines.length === 0) throw redirect(paths.cart)
  return { quote, place, idempotencyKey: crypto.randomUUID() }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>
  const place = placeIn(typed)
  if (place) keepMyPlace(context, request, place)
  const quote = await read(context, request, readCheckout, { params: { slug: params.shop }, query: place ?? {} })
  if (typed.intent === 'place') return { quote, place, typed, problem: undefined, idempotencyKey: crypto.randomUUID() }
  const option = quote.deliveryOptions.find(({ id }) => id === typed.optionId)
  // The total this page will show next to the form: the buyer pays what was seen, or is asked again.
  const seen = Number(typed.subtotalCents) + (option?.fee.cents ?? 0)
  const { reply, problem } = await attempt(
    context,
    request,
    placeOrder,
    {
      body: {
        shopId: quote.shop.id,
        contact: { name: typed.name ?? '', phone: typed.phone ?? '' },
        delivery: {
          optionId: typed.optionId ?? '',
          county: typed.county ?? '',
          town: typed.town ?? '',
          landmark: typed.landmark ?? '',
        },
        expectedTotalCents: seen,
      },
    },
    { idempotencyKey: typed.idempotencyKey, proof: proofIn(form) },
  )
  if (reply) throw redirect(paths.pay(reply.orderId, reply.key))
  // A refused attempt made no order, so the corrected one is a new one.
  return data({ quote, place, problem, typed, idempotencyKey: crypto.randomUUID() }, { status: problem.status })
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { shop } = loaderData.quote
  const account = useRouteLoaderData<typeof frame>('root')?.account
  const { quote, place, follow, byItself } = useQuoteFor(paths.checkout(shop.slug), actionData ?? loaderData)
  const option = useChosenOption(quote.deliveryOptions, actionData?.typed.optionId, place !== undefined)
  useFingerprint()
  return (
    <div className="wrap pt-6 md:pt-10">
      <PageHead title={`${t('checkout.title', { shop: shop.name })} · Amana`} hidden />
      <p className="text-small text-ink-2">{t('checkout.kicker')}</p>
      <h1 className="mt-1 [overflow-wrap:anywhere]">{t('checkout.title', { shop: shop.name })}</h1>
      <Form
        method="post"
        className="group/checkout mt-6 grid items-start gap-x-14 gap-y-7 lg:grid-cols-[1.2fr_1fr]"
        noValidate={actionData !== undefined}
      >
        <input type="hidden" name="idempotencyKey" value={(actionData ?? loaderData).idempotencyKey} />
        <input type="hidden" name="subtotalCents" value={quote.subtotal.cents} />
        <CheckoutForm
          quote={quote}
          typed={actionData?.typed ?? {}}
          problem={actionData?.problem}
          knownName={account?.name}
          place={place}
          chosen={option}
          onPlace={follow}
          placeFollows={byItself}
        />
        <div className="lg:sticky lg:top-6">
          {quote.blocked ? (
            <Notice tone="plain">
              <p>{quote.blocked}</p>
              <ButtonLink to={paths.cart} look="plain" className="-ml-3">
                {t('checkout.back_to_cart')}
              </ButtonLink>
            </Notice>
          ) : (
            <Summary quote={quote} option={option} />
          )}
        </div>
      </Form>
    </div>
  )
}
