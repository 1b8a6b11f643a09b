// The lines of a thread: mine to the right, the other's to the left, what became of the order in the middle.
import type { Thread, ThreadLine } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { foundIn } from '#app/screening/found.ts'
import { isBeingChecked, NotShown } from '#app/screening/not-shown.tsx'

const eventNames: Record<string, MessageKey> = {
  placed: 'thread.event_placed',
  paid: 'thread.event_paid',
  shipped: 'thread.event_shipped',
  delivered: 'thread.event_delivered',
  disputed: 'thread.event_disputed',
  completed: 'thread.event_completed',
  refunded: 'thread.event_refunded',
}

/** Then the page looks again sooner. */
export const waitsForPictures = ({ lines }: Thread): boolean =>
  lines.some((line) => line.kind === 'message' && line.pictures.some(({ notShown }) => isBeingChecked(notShown)))

interface Props {
  thread: Thread
  pictureAt: (id: string, width: number) => string
}

export function Messages({ thread, pictureAt }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const lastMine = thread.lines.findLast((line) => line.kind === 'message' && line.mine)
  const isRead = lastMine && thread.otherReadAt !== null && thread.otherReadAt >= lastMine.at
  return (
    <ol className="grid gap-3.5" aria-label={t('thread.title')}>
      {thread.lines.map((line) =>
        line.kind === 'event' ? (
          <li key={`${line.code} ${line.at}`} className="flex items-center gap-3 text-small text-ink-2">
            <span aria-hidden className="h-px flex-1 bg-line" />
            <span className="text-center">
              {t(eventNames[line.code] ?? 'thread.event_placed')} · {calendar.dayAndTime(line.at)}
            </span>
            <span aria-hidden className="h-px flex-1 bg-line" />
          </li>
        ) : (
          <MessageLine
            key={line.id}
            line={line}
            otherName={thread.otherName}
            read={Boolean(isRead && line === lastMine)}
            pictureAt={pictureAt}
          />
        ),
      )}
    </ol>
  )
}

interface LineProps {
  line: Extract<ThreadLine, { kind: 'message' }>
  otherName: string
  read: boolean
  pictureAt: Props['pictureAt']
}

function MessageLine({ line, otherName, read, pictureAt }: LineProps) {
  const t = useWords()
  const calendar = useCalendar()
  const refused = line.pictures.map(({ notShown }) => notShown?.refusedFor).find(Boolean)
  const name = line.mine ? t('thread.yours') : otherName
  const look = line.mine
    ? 'justify-self-end rounded-br-md bg-trust-soft text-on-trust-soft'
    : 'justify-self-start rounded-bl-md border border-line bg-card'
  return (
    <li className={`grid max-w-[85%] gap-2 rounded-panel px-4 py-3 ${look}`}>
      <p className="text-small font-strong">{name}</p>
      {line.text === null ? (
        <p className="text-ink-2 italic">{t('thread.erased')}</p>
      ) : (
        line.text && (
          <p dir="auto" className="break-words whitespace-pre-line">
            {line.text}
          </p>
        )
      )}
      {line.pictures.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {line.pictures.map((picture) =>
            picture.notShown ? (
              <NotShown key={picture.id} notShown={picture.notShown} brief className="size-36 rounded-card" />
            ) : (
              <a key={picture.id} href={pictureAt(picture.id, 1200)} className="block">
                <img
                  src={pictureAt(picture.id, 400)}
                  width={picture.width}
                  height={picture.height}
                  alt={t('thread.photo', { name })}
                  loading="lazy"
                  className="h-36 w-auto max-w-full rounded-card object-cover"
                />
              </a>
            ),
          )}
        </div>
      )}
      {refused && (
        <p className="text-small">
          {line.mine ? t('thread.photo_refused', { found: t(foundIn(refused)) }) : t('thread.photo_kept_back')}
        </p>
      )}
      <p className="text-tiny opacity-80">
        {calendar.dayAndTime(line.at)}
        {read && ` · ${t('thread.read')}`}
      </p>
    </li>
  )
}
