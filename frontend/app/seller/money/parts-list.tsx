// Every shilling that is not on the phone yet, by the order it is of: how much, why it is where it is, until when.
import type { SellerMoney } from '@amana/contract'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { sayWhy } from './say-money.ts'

type Part = SellerMoney['parts'][number]
const names: Record<Part['where'], MessageKey> = {
  held: 'part.held',
  reserve: 'part.reserve',
  available: 'part.available',
  on_the_way: 'part.on_the_way',
}
const tones: Record<Part['where'], BadgeTone> = {
  held: 'held',
  reserve: 'plain',
  available: 'safe',
  on_the_way: 'safe',
}

export function PartsList({ parts }: { parts: Part[] }) {
  const t = useWords()
  return (
    <section className="mt-11" aria-labelledby="parts">
      <h2 id="parts">{t('part.title')}</h2>
      <p className="mt-1 mb-4 max-w-[44em] text-small text-ink-2">{t('part.lead')}</p>
      {parts.length === 0 ? (
        <p className="text-ink-2">{t('part.none')}</p>
      ) : (
        <div className="surface overflow-hidden">
          <FirstFew
            few={10}
            more={t('layout.show_all', { count: parts.length })}
            items={parts.map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew as a whole; an order may have two parts
              <li key={index} className="px-4 py-3.5 sm:px-5">
                <PartRow part={part} />
              </li>
            ))}
          />
        </div>
      )}
    </section>
  )
}

function PartRow({ part }: { part: Part }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-5 gap-y-1 md:grid-cols-[9rem_1fr_auto_7rem]">
      <span className="font-[650]">
        {part.orderId ? (
          <Link
            to={paths.sellerOrder(part.orderId)}
            className="inline-block py-1 text-trust underline underline-offset-4"
          >
            {part.orderNumber}
          </Link>
        ) : (
          t(names[part.where])
        )}
      </span>
      <Kes money={part.amount} className="text-right md:order-4" />
      <span className="col-span-2 text-small text-ink-2 md:col-span-1 md:order-2">{sayWhy(t, calendar, part)}</span>
      <span className="col-span-2 flex flex-wrap items-center gap-2 md:col-span-1 md:order-3 md:justify-end">
        <Badge tone={tones[part.where]}>{t(names[part.where])}</Badge>
      </span>
    </div>
  )
}
