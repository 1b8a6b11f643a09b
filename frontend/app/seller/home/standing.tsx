// The seller's standing: the counted figures, what each means, and what the tier allows.
import type { ReplyOf, readMyShop } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Meter } from '#app/ui/meter.tsx'

type Standing = ReplyOf<typeof readMyShop>['standing']
const tierNames: Record<Standing['tier'], MessageKey> = {
  new: 'tier.new',
  established: 'tier.established',
  trusted: 'tier.trusted',
}

export function Standing({ standing }: { standing: Standing }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <section className="mt-11" aria-labelledby="standing">
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="standing">{t('seller.standing', { tier: t(tierNames[standing.tier]) })}</h2>
        <span className="text-small text-ink-2">
          {t('seller.counted', { when: calendar.dayAndTime(standing.countedAt) })}
        </span>
      </div>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-3.5">
        {standing.lines.map((line) => {
          const figure =
            line.denominator === null
              ? t('shop.number', { count: line.numerator })
              : t('seller.of', { part: line.numerator, whole: line.denominator })
          return (
            <li key={line.code} className="flex flex-col rounded-card border border-line bg-card p-3.5 sm:p-4">
              <b className="font-display text-[1.4rem] leading-tight font-bold tracking-tight">{figure}</b>
              <span className="mt-0.5 text-small text-ink-2">{line.label}</span>
              {line.denominator !== null && (
                <span className="mt-3.5">
                  <Meter value={line.numerator} of={line.denominator} label={`${figure} ${line.label}`} />
                </span>
              )}
              <span className="mt-2 text-[0.8rem] leading-snug text-ink-3">{line.sentence}</span>
            </li>
          )
        })}
      </ul>
      {standing.allowances.length > 0 && (
        <div className="mt-5">
          <h3>{t('seller.allowances')}</h3>
          <ul className="mt-2 grid list-disc gap-1 pl-5 text-[0.94rem] text-ink-2">
            {standing.allowances.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
