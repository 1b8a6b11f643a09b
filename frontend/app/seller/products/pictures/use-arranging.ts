// What the seller does with the pictures, one thing after the other: shown at once, sent in turn, and given up for what the
// page knows as soon as nothing is on its way any more.
import type { Picture, Problem } from '@amana/contract'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useFetcher, useRevalidator } from 'react-router'
import { paths } from '#app/paths.ts'
import { orderAfter } from './arrange.ts'
import type { action } from './page.tsx'

export interface Arranging {
  shown: Picture[]
  problem: Problem | null
  /** Something that is shown already is not kept yet. */
  saving: boolean
  /** Of a picture that the api has just taken. */
  added(picture: Picture): void
  /** Gives the place that the picture has then. */
  move(word: string): number
  remove(id: string): void
  describe(id: string, alt: string): void
}

interface Ahead {
  /** Ids in the order as the seller sees it. */
  order: string[]
  waiting: number
}

export function useArranging(productId: string, pictures: readonly Picture[]): Arranging {
  const { submit, data } = useFetcher<typeof action>()
  const { revalidate } = useRevalidator()
  const [extra, setExtra] = useState<Picture[]>([])
  const [ahead, setAhead] = useState<Ahead | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const turn = useRef(Promise.resolve())

  const known = useMemo(() => {
    const ids = new Set(pictures.map(({ id }) => id))
    return [...pictures, ...extra.filter(({ id }) => !ids.has(id))]
  }, [pictures, extra])
  const order = ahead?.order ?? known.map(({ id }) => id!)
  const shown = order.flatMap((id) => known.find((picture) => picture.id === id) ?? [])

  // One request is not cut off by the next: what was shown as done is done.
  const send = (next: string[], fields: Record<string, string>) => {
    setProblem(null)
    setAhead((now) => ({ order: next, waiting: (now?.waiting ?? 0) + 1 }))
    turn.current = turn.current
      .then(() => submit(fields, { method: 'post', action: paths.productPictures(productId) }))
      .catch(() => undefined)
      .finally(() => setAhead((now) => now && (now.waiting > 1 ? { ...now, waiting: now.waiting - 1 } : null)))
  }
  const added = useCallback(
    (picture: Picture) => {
      setExtra((before) => [...before, picture])
      setAhead((now) => now && { ...now, order: [...now.order, picture.id!] })
      void revalidate()
    },
    [revalidate],
  )
  // Once the page knows them they are its own: a picture taken down later must not come back.
  useEffect(() => {
    setExtra((before) => {
      const rest = before.filter(({ id }) => !pictures.some((picture) => picture.id === id))
      return rest.length === before.length ? before : rest
    })
  }, [pictures])
  useEffect(() => setProblem(data?.problem ?? null), [data])

  return {
    shown,
    problem,
    saving: ahead !== null,
    added,
    move(word) {
      const next = orderAfter(order, word)
      send(next, { do: 'order', order: next.join(',') })
      return next.indexOf(word.split(':')[1] ?? '') + 1
    },
    remove: (id) =>
      send(
        order.filter((each) => each !== id),
        { do: `remove:${id}` },
      ),
    describe: (id, alt) => send(order, { do: `words:${id}`, alt }),
  }
}
