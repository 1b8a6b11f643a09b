// A shop of the person: what is and was in force, and every fact as it is counted now, with its exact definition.
import type { ReplyOf, RestrictionView, readPersonsCase } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { sayRule } from '#app/trust/rule-names.ts'
import { endNames, stepNames, tierNames } from '#app/trust/words.ts'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Panel } from '../panel.tsx'
import { sayCode } from './code-words.ts'
import { sayFact, sayFactValue } from './fact-words.ts'

type Shop = ReplyOf<typeof readPersonsCase>['shops'][number]

export function CaseShop({ shop }: { shop: Shop }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel
      title={t('case.shop', { name: shop.name })}
      aside={`${sayCode(t, shop.status)} · ${t(tierNames[shop.tier])} · ${t('case.opened', { when: calendar.day(shop.openedAt) })}`}
    >
      <h3 className="mt-3">{t('case.in_force')}</h3>
      {shop.inForce.length === 0 ? (
        <p className="text-small text-ink-2">{t('case.nothing')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {shop.inForce.map((one) => (
            <Restriction key={one.id} restriction={one} />
          ))}
        </ul>
      )}
      {shop.past.length > 0 && (
        <>
          <h3 className="mt-4">{t('case.past')}</h3>
          <FirstFew
            few={3}
            more={t('layout.show_all', { count: shop.past.length })}
            items={shop.past.map((one) => <Restriction key={one.id} restriction={one} />)}
          />
        </>
      )}
      <Facts facts={shop.facts} />
    </Panel>
  )
}

function Restriction({ restriction }: { restriction: RestrictionView }) {
  const t = useWords()
  const calendar = useCalendar()
  const end = restriction.endedAt ?? restriction.until
  return (
    <li className="py-2.5">
      <b>{t(stepNames[restriction.action])}</b>{' '}
      <span className="text-small text-ink-2">
        {t('past.from_to', {
          from: calendar.day(restriction.since),
          to: end ? calendar.day(end) : t('rules.exit_never'),
        })}
        {restriction.endedWhy && `, ${t(endNames[restriction.endedWhy])}`}
      </span>
      <p className="max-w-[80ch] text-[0.94rem]">{restriction.why}</p>
      <p className="text-tiny text-ink-3 [overflow-wrap:anywhere]">{sayRule(t, restriction.rule)}</p>
    </li>
  )
}

/** What is counted comes first: the name is for whoever looks it up in docs/trust.md. */
function Facts({ facts }: { facts: Shop['facts'] }) {
  const t = useWords()
  const calendar = useCalendar()
  if (facts.length === 0) return null
  return (
    <details className="mt-4 border-t border-line">
      <summary className="flex min-h-12 items-center font-[650] text-trust">{t('case.facts')}</summary>
      <dl className="grid gap-x-8 md:grid-cols-2">
        {facts.map((fact) => (
          <div
            key={fact.name}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-2 text-small"
          >
            <dt>
              {sayFact(t, fact)}
              <span className="block text-tiny text-ink-3 [overflow-wrap:anywhere]">{fact.name}</span>
            </dt>
            <dd className={`max-w-28 text-right sm:max-w-40 ${fact.value === null ? 'text-ink-3' : 'font-strong'}`}>
              {sayFactValue(t, calendar, fact)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
