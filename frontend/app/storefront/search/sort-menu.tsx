// In which order: a menu of links, so that the address says it and it works without scripts.
import { ArrowUpDown, Check } from 'lucide-react'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import type { SearchWish } from '#app/paths.ts'
import { Menu, menuItem } from '#app/ui/menu.tsx'
import { sortNames } from './names.ts'
import { type Sort, sorts, usualSort } from './wish.ts'

export function SortMenu({ wish, at }: { wish: SearchWish; at: (wish: SearchWish) => string }) {
  const t = useWords()
  const usual = usualSort(wish.q)
  const current = (wish.sort as Sort | undefined) ?? usual
  return (
    <Menu
      // With another order it is another menu, and closed.
      key={current}
      buttonClassName="inline-flex min-h-12 items-center gap-2 rounded-full bg-card px-4.5 font-medium shadow-[inset_0_0_0_1.5px_var(--line)] transition-shadow hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)]"
      button={
        <>
          <ArrowUpDown className="size-4.5" strokeWidth={1.8} aria-hidden />
          <span className="sr-only">{t('search.sort')}: </span>
          {t(sortNames[current])}
        </>
      }
    >
      <ul>
        {sorts
          .filter((sort) => wish.q || sort !== 'relevance')
          .map((sort) => (
            <li key={sort}>
              <Link
                to={at({ ...wish, after: undefined, sort: sort === usual ? undefined : sort })}
                aria-current={sort === current || undefined}
                preventScrollReset
                className={menuItem}
              >
                <span className="flex-1">{t(sortNames[sort])}</span>
                {sort === current && <Check className="size-5" aria-hidden />}
              </Link>
            </li>
          ))}
      </ul>
    </Menu>
  )
}
