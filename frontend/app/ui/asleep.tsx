// A part of a page that sleeps: the server draws it like any other, and its script comes to the browser when somebody first touches the
// page. Until then its links and forms are those of the document, which work without scripts; so use it only where they do.
import { type ComponentType, lazy, Suspense } from 'react'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'scroll', 'focusin'] as const

/** From the first page on: a page shown without a reload finds it fulfilled. */
const touched = new Promise<void>((wake) => {
  if (import.meta.env.SSR) return
  for (const sign of signs) window.addEventListener(sign, () => wake(), { once: true, passive: true, capture: true })
})

export function asleep<Props extends object>(bring: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | undefined
  const brought = import.meta.env.SSR ? bring() : undefined
  brought?.then((part) => {
    here = part
  })
  const Sleeping = lazy(async () => {
    if (!brought) await touched
    return { default: await (brought ?? bring()) }
  })
  return (props) => {
    const Part = here ?? (Sleeping as unknown as ComponentType<Props>)
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    )
  }
}
