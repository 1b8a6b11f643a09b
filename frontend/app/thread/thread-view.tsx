// What buyer and seller wrote about an order, with the order's own moves between, and the form to go on.
import type { Thread } from '@amana/contract'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'
import { Messages } from './messages.tsx'
import { WriteForm } from './write-form.tsx'
import type { Refused } from './write-message.ts'

interface Props {
  thread: Thread
  /** The page itself, and the order. */
  here: string
  order: string
  /** Address of a picture by its id and width. */
  pictureAt: (id: string, width: number) => string
  earlierAt: (before: string) => string
  isLatest: boolean
  refused: Refused | null | undefined
  quick?: string[]
}

const over = new Set<Thread['orderState']>(['completed', 'cancelled', 'expired', 'refunded'])
const ruleOf = ({ phonesAllowed, orderState }: Thread): MessageKey =>
  phonesAllowed ? 'thread.rule_after' : over.has(orderState) ? 'thread.rule_over' : 'thread.rule_before'

export function ThreadView({ thread, here, order, pictureAt, earlierAt, isLatest, refused, quick }: Props) {
  const t = useWords()
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      <div>
        <Link to={order} className="inline-flex min-h-12 items-center text-small text-ink-2 hover:underline">
          ← {t('thread.about', { number: thread.orderNumber })}
        </Link>
        <h1>{t('thread.with', { name: thread.otherName })}</h1>
      </div>
      <Notice tone="plain">{t.rich(ruleOf(thread))}</Notice>
      {thread.earlier && (
        <Link
          to={earlierAt(thread.earlier)}
          className="inline-flex min-h-12 items-center justify-center font-strong text-trust"
        >
          ↑ {t('thread.earlier')}
        </Link>
      )}
      <Messages thread={thread} pictureAt={pictureAt} />
      {!isLatest && (
        <Link to={here} className="inline-flex min-h-12 items-center justify-center font-strong text-trust">
          ↓ {t('thread.latest')}
        </Link>
      )}
      <div id="end" className="scroll-mt-4">
        {thread.canWrite ? (
          <WriteForm thread={thread} refused={refused} here={here} quick={quick ?? []} />
        ) : (
          <Notice tone="plain">{t('thread.closed')}</Notice>
        )}
      </div>
      {thread.choicesLink && (
        <p className="text-small">
          <a
            href={thread.choicesLink}
            className="inline-flex min-h-12 items-center text-ink-2 underline underline-offset-4"
          >
            {t('thread.choose')}
          </a>
        </p>
      )}
    </div>
  )
}
