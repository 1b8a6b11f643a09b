// Many products at once are put on show, made drafts or taken off: one after the other, and what is refused holds up no other.
import { changeProduct, type Problem } from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'

/** As many as a list shows. */
const atOnceMax = 50

const statuses = { show: 'active', draft: 'draft', hide: 'archived' } as const
export type ManyWish = keyof typeof statuses
const isWish = (word: string): word is ManyWish => Object.hasOwn(statuses, word)

export interface ManyDone {
  changed: number
  refused: { productId: string; problem: Problem }[]
  /** What stays ticked: whatever was not changed. */
  nothingTicked: boolean
}

export async function changeMany(
  context: Readonly<RouterContextProvider>,
  request: Request,
  form: FormData,
): Promise<ManyDone> {
  const ids = [...new Set(form.getAll('product').map(String))].slice(0, atOnceMax)
  const wish = String(form.get('do') ?? '')
  const shopId = context.get(shopContext).id
  const refused: ManyDone['refused'] = []
  if (!isWish(wish)) return { changed: 0, refused, nothingTicked: true }
  for (const productId of ids) {
    const body = { status: statuses[wish] }
    const { problem } = await attempt(context, request, changeProduct, { params: { shopId, productId }, body })
    if (problem) refused.push({ productId, problem })
  }
  return { changed: ids.length - refused.length, refused, nothingTicked: ids.length === 0 }
}
