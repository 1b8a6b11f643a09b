// Where a seller's money is, from the buyer's payment to her phone: five places, each with what it means and when it moves on.
import type { Money, SellerMoney } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { inWords, Kes } from '#app/money/kes.tsx'
import { ShareBar } from '#app/ui/meter.tsx'

type Where = SellerMoney['parts'][number]['where']
interface Place {
  where: Where | 'paid_out'
  amount: Money
  label: MessageKey
  means: MessageKey
  dot: string
  fill: string
}

const placesOf = (money: SellerMoney): Place[] => [
  {
    ...{ where: 'held', amount: money.held, label: 'balance.held', means: 'balance.held_means' },
    ...{ dot: 'bg-held', fill: 'fill-held' },
  },
  {
    ...{ where: 'reserve', amount: money.reserve, label: 'balance.reserve', means: 'balance.reserve_means' },
    ...{ dot: 'bg-edge', fill: 'fill-edge' },
  },
  {
    ...{ where: 'available', amount: money.available, label: 'balance.available', means: 'balance.available_means' },
    ...{ dot: 'bg-trust', fill: 'fill-trust' },
  },
  {
    ...{ where: 'on_the_way', amount: money.inTransit, label: 'balance.transit', means: 'balance.transit_means' },
    ...{ dot: 'bg-on-trust-soft', fill: 'fill-on-trust-soft' },
  },
  {
    ...{ where: 'paid_out', amount: money.paidOut, label: 'balance.paid_out', means: 'balance.paid_out_means' },
    ...{ dot: 'bg-line', fill: 'fill-line' },
  },
]

/** The first day on which something of it moves on by itself. */
const nextDay = (money: SellerMoney, where: Place['where']): string | null =>
  money.parts
    .filter((part) => part.where === where && part.until)
    .map((part) => part.until!)
    .sort()[0] ?? null

export function MoneyPath({ money }: { money: SellerMoney }) {
  const t = useWords()
  const places = placesOf(money)
  return (
    <section className="surface p-5 sm:p-6" aria-labelledby="where">
      <header className="mb-4.5 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="where" className="text-[1.15rem]!">
          {t('balance.where_title')}
        </h2>
        {money.owed.cents > 0 && (
          <p className="text-small font-[650] text-alert">{t('balance.owes', { amount: inWords(money.owed) })}</p>
        )}
      </header>
      <ShareBar
        label={t('balance.where_title')}
        shares={places
          .filter(({ where }) => where !== 'paid_out')
          .map(({ where, amount, fill }) => ({ key: where, amount: amount.cents, className: fill }))}
      />
      <dl className="mt-5 grid gap-x-6 gap-y-3.5 sm:grid-cols-2 sm:gap-y-5 lg:grid-cols-5">
        {places.map((place) => (
          <PlaceOf key={place.where} place={place} next={nextDay(money, place.where)} />
        ))}
      </dl>
    </section>
  )
}

function PlaceOf({ place, next }: { place: Place; next: string | null }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <div
      className={`grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-3 sm:block ${place.amount.cents === 0 ? 'text-ink-2' : ''}`}
    >
      <dt className="flex items-center gap-2 text-small font-[620]">
        <i aria-hidden className={`size-3 shrink-0 rounded-[4px] ${place.dot}`} />
        {t(place.label)}
      </dt>
      <dd className="text-right sm:mt-1 sm:text-left">
        <Kes money={place.amount} className="text-[1.15rem] sm:text-[1.35rem]" />
      </dd>
      <dd
        className={`col-span-2 mt-0.5 text-small leading-snug text-ink-2 sm:mt-1 ${place.amount.cents === 0 ? 'max-sm:hidden' : ''}`}
      >
        {t(place.means)} {next && <b className="text-ink">{t('balance.next_moves', { day: calendar.day(next) })}</b>}
      </dd>
    </div>
  )
}
