// On an order's page: what was written last, and the way to the rest.
import type { Thread, ThreadLine } from '@amana/contract'
import { MessagesSquare } from 'lucide-react'
import { useWords } from '#app/messages/use-words.ts'
import { Badge } from '#app/ui/badge.tsx'
import { ButtonLink } from '#app/ui/button.tsx'

const lastMessageOf = (thread: Thread): Extract<ThreadLine, { kind: 'message' }> | undefined =>
  thread.lines.findLast((line) => line.kind === 'message')

export function ThreadCard({ thread, to }: { thread: Thread; to: string }) {
  const t = useWords()
  const last = lastMessageOf(thread)
  return (
    <section aria-labelledby="messages" className="no-print surface grid gap-3 p-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <MessagesSquare className="size-5.5 text-ink-2" strokeWidth={1.8} aria-hidden />
        <h2 id="messages" className="text-title!">
          {t('thread.title')}
        </h2>
        {thread.unread > 0 && <Badge tone="held">{t('thread.unread', { count: thread.unread })}</Badge>}
      </div>
      {last ? (
        <p dir="auto" className="line-clamp-2 break-words">
          <b>{last.mine ? t('thread.yours') : thread.otherName}:</b> {last.text || t('thread.only_photos')}
        </p>
      ) : (
        <p className="text-small text-ink-2">{t('thread.card')}</p>
      )}
      <div>
        <ButtonLink to={to} look="light">
          {last || !thread.canWrite ? t('thread.open') : t('thread.write_to', { name: thread.otherName })}
        </ButtonLink>
      </div>
    </section>
  )
}
