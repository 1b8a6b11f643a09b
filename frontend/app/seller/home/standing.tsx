// The seller's standing in short: the tier, the first four figures, and the way to everything else.
import type { ReplyOf, readMyShop } from '@amana/contract'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { tierNames } from '#app/trust/words.ts'
import { FigureCard } from '../standing/figure-card.tsx'

const shown = 4

type Line = ReplyOf<typeof readMyShop>['standing']['lines'][number]

/** Figures that go on being counted, however much of the next tier is reached. */
const ofTheRecord = ['shipped_on_time', 'lost_orders']
/** Said once more of the lost orders; on the page of one's standing it stands beside what the tier rests on. */
const saidElsewhere = 'keeps_tier'

/** What is still missing comes first, then the record; what has long been reached says nothing any more. */
function worthShowing(lines: readonly Line[]): Line[] {
  const isReached = ({ numerator, denominator }: Line) => denominator !== null && numerator >= denominator
  const record = lines.filter(({ code }) => ofTheRecord.includes(code))
  const others = lines.filter(({ code }) => !ofTheRecord.includes(code) && code !== saidElsewhere)
  return [...others.filter((line) => !isReached(line)), ...record, ...others.filter(isReached)].slice(0, shown)
}

export function Standing({ standing }: { standing: ReplyOf<typeof readMyShop>['standing'] }) {
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
        {worthShowing(standing.lines).map((line) => (
          <FigureCard key={line.code} line={line} />
        ))}
      </ul>
      {standing.tier === 'new' && (
        <div className="mt-4 rounded-card bg-sand p-4 sm:p-5">
          <h3>{t('today.new_title')}</h3>
          <p className="mt-1 max-w-[46em] text-small text-ink-2">{t('today.new_why')}</p>
          <ul className="mt-3 grid list-disc gap-1.5 pl-5 text-[0.94rem]">
            {standing.allowances.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="mt-3">
        <Link
          to={paths.standing}
          className="inline-flex min-h-12 items-center font-[650] text-trust underline-offset-4 hover:underline"
        >
          {t('standing.see_all')}
        </Link>
      </p>
    </section>
  )
}
