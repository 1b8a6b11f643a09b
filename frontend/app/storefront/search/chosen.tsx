// What has been chosen, each as a chip that takes it off again.
import type { SearchFilter } from '@amana/contract'
import { X } from 'lucide-react'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import type { SearchWish } from '#app/paths.ts'
import { priceName, valueName } from './names.ts'
import { without, withoutAny } from './wish.ts'

interface Choice {
  filter: SearchFilter
  value?: string
  what: string
}

export function useChoices(wish: SearchWish): Choice[] {
  const t = useWords()
  const several = (['condition', 'tier', 'county', 'brand'] as const).flatMap((filter) =>
    (wish[filter] ?? []).map((value) => ({ filter, value, what: valueName(t, filter, value) })),
  )
  return [
    ...(wish.min || wish.max ? [{ filter: 'price' as const, what: priceName(t, wish) }] : []),
    ...several,
    ...(wish.stars ? [{ filter: 'stars' as const, what: t('search.stars_up', { count: Number(wish.stars) }) }] : []),
    ...(wish.shop ? [{ filter: 'shop' as const, what: wish.shop }] : []),
    ...(wish.stock === 'all' ? [{ filter: 'stock' as const, what: t('search.with_sold_out') }] : []),
  ]
}

export function Chosen({ wish, at }: { wish: SearchWish; at: (wish: SearchWish) => string }) {
  const t = useWords()
  const choices = useChoices(wish)
  if (choices.length === 0) return null
  return (
    <ul aria-label={t('search.chosen')} className="mb-5 flex flex-wrap gap-2">
      {choices.map(({ filter, value, what }) => (
        <li key={`${filter} ${value}`}>
          <Link
            to={at(without(wish, filter, value))}
            preventScrollReset
            aria-label={t('search.take_off', { what })}
            className="inline-flex min-h-11 items-center gap-1.5 rounded-full bg-trust-soft pr-3 pl-4 text-ui font-medium text-on-trust-soft hover:shadow-[inset_0_0_0_1.5px_var(--trust)]"
          >
            <span className="max-w-60 truncate">{what}</span>
            <X className="size-4.5" aria-hidden />
          </Link>
        </li>
      ))}
      {choices.length > 1 && (
        <li>
          <Link
            to={at(withoutAny(wish))}
            preventScrollReset
            className="inline-flex min-h-11 items-center px-2 text-small font-strong text-trust hover:underline"
          >
            {t('search.clear')}
          </Link>
        </li>
      )}
    </ul>
  )
}
