// Stays in sight beside something longer: with its top when it fits the window, else once its end has been reached. Without
// scripts its height is not known, and it simply stands.
import { type ReactNode, useEffect, useRef } from 'react'

export function Stick({ className = '', children }: { className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const watch = new ResizeObserver(() => element.style.setProperty('--stick', `${element.offsetHeight}px`))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return (
    <div ref={box} className={`lg:sticky lg:top-[min(1.5rem,100dvh-var(--stick,100dvh)-1.5rem)] ${className}`}>
      {children}
    </div>
  )
}
