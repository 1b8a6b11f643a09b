// Wakes the page up in the browser, in the one language it was written in.
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { load } from './messages/catalogue.ts'

const messages =
  document.documentElement.lang === 'sw'
    ? import('./messages/sw.ts').then(({ sw }) => load('sw', sw))
    : import('./messages/en.ts').then(({ en }) => load('en', en))

messages.then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <HydratedRouter />
      </StrictMode>,
    )
  }),
)
