// What is there against what is owed, as one picture: two bars of one scale, and below what each part is.
import type { Money, OperatorMoney } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { figures, inWords } from '#app/money/kes.tsx'
import { ShareBar } from '#app/ui/meter.tsx'
import { sayAccount } from '../account-words.ts'
import { Panel } from '../panel.tsx'

const there: Record<string, string> = {
  mpesa_paybill: 'fill-trust',
  mpesa_b2c: 'fill-trust/70',
  bank_trust: 'fill-trust/45',
  float_transit: 'fill-trust/25',
}
const owed: Record<string, string> = {
  escrow: 'fill-held',
  seller_payable: 'fill-held/75',
  seller_reserve: 'fill-held/55',
  payout_transit: 'fill-held/40',
  refund_transit: 'fill-held/30',
  suspense: 'fill-ink-3',
}

type Part = OperatorMoney['assets'][number]

function Side({
  title,
  total,
  parts,
  colours,
  of,
}: {
  title: string
  total: Money
  parts: Part[]
  colours: Record<string, string>
  of: number
}) {
  const t = useWords()
  const shares = parts.map((part) => ({
    key: part.kind,
    amount: Math.max(part.amount.cents, 0),
    className: colours[part.kind] ?? 'fill-ink-3',
  }))
  const rest = of - shares.reduce((sum, share) => sum + share.amount, 0)
  return (
    <div>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b>{title}</b>
        <span className="font-display text-[1.35rem] font-bold">{inWords(total)}</span>
      </p>
      <div className="mt-2">
        <ShareBar
          label={`${title}: ${inWords(total)}`}
          shares={[...shares, { key: 'rest', amount: rest, className: 'fill-sand' }]}
        />
      </div>
      <dl className="mt-3 grid gap-x-6 gap-y-1 text-[0.94rem] sm:grid-cols-2">
        {parts.map((part) => (
          <div key={part.kind} className="flex items-baseline justify-between gap-3 border-b border-line py-1.5">
            <dt className="flex items-baseline gap-2">
              <svg viewBox="0 0 10 10" className="size-2.5 shrink-0" aria-hidden>
                <rect width="10" height="10" rx="2" className={colours[part.kind] ?? 'fill-ink-3'} />
              </svg>
              <span>
                {sayAccount(t, part)}
                {part.accounts > 1 && <span className="text-small text-ink-3"> × {part.accounts}</span>}
              </span>
            </dt>
            <dd className="font-[620] whitespace-nowrap">{figures(part.amount)}</dd>
          </div>
        ))}
        {parts.length === 0 && <p className="text-ink-2">{t('money.nothing')}</p>}
      </dl>
    </div>
  )
}

export function BalancePicture({ money }: { money: OperatorMoney }) {
  const t = useWords()
  const { assetsTotal, liabilitiesTotal } = money
  const of = Math.max(assetsTotal.cents, liabilitiesTotal.cents, 1)
  const spare = { ...assetsTotal, cents: assetsTotal.cents - liabilitiesTotal.cents }
  return (
    <Panel
      title={t('money.covered')}
      aside={
        spare.cents >= 0
          ? t('money.spare', { amount: inWords(spare) })
          : t('money.short', { amount: inWords({ ...spare, cents: -spare.cents }) })
      }
    >
      <div className="mt-3 grid gap-6">
        <Side title={t('money.there')} total={assetsTotal} parts={money.assets} colours={there} of={of} />
        <Side title={t('money.owed')} total={liabilitiesTotal} parts={money.liabilities} colours={owed} of={of} />
      </div>
    </Panel>
  )
}
