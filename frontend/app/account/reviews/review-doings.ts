// What the form of one's own review does: publish, change, add a photo, take one down.
import {
  addReviewPhoto,
  changeReview,
  type Problem,
  readOrderReview,
  removeReviewPhoto,
  writeReview,
} from '@amana/contract'
import { type RouterContextProvider, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { paths } from '#app/paths.ts'

type Context = Readonly<RouterContextProvider>

export interface Done {
  problem: Problem | null
  /** Why the photo was not taken, though the review was. */
  photoProblem?: Problem
  /** What was typed, for the form to show again. */
  typed?: { stars: number | null; text: string }
}

const fileIn = (form: FormData): File | undefined => {
  const file = form.get('picture')
  return file instanceof File && file.size > 0 ? file : undefined
}

const sendPhoto = async (context: Context, request: Request, reviewId: string, file: File) =>
  attempt(
    context,
    request,
    addReviewPhoto,
    { params: { reviewId } },
    { file: { bytes: await file.arrayBuffer(), type: file.type || 'application/octet-stream' } },
  )

export async function doWithReview(context: Context, request: Request, orderId: string, form: FormData): Promise<Done> {
  const intent = String(form.get('intent'))
  const stars = Number(form.get('stars')) || null
  const typed = { stars, text: String(form.get('text') ?? '') }
  const body = { stars: stars ?? 0, text: typed.text }
  if (intent === 'publish') {
    const { reply, problem } = await attempt(context, request, writeReview, { params: { orderId }, body })
    // Pressed twice: it is published, by the first press.
    if (problem?.code === 'already_reviewed') throw redirect(paths.myReview(orderId, 'published'))
    if (!reply) return { problem, typed }
    const file = fileIn(form)
    const sent = file && (await sendPhoto(context, request, reply.id, file))
    if (sent?.problem) return { problem: null, photoProblem: sent.problem }
    throw redirect(paths.myReview(orderId, 'published'))
  }
  const { review } = await read(context, request, readOrderReview, { params: { orderId } })
  if (!review) throw redirect(paths.myReview(orderId))
  const params = { reviewId: review.id }
  if (intent === 'change') {
    const { problem } = await attempt(context, request, changeReview, { params, body })
    return problem ? { problem, typed } : { problem: null }
  }
  if (intent === 'remove_photo') {
    const imageId = String(form.get('photo') ?? '')
    const { problem } = await attempt(context, request, removeReviewPhoto, { params: { ...params, imageId } })
    return { problem: problem ?? null }
  }
  const file = fileIn(form)
  if (!file) return { problem: null }
  return { problem: (await sendPhoto(context, request, review.id, file)).problem ?? null }
}
