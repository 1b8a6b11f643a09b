// What is in force, by the day on which it ends without anybody.
import type { ReplyOf, readOperatorTrust } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { sayRule } from '#app/trust/rule-names.ts'
import { stepNames } from '#app/trust/words.ts'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Panel } from '../panel.tsx'
import { ShopLink } from './shop-link.tsx'

type Props = Pick<ReplyOf<typeof readOperatorTrust>, 'exits' | 'inForce'>

export function Exits({ exits, inForce }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Panel
      id="exits"
      title={t('rules.exits')}
      {...(exits.length < inForce && { aside: t('rules.exits_shown', { count: exits.length }) })}
    >
      {exits.length === 0 && <p className="text-small text-ink-2">{t('case.nothing')}</p>}
      <FirstFew
        few={6}
        more={t('layout.show_all', { count: exits.length })}
        items={exits.map((exit) => (
          <li key={exit.restrictionId} className="grid items-baseline gap-x-4 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
            <span>
              <ShopLink shop={exit.shop} /> · {t(stepNames[exit.action])}
              <span className="block text-tiny text-ink-3 [overflow-wrap:anywhere]">{sayRule(t, exit.rule)}</span>
            </span>
            <b className="text-small">
              {exit.until ? t('rules.exit_on', { when: calendar.dayAndTime(exit.until) }) : t('rules.exit_never')}
            </b>
          </li>
        ))}
      />
    </Panel>
  )
}
