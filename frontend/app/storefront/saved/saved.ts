// What a visitor has saved for later: with an account it is kept there; without one in a cookie of the pages, on this phone alone,
// until she signs in. The price of then is kept with it.
import {
  kes,
  listSaved,
  listSavedIds,
  type Problem,
  readListings,
  type SavedProduct,
  saveProducts,
  unsaveProducts,
} from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { attempt, call } from '#app/api/client.ts'
import { dropOwnCookie, keepOwnCookie, ownCookie } from '#app/api/own-cookie.ts'
import { isSignedIn } from '#app/api/visit.ts'

type Context = Readonly<RouterContextProvider>
type Kept = Pick<SavedProduct, 'productId'> & { priceCents: number }

const cookie = 'amana_saved'
const keptSeconds = 180 * 86_400
/** Every request carries the cookie, pictures too. */
export const keptOnPhoneMax = 20

export const keptIn = (value: string | undefined): Kept[] =>
  (value ?? '')
    .split('.')
    .map((each) => /^([0-9a-z]{26})-([0-9a-z]{1,8})$/.exec(each))
    .flatMap((found) => (found ? [{ productId: `prd_${found[1]!}`, priceCents: Number.parseInt(found[2]!, 36) }] : []))
    .filter(({ priceCents }) => priceCents > 0)
    .slice(0, keptOnPhoneMax)

export const asCookie = (kept: readonly Kept[]): string =>
  kept.map(({ productId, priceCents }) => `${productId.slice(4)}-${priceCents.toString(36)}`).join('.')

const onThisPhone = (context: Context): Kept[] => keptIn(ownCookie(context, cookie))
const idsOf = (saved: readonly { productId: string }[]) => saved.map(({ productId }) => productId)

function keepOnThisPhone(context: Context, request: Request, kept: readonly Kept[]): void {
  if (kept.length === 0) dropOwnCookie(context, request, cookie)
  else keepOwnCookie(context, request, cookie, asCookie(kept), { seconds: keptSeconds })
}

/** For hearts on the cards; whatever goes wrong, the page is shown with empty ones. */
export async function savedIds(context: Context): Promise<string[]> {
  const here = idsOf(onThisPhone(context))
  if (!isSignedIn(context)) return here
  const { productIds } = await call(context, listSavedIds, {}).catch(() => ({ productIds: [] }))
  return [...here, ...productIds]
}

/** What was saved on this phone before she signed in comes into her account. */
async function bringAlong(context: Context, request: Request): Promise<Problem | null> {
  const products = onThisPhone(context)
  if (products.length === 0) return null
  const { problem } = await attempt(context, request, saveProducts, { body: { products } })
  if (!problem) dropOwnCookie(context, request, cookie)
  return problem ?? null
}

/** Without an account it is not known when. */
export type SavedThing = Omit<SavedProduct, 'savedAt'> & { savedAt: string | null }

async function savedHere(context: Context): Promise<SavedThing[]> {
  const kept = onThisPhone(context)
  if (kept.length === 0) return []
  const { listings } = await call(context, readListings, { query: { id: idsOf(kept) } })
  return kept.map(({ productId, priceCents }) => ({
    productId,
    savedAt: null,
    priceThen: kes(priceCents),
    listing: listings.find((listing) => listing.productId === productId) ?? null,
  }))
}

export interface SavedList {
  saved: SavedThing[]
  /** Kept on this phone alone. */
  here: boolean
  problem: Problem | null
}

export async function readSaved(context: Context, request: Request): Promise<SavedList> {
  if (!isSignedIn(context)) return { saved: await savedHere(context), here: true, problem: null }
  const problem = await bringAlong(context, request)
  const { saved } = await call(context, listSaved, {})
  return { saved, here: false, problem }
}

export interface Change {
  save: string[]
  takeOff: string[]
}
export interface Changed {
  productIds: string[]
  problem: Problem | null
  /** As much as one phone remembers. */
  full: boolean
}

export const changeIn = (form: FormData): Change => {
  const ids = (name: string) =>
    form
      .getAll(name)
      .map(String)
      .filter((id) => /^prd_[0-9a-z]{26}$/.test(id))
  return { save: ids('save'), takeOff: ids('take_off') }
}

export async function changeSaved(context: Context, request: Request, { save, takeOff }: Change): Promise<Changed> {
  if (!isSignedIn(context)) return changeHere(context, request, { save, takeOff })
  const brought = await bringAlong(context, request)
  const off = takeOff.length > 0 ? await attempt(context, request, unsaveProducts, { query: { id: takeOff } }) : null
  const products = save.map((productId) => ({ productId }))
  const on = products.length > 0 ? await attempt(context, request, saveProducts, { body: { products } }) : null
  const problem = on?.problem ?? off?.problem ?? brought
  return { productIds: await savedIds(context), problem, full: false }
}

async function changeHere(context: Context, request: Request, { save, takeOff }: Change): Promise<Changed> {
  const left = onThisPhone(context).filter(({ productId }) => !takeOff.includes(productId))
  const wanted = save.filter((id) => !idsOf(left).includes(id))
  const { listings } =
    wanted.length > 0 ? await call(context, readListings, { query: { id: wanted } }) : { listings: [] }
  const all = [...listings.map(({ productId, price }) => ({ productId, priceCents: price.cents })), ...left]
  const full = all.length > keptOnPhoneMax
  const kept = full ? left : all
  keepOnThisPhone(context, request, kept)
  return { productIds: idsOf(kept), problem: null, full }
}
