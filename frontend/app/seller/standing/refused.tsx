// What was not published of a shop's texts and pictures: the place, why, when, and until when it counts.
import type { ReplyOf, readShopScreening } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { fieldNamed } from '#app/screening/field-names.ts'
import { foundIn } from '#app/screening/found.ts'
import { Badge } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'

type Screening = ReplyOf<typeof readShopScreening>

export function Refused({ screening }: { screening: Screening }) {
  const t = useWords()
  const { hits, refusedLast30Days, softPoints, softPointsMax } = screening
  if (hits.length === 0) return null
  return (
    <section className="mt-11" aria-labelledby="refused">
      <h2 id="refused">{t('refused.title', { count: refusedLast30Days })}</h2>
      <p className="mt-1 max-w-[62ch] text-small text-ink-2">{t('refused.how')}</p>
      {softPoints > 0 && (
        <p className="mt-1 max-w-[62ch] text-small text-ink-2">
          {t('refused.soft', { points: softPoints.toFixed(1), most: softPointsMax })}
        </p>
      )}
      <FirstFew
        few={5}
        more={t('layout.show_all', { count: hits.length })}
        className="mt-2 divide-y divide-line"
        items={hits.map((hit) => <Hit key={hit.at + hit.field + hit.excerpt} hit={hit} />)}
      />
    </section>
  )
}

function Hit({ hit }: { hit: Screening['hits'][number] }) {
  const t = useWords()
  const calendar = useCalendar()
  const until = calendar.day(hit.countsUntil)
  return (
    <li className="grid gap-0.5 py-3">
      <p className="[overflow-wrap:anywhere]">
        {t('refused.in', { field: t(fieldNamed(hit.field)) })}:{' '}
        {hit.excerpt && <mark className="rounded-sm bg-held-soft px-1 text-on-held-soft">{hit.excerpt}</mark>}{' '}
        {hit.disguised && <Badge tone="held">{t('refused.disguised')}</Badge>}{' '}
        {hit.verdict === 'soft' && <Badge>{t('refused.noted')}</Badge>}
      </p>
      <p className="text-small text-ink-2">
        {t('refused.when', { when: calendar.dayAndTime(hit.at), found: t(foundIn(hit.reasons)) })}{' '}
        {t(hit.stillCounts ? 'refused.counts_until' : 'refused.counted_until', { until })}
      </p>
    </li>
  )
}
