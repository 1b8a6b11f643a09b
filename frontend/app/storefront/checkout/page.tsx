// Checkout on one page with few fields. Whatever is refused, everything typed stays; pressing twice makes one order.
import { placeOrder, readCheckout } from '@amana/contract'
import { data, Form, redirect, useRouteLoaderData } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { proofIn } from '#app/api/proof.ts'
import { useFingerprint } from '#app/device/use-fingerprint.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import type { loader as frame } from '#app/root.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { CheckoutForm } from './checkout-form.tsx'
import { Summary } from './summary.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const quote = await read(context, request, readCheckout, { params: { slug: params.shop } })
  if (quote.lines.length === 0) throw redirect(paths.cart)
  return { quote, idempotencyKey: crypto.randomUUID() }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>
  const quote = await read(context, request, readCheckout, { params: { slug: params.shop } })
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
          optionId: option?.id ?? '',
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
  return data({ problem, typed, idempotencyKey: crypto.randomUUID() }, { status: problem.status })
}

export default function Checkout({ loaderData: { quote, idempotencyKey }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { shop } = quote
  const account = useRouteLoaderData<typeof frame>('root')?.account
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
        <input type="hidden" name="idempotencyKey" value={actionData?.idempotencyKey ?? idempotencyKey} />
        <input type="hidden" name="subtotalCents" value={quote.subtotal.cents} />
        <CheckoutForm
          quote={quote}
          typed={actionData?.typed ?? {}}
          problem={actionData?.problem}
          knownName={account?.name}
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
            <Summary quote={quote} initialOption={actionData?.typed.optionId} />
          )}
        </div>
      </Form>
    </div>
  )
}
