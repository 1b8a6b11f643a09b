// The quote follows the county and town that are typed: asked for again when the typing rests, without leaving the page.
import type { ReplyOf, readCheckout } from '@amana/contract'
import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import type { Place } from '#app/places/place-fields.tsx'

interface Quoted {
  quote: ReplyOf<typeof readCheckout>
  place?: Place | undefined
}

const restMs = 450
const againMs = 2_000
/** In the address of a quote that a page asks for while it stays. */
export const askedAnew = 'anew'

interface Followed extends Quoted {
  follow: (place: Place) => void
  /** Scripts run: nobody has to press for it. */
  byItself: boolean
}

/** @param known from the page itself, until another place is typed */
export function useQuoteFor(address: string, known: Quoted): Followed {
  const { load, data, state } = useFetcher<Quoted | null>()
  const [typed, follow] = useState<Place>()
  const [byItself, setByItself] = useState(false)
  useEffect(() => setByItself(true), [])
  useEffect(() => {
    if (!typed?.county || typed.town.trim().length < 2) return
    const timer = setTimeout(() => load(`${address}?${new URLSearchParams({ ...typed, [askedAnew]: '' })}`), restMs)
    return () => clearTimeout(timer)
  }, [typed, address, load])
  // On a bad line a quote may not come: then it is asked for again, as long as somebody waits for it.
  useEffect(() => {
    if (state !== 'idle' || data !== null || !typed) return
    const timer = setTimeout(() => follow({ ...typed }), againMs)
    return () => clearTimeout(timer)
  }, [state, data, typed])
  const { quote, place } = typed && data && data.quote.lines.length > 0 ? data : known
  return { quote, place, follow, byItself }
}
