// What the buttons of a seller's order page do, each by its name.
import {
  cancelShopOrder,
  enterHandoverCode,
  giveMoneyBack,
  nameRider,
  type Problem,
  shipOrder,
  takeLinkBack,
} from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { type Attempt, attempt } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'

interface Asked {
  context: Readonly<RouterContextProvider>
  request: Request
  text: (name: string) => string
  where: { params: { shopId: string; orderId: string } }
}

const doings: Record<string, (asked: Asked) => Promise<Attempt<unknown>>> = {
  ship({ context, request, text, where }) {
    const body =
      text('how') === 'own'
        ? { riderPhone: text('riderPhone') || undefined }
        : { carrier: text('carrier') || undefined, trackingNumber: text('trackingNumber') || undefined }
    return attempt(context, request, shipOrder, { ...where, body })
  },
  'hand-over': ({ context, request, text, where }) =>
    attempt(context, request, enterHandoverCode, {
      ...where,
      body: { code: text('code'), writtenDownAt: text('writtenDownAt') || undefined },
    }),
  'name-rider': ({ context, request, text, where }) =>
    attempt(context, request, nameRider, { ...where, body: { phone: text('riderPhone') } }),
  'take-link-back': ({ context, request, where }) => attempt(context, request, takeLinkBack, where),
  cancel: ({ context, request, text, where }) =>
    attempt(context, request, cancelShopOrder, { ...where, body: { reason: text('reason') as 'out_of_stock' } }),
  'give-back': ({ context, request, text, where }) =>
    attempt(
      context,
      request,
      giveMoneyBack,
      { ...where, body: { amountCents: Math.round(Number(text('shillings')) * 100) } },
      { idempotencyKey: text('once') },
    ),
}

export interface Done {
  doing: string
  problem: Problem | null
  typed: Record<'carrier' | 'trackingNumber' | 'riderPhone' | 'shillings', string>
}

export async function doAsAsked(context: Asked['context'], request: Request, orderId: string): Promise<Done> {
  const form = await request.formData()
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const where = { params: { shopId: context.get(shopContext).id, orderId } }
  const doing = text('do')
  const result = await doings[doing]?.({ context, request, text, where })
  return {
    doing,
    problem: result?.problem ?? null,
    typed: {
      ...{ carrier: text('carrier'), trackingNumber: text('trackingNumber') },
      ...{ riderPhone: text('riderPhone'), shillings: text('shillings') },
    },
  }
}
