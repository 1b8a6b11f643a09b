// The page shown instead of another: not found, not yours, our fault, or no network. It says which, and what to do.
import { CloudOff, Compass, DoorClosed, WifiOff } from 'lucide-react'
import { useEffect } from 'react'
import { isRouteErrorResponse, useLocation } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SearchBox } from './search-box.tsx'

type Kind = 'missing' | 'closed' | 'broken' | 'offline'
const titles: Record<Kind, MessageKey> = {
  missing: 'trouble.missing_title',
  closed: 'trouble.closed_title',
  broken: 'trouble.broken_title',
  offline: 'offline.title',
}
const texts: Record<Kind, MessageKey> = {
  missing: 'trouble.missing',
  closed: 'trouble.closed',
  broken: 'trouble.broken',
  offline: 'offline.text',
}
const icons = { missing: <Compass />, closed: <DoorClosed />, broken: <CloudOff />, offline: <WifiOff /> }

/** What a browser throws when a question did not reach us, each in its own words. */
const didNotArrive = (error: unknown): boolean =>
  error instanceof TypeError && /fetch|network|load failed/i.test(error.message)

function kindOf(error: unknown): Kind {
  const status = isRouteErrorResponse(error) ? error.status : undefined
  if (status === 404 || status === 410) return 'missing'
  if (status === 403) return 'closed'
  return didNotArrive(error) ? 'offline' : 'broken'
}

export function Trouble({ error }: { error: unknown }) {
  const t = useWords()
  const { pathname, search } = useLocation()
  const kind = kindOf(error)
  const requestId =
    isRouteErrorResponse(error) && kind === 'broken' ? (error.data?.requestId as string | undefined) : undefined
  const again = kind === 'broken' || kind === 'offline'
  useEffect(() => {
    // The service worker has more to show: the order that was asked for, or those that can be read.
    if (kind === 'offline' && navigator.serviceWorker?.controller) window.location.reload()
  }, [kind])
  return (
    <div className="wrap">
      <PageHead title={`${t(titles[kind])} · Amana`} hidden />
      <Empty
        icon={icons[kind]}
        title={t(titles[kind])}
        heading="h1"
        action={
          <div className="flex flex-wrap justify-center gap-3">
            {again && (
              <ButtonLink to={pathname + search} reloadDocument>
                {t('offline.again')}
              </ButtonLink>
            )}
            {kind === 'closed' && <ButtonLink to={paths.findOrder()}>{t('layout.find_order')}</ButtonLink>}
            <ButtonLink to={paths.home} look="quiet">
              {t('trouble.home')}
            </ButtonLink>
          </div>
        }
      >
        <p>{t(texts[kind])}</p>
        {kind === 'missing' && (
          <div className="mt-6">
            <SearchBox large />
          </div>
        )}
        {requestId && <p className="mt-3 text-tiny text-ink-3">{t('trouble.reference', { id: requestId })}</p>}
      </Empty>
    </div>
  )
}
