// What a seller may do now, what is still missing to the next tier, and what it will allow then.
import type { ReplyOf, readMyStanding } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { tierNames } from '#app/trust/words.ts'
import { FigureCard } from './figure-card.tsx'

type Standing = ReplyOf<typeof readMyStanding>

/** Counted for the record, and not what the next tier is missing. */
const ofTheRecord = ['shipped_on_time', 'lost_orders', 'keeps_tier']

export function NextTier({ standing }: { standing: Standing }) {
  const t = useWords()
  const { nextTier, lines, allowances, nextAllowances } = standing
  const coming = nextAllowances.filter((sentence) => !allowances.includes(sentence))
  return (
    <section className="mt-11" aria-labelledby="next">
      <h2 id="next">{nextTier ? t('next.title', { tier: t(tierNames[nextTier]) }) : t('next.top_title')}</h2>
      <p className="mt-1 text-small text-ink-2">{t(nextTier ? 'next.how' : 'next.keeps')}</p>
      <ul className="mt-4 grid grid-cols-2 gap-3 lg:grid-cols-4 lg:gap-3.5">
        {lines
          .filter(({ code }) => !ofTheRecord.includes(code))
          .map((line) => (
            <FigureCard key={line.code} line={line} />
          ))}
      </ul>
      <div className="mt-5 grid gap-5 lg:grid-cols-2">
        <Sentences title={t('next.now', { tier: t(tierNames[standing.tier]) })} sentences={allowances} />
        {nextTier && <Sentences title={`${t('next.then')}: ${t(tierNames[nextTier])}`} sentences={coming} />}
      </div>
    </section>
  )
}

const Sentences = ({ title, sentences }: { title: string; sentences: string[] }) => (
  <div className="surface p-5">
    <h3>{title}</h3>
    <ul className="mt-2 grid list-disc gap-1.5 pl-5 text-[0.94rem] text-ink-2">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </div>
)
