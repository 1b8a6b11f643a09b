// What the buttons of the buyer's page do, each by its name.
import {
  addDisputePhoto,
  addDisputeText,
  answerDispute,
  appealDispute,
  buyerAnswer,
  claimReturn,
  type DisputeReason,
  openDispute,
  type Problem,
  readDispute,
} from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { type Attempt, attempt, call } from '#app/api/client.ts'
import { sendPhotos, textIn } from '#app/dispute/send.ts'

interface Asked {
  context: Readonly<RouterContextProvider>
  request: Request
  form: FormData
  where: { params: { orderId: string }; query: { key: string | undefined } }
}
export interface Done {
  problem: Problem | null
  typed: { reason: string; wish: string; text: string }
}

const photos = ({ context, request, form, where }: Asked) =>
  sendPhotos(form, (file) => attempt(context, request, addDisputePhoto, where, { file }))

async function report(asked: Asked): Promise<Problem | null> {
  const { context, request, form, where } = asked
  const body = {
    reason: textIn(form, 'reason') as DisputeReason,
    wish: textIn(form, 'wish') === 'part' ? ('part' as const) : ('refund' as const),
    text: textIn(form),
  }
  const { problem } = await attempt(context, request, openDispute, { ...where, body })
  // Pressed twice, or reported in another tab: what was reported is what the page shows.
  if (problem?.code === 'dispute_exists') return null
  return problem ?? photos(asked)
}

async function show(asked: Asked): Promise<Problem | null> {
  const { context, request, form, where } = asked
  const text = textIn(form)
  const said = text ? await attempt(context, request, addDisputeText, { ...where, body: { text } }) : undefined
  return said?.problem ?? photos(asked)
}

async function appeal(asked: Asked): Promise<Problem | null> {
  const { context, request, form, where } = asked
  const { problem } = await attempt(context, request, appealDispute, { ...where, body: { text: textIn(form) } })
  return problem ?? photos(asked)
}

async function answer({ context, request, form, where }: Asked): Promise<Problem | null> {
  const chosen = buyerAnswer.options.find((each) => each === textIn(form, 'answer'))
  if (!chosen) return null
  const body = { answer: chosen, text: textIn(form) }
  return unlessHerOwn({ context, where }, await attempt(context, request, answerDispute, { ...where, body }))
}

/** Whoever presses twice is refused the second time: where the last word is her own already, nothing was. */
async function unlessHerOwn(
  { context, where }: Pick<Asked, 'context' | 'where'>,
  { problem }: Attempt<unknown>,
): Promise<Problem | null> {
  if (problem?.status !== 409) return problem ?? null
  const { timeline } = await call(context, readDispute, where)
  return timeline.at(-1)?.by === 'buyer' ? null : problem
}

const handedOver = async ({ context, request, where }: Asked): Promise<Problem | null> =>
  unlessHerOwn({ context, where }, await attempt(context, request, claimReturn, where))

const doings: Record<string, (asked: Asked) => Promise<Problem | null>> = { report, show, appeal, answer, handedOver }

export async function act(asked: Asked): Promise<Done> {
  const { form } = asked
  const doing = doings[textIn(form, 'do')]
  const typed = { reason: textIn(form, 'reason'), wish: textIn(form, 'wish'), text: textIn(form) }
  return { problem: doing ? await doing(asked) : null, typed }
}
