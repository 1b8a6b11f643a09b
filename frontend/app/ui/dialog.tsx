// A dialog that takes the whole attention, on radix-ui: focus stays inside, Escape closes, and the focus goes back to where it
// was. For what has no plain HTML of its own, and only ever loaded when it is opened.
import * as Radix from 'radix-ui/dialog'
import { type ReactNode, useRef } from 'react'
import { useNonce } from '#app/api/nonce.ts'

interface Props {
  title: string
  onClose: () => void
  className?: string
  children: ReactNode
}

export function Dialog({ title, onClose, className = '', children }: Props) {
  // While it is open the page behind does not scroll: Radix adds a style element for it, which the page's policy allows by nonce.
  Object.assign(globalThis, { __webpack_nonce__: useNonce() })
  const before = useRef(document.activeElement)
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-50 animate-rise bg-[#16130f]/90" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (before.current instanceof HTMLElement) before.current.focus()
          }}
          className={`fixed inset-0 z-50 outline-none ${className}`}
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
