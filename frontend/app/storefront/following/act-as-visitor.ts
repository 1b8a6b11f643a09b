// What a visitor can do on the pages of products, shops and reviews besides buying: follow, ask to be told, find helpful, clear.
import {
  type AlertKind,
  alertKind,
  followShop,
  type Problem,
  setAlert,
  unfollowShop,
  voteHelpful,
} from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { forgetViewed } from '#app/viewed/viewed.ts'

type Context = Readonly<RouterContextProvider>

const kindIn = (form: FormData): AlertKind =>
  alertKind.options.find((kind) => kind === form.get('kind')) ?? 'price_drop'

/** Undefined when the form is about something else. Whoever is not signed in is led there, and back. */
export async function actAsVisitor(
  context: Context,
  request: Request,
  form: FormData,
): Promise<{ problem: Problem | null } | undefined> {
  const said = (name: string) => String(form.get(name) ?? '')
  const intent = said('intent')
  const result = <R>({ problem }: { reply?: R; problem?: Problem }) => ({ problem: problem ?? null })
  if (intent === 'follow' || intent === 'unfollow')
    return result(
      await attempt(context, request, intent === 'follow' ? followShop : unfollowShop, {
        params: { slug: said('shop') },
      }),
    )
  if (intent === 'tell' || intent === 'tell_not')
    return result(
      await attempt(context, request, setAlert, {
        params: { productId: said('product') },
        body: { kind: kindIn(form), on: intent === 'tell' },
      }),
    )
  if (intent === 'helpful' || intent === 'helpful_not')
    return result(
      await attempt(context, request, voteHelpful, {
        params: { reviewId: said('review') },
        body: { helpful: intent === 'helpful' },
      }),
    )
  if (intent === 'clear_viewed') {
    await forgetViewed(context, request)
    return { problem: null }
  }
  return undefined
}
