// Wakes the page up in the browser, once the texts that its head names are there.
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { languageOfPage } from './messages/languages.ts'
import { bringTexts } from './messages/of-a-page.ts'
import { startWorker } from './offline/start-worker.ts'

const texts = document.querySelector<HTMLLinkElement>('#texts')!

bringTexts(languageOfPage(), new URL(texts.href).pathname).then(() =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <HydratedRouter />
      </StrictMode>,
    )
  }),
)
startWorker()
