// The frame of every page: document, header, footer, language, and the page shown when something went wrong.

import { countMyNotices, readCarts, readMe, readTime } from '@amana/contract'
import { type ReactNode, useEffect } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from 'react-router'
import type { Route } from './+types/root'
import { call } from './api/client.ts'
import { prepareVisit } from './api/open-visit.ts'
import { hasCookie, visitContext } from './api/visit.ts'
import { Footer } from './layout/footer.tsx'
import { Header } from './layout/header.tsx'
import { OfflineNote } from './layout/offline-note.tsx'
import { stayWhenUnanswered } from './layout/stay-when-unanswered.ts'
import { Trouble } from './layout/trouble.tsx'
import { TypingIsBack } from './layout/typing-is-back.tsx'
import { defaultLanguage, languageOfPage } from './messages/languages.ts'
import { bringTexts, textsPath } from './messages/of-a-page.ts'
import { SpeechContext, useWords } from './messages/use-words.ts'
import styles from './styles/app.css?url'
import display from './styles/faces/bricolage-grotesque.woff2?url'
import text from './styles/faces/figtree.woff2?url'
import { wakeAll } from './ui/asleep.tsx'
import { LessData } from './ui/less-data.ts'
import { SiteOrigin } from './ui/page-head.tsx'

export const middleware = [prepareVisit]

/** In the browser: the texts of the next page come along with its data. Where they do not, the whole page is fetched. */
export const clientMiddleware: Route.ClientMiddlewareFunction[] = [
  async ({ pattern, request }, next) => {
    const language = languageOfPage()
    const texts = bringTexts(language, textsPath(language, pattern))
    const missing = () => request.method === 'GET' && window.location.assign(request.url)
    const [results] = await Promise.all([next(), texts.catch(missing)])
    await wakeAll().catch(() => {})
    return stayWhenUnanswered(request, results)
  },
]

export const links: Route.LinksFunction = () => [
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
]

/** What the frame shows must never keep a page from being shown: what the api does not say is left out. */
export async function loader({ context, pattern }: Route.LoaderArgs) {
  const visit = context.get(visitContext)
  const signedIn = hasCookie(visit, 'amana_access') || hasCookie(visit, 'amana_refresh')
  const quietly = <T,>(promise: Promise<T>) => promise.catch(() => null)
  const [account, bell, carts, time] = await Promise.all([
    signedIn ? quietly(call(context, readMe, {})) : null,
    signedIn ? quietly(call(context, countMyNotices, {})) : null,
    signedIn || hasCookie(visit, 'amana_cart') ? quietly(call(context, readCarts, {})) : null,
    quietly(call(context, readTime, {})),
  ])
  return {
    language: visit.language,
    lessData: visit.lessData,
    pattern,
    account,
    unreadNotices: bell?.unread ?? 0,
    cartItems: carts?.items ?? 0,
    now: time?.now ?? '1970-01-01T00:00:00Z',
    clockMoved: time?.moved ?? false,
    phones: visit.phones,
    origin: visit.publicUrl,
  }
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root')
  const language = data?.language ?? defaultLanguage
  const lessData = data?.lessData ?? false
  return (
    <html lang={language} data-less={lessData || undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#16130f" media="(prefers-color-scheme: dark)" />
        <meta property="og:site_name" content="Amana" />
        <meta property="og:locale" content={`${language}_KE`} />
        <Meta />
        <link rel="manifest" href={`/amana-${language}.webmanifest`} />
        {/* With a precedence React writes it before all scripts, which else take the first of six connections. */}
        <link rel="stylesheet" href={styles} precedence="site" />
        {!lessData && [display, text].map((face) => <FacePreload key={face} href={face} />)}
        <Links nonce="" />
        <link
          id="texts"
          rel="preload"
          as="fetch"
          crossOrigin="anonymous"
          href={textsPath(language, data?.pattern ?? '*')}
        />
      </head>
      <body className="flex min-h-dvh flex-col">
        <LessData value={lessData}>
          <SiteOrigin value={data?.origin ?? ''}>
            <SpeechContext value={{ language, now: data?.now ?? '1970-01-01T00:00:00Z' }}>
              <SkipLink />
              <Header
                account={data?.account ?? null}
                unreadNotices={data?.unreadNotices ?? 0}
                cartItems={data?.cartItems ?? 0}
              />
              <main id="main" tabIndex={-1} className="flex-1 outline-none">
                <TypingIsBack />
                {children}
              </main>
              <OfflineNote />
              <Footer phones={data?.phones ?? false} />
            </SpeechContext>
          </SiteOrigin>
        </LessData>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

const FacePreload = ({ href }: { href: string }) => (
  <link rel="preload" href={href} as="font" type="font/woff2" crossOrigin="anonymous" />
)

export default function Root({ loaderData }: Route.ComponentProps) {
  const account = loaderData.account?.id
  useEffect(() => {
    if (account && 'caches' in window)
      import('./offline/kept-orders.ts')
        .then(({ forgetOrdersOfOthers }) => forgetOrdersOfOthers(account))
        .catch(() => {})
  }, [account])
  return <Outlet />
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <Trouble error={error} />
}

function SkipLink() {
  const t = useWords()
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-full focus:bg-action focus:px-5 focus:py-3 focus:text-on-action"
    >
      {t('layout.skip')}
    </a>
  )
}
