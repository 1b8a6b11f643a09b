// A part of a page that sleeps: the server draws it like any other, and its script comes to the browser when somebody first touches the
// page. Until then its links and forms are those of the document, which work without scripts; so use it only where they do.
import { type ComponentType, lazy, Suspense, useState } from 'react'

const signs = ['pointerdown', 'click', 'keydown', 'wheel', 'touchstart', 'scroll', 'focusin', 'popstate'] as const

/** Listened for from the first page on: the frame brings this file. */
const touched = new Promise<void>((wake) => {
  if (import.meta.env.SSR) return
  for (const sign of signs) window.addEventListener(sign, () => wake(), { once: true, passive: true, capture: true })
})

const sleepers: (() => Promise<unknown>)[] = []

/** For a page shown without a reload: nothing of it was drawn by the server, so all of it has to be there. */
export const wakeAll = (): Promise<unknown> => Promise.all(sleepers.map((wake) => wake()))

export function asleep<Props extends object>(bring: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let here: ComponentType<Props> | undefined
  let coming: Promise<ComponentType<Props>> | undefined
  const wake = () => {
    coming ??= bring().then((part) => {
      here = part
      return part
    })
    return coming
  }
  sleepers.push(wake)
  if (import.meta.env.SSR) wake()
  const Sleeping = lazy(async () => {
    if (!import.meta.env.SSR) await touched
    return { default: await wake() }
  }) as unknown as ComponentType<Props>
  return (props) => {
    // Once shown it stays the same component: what was typed into it stays too.
    const [Part] = useState(() => here ?? Sleeping)
    return (
      <Suspense>
        <Part {...props} />
      </Suspense>
    )
  }
}
