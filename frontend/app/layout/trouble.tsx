// The page shown instead of another: not found, not yours, or our fault. It says which, and what to do.
import { CloudOff, Compass, DoorClosed } from 'lucide-react'
import { isRouteErrorResponse } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { SearchBox } from './search-box.tsx'

type Kind = 'missing' | 'closed' | 'broken'
const titles: Record<Kind, MessageKey> = {
  missing: 'trouble.missing_title',
  closed: 'trouble.closed_title',
  broken: 'trouble.broken_title',
}
const texts: Record<Kind, MessageKey> = {
  missing: 'trouble.missing',
  closed: 'trouble.closed',
  broken: 'trouble.broken',
}
const icons = { missing: <Compass />, closed: <DoorClosed />, broken: <CloudOff /> }

export function Trouble({ error }: { error: unknown }) {
  const t = useWords()
  const status = isRouteErrorResponse(error) ? error.status : 500
  const kind: Kind = status === 404 || status === 410 ? 'missing' : status === 403 ? 'closed' : 'broken'
  const requestId =
    isRouteErrorResponse(error) && kind === 'broken' ? (error.data?.requestId as string | undefined) : undefined
  return (
    <div className="wrap">
      <PageHead title={`${t(titles[kind])} · Amana`} hidden />
      <Empty
        icon={icons[kind]}
        title={t(titles[kind])}
        heading="h1"
        action={<ButtonLink to={paths.home}>{t('trouble.home')}</ButtonLink>}
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
