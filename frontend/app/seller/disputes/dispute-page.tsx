// A problem with an order, from the seller's side.
import {
  addShopDisputePhoto,
  addShopDisputeText,
  answerShopDispute,
  appealShopDispute,
  enterReturnCode,
  type Problem,
  readShopDispute,
  sellerAnswer,
} from '@amana/contract'
import { type RouterContextProvider, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { DisputeFrame } from '#app/dispute/dispute-frame.tsx'
import { sendPhotos, textIn } from '#app/dispute/send.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, picturePaths } from '#app/paths.ts'
import { SixDigits } from '#app/seller/six-digits.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/dispute-page'
import { AnswerForm } from './answer-form.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const shopId = context.get(shopContext).id
  const dispute = await read(context, request, readShopDispute, { params: { shopId, orderId: params.orderId } })
  return { dispute, shopId }
}

interface Asked {
  context: Readonly<RouterContextProvider>
  request: Request
  form: FormData
  where: { params: { shopId: string; orderId: string } }
}

const photos = ({ context, request, form, where }: Asked) =>
  sendPhotos(form, (file) => attempt(context, request, addShopDisputePhoto, where, { file }))

/** Photos first: whoever contests has shown something by then. */
async function answer(asked: Asked): Promise<Problem | null> {
  const { context, request, form, where } = asked
  const chosen = sellerAnswer.options.find((each) => each === textIn(form, 'answer'))
  if (!chosen) return null
  const refused = await photos(asked)
  if (refused) return refused
  const shillings = Number(textIn(form, 'offer'))
  const offer = chosen === 'offers_part' && Number.isInteger(shillings) ? { offerCents: shillings * 100 } : {}
  const body = { answer: chosen, text: textIn(form), ...offer }
  return (await attempt(context, request, answerShopDispute, { ...where, body })).problem ?? null
}

async function show(asked: Asked): Promise<Problem | null> {
  const { context, request, form, where } = asked
  const text = textIn(form)
  const said = text ? await attempt(context, request, addShopDisputeText, { ...where, body: { text } }) : undefined
  return said?.problem ?? photos(asked)
}

async function appeal(asked: Asked): Promise<Problem | null> {
  const { context, request, form, where } = asked
  const { problem } = await attempt(context, request, appealShopDispute, { ...where, body: { text: textIn(form) } })
  return problem ?? photos(asked)
}

const enterCode = async ({ context, request, form, where }: Asked): Promise<Problem | null> =>
  (await attempt(context, request, enterReturnCode, { ...where, body: { code: textIn(form, 'code') } })).problem ?? null

const doings: Record<string, (asked: Asked) => Promise<Problem | null>> = { answer, show, appeal, code: enterCode }

export async function action({ context, request, params: { orderId } }: Route.ActionArgs) {
  const form = await request.formData()
  const where = { params: { shopId: context.get(shopContext).id, orderId } }
  const doing = doings[textIn(form, 'do')]
  const problem = doing ? await doing({ context, request, form, where }) : null
  if (!problem) throw redirect(paths.sellerProblem(orderId))
  return { problem, typed: { answer: textIn(form, 'answer'), offer: textIn(form, 'offer'), text: textIn(form) } }
}

export default function ShopProblem({ loaderData: { dispute, shopId }, actionData, params }: Route.ComponentProps) {
  const t = useWords()
  return (
    <>
      <PageHead title={`${t('dispute.list')} · ${dispute.orderNumber} · Amana`} hidden />
      <DisputeFrame
        dispute={dispute}
        side="seller"
        order={paths.sellerOrder(params.orderId)}
        photoAt={(id) => picturePaths.ofShopProblem(shopId, params.orderId, id)}
        problem={actionData?.problem}
      >
        {dispute.canEnterReturnCode && (
          <SixDigits
            label={t('dispute.return_enter')}
            hint={t('dispute.return_enter_hint')}
            send={t('dispute.return_enter_send')}
            does="code"
            triesLeft={dispute.returnTriesLeft}
          />
        )}
        {dispute.answers.length > 0 && <AnswerForm dispute={dispute} typed={actionData?.typed} />}
      </DisputeFrame>
    </>
  )
}
