// What happened to the security of the account, newest first, with where and by what.
import type { listMySecurityEvents, ReplyOf } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { sayDevice, sayPlace } from '../device-words.ts'
import { Panel } from '../panel.tsx'
import { sayEvent } from './event-words.ts'

export function EventList({ events, next }: ReplyOf<typeof listMySecurityEvents>) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel title={t('security.events')}>
      <p className="text-small text-ink-2">
        {events.length > 0 ? t('security.events_hint') : t('security.events_none')}
      </p>
      <ul className="divide-y divide-line">
        {events.map(({ code, at, device, place }) => (
          <li key={`${at} ${code}`} className="grid gap-x-6 py-3 sm:grid-cols-[1fr_auto]">
            <b className="font-semibold">{sayEvent(t, code)}</b>
            <time dateTime={at} className="text-small text-ink-2 sm:text-right">
              {calendar.dayAndTime(at)}
            </time>
            {(device || place) && (
              <span className="text-small text-ink-2">
                {[device && sayDevice(t, device), sayPlace(t, place)].filter(Boolean).join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <ButtonLink to={paths.securityEvents(next)} look="light" className="justify-self-start">
          {t('security.older')}
        </ButtonLink>
      )}
    </Panel>
  )
}
