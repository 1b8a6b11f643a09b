// Nothing was found: which words nobody uses, what comes closest, and where most is on sale.
import type { SearchHelp } from '@amana/contract'
import { SearchX } from 'lucide-react'
import { useWords } from '#app/messages/use-words.ts'
import { paths, type SearchWish } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { categoryName } from './category-name.ts'
import { filterNames } from './names.ts'
import { without } from './wish.ts'

interface Props {
  wish: SearchWish
  help: SearchHelp | null
  at: (wish: SearchWish) => string
}

export function Nothing({ wish, help, at }: Props) {
  const t = useWords()
  // A category may be the page itself, so taking it off leads to the search over everything.
  const waysOn = [
    ...(help?.withoutWord ?? []).map(({ q, word, total }) => ({
      to: at({ ...wish, q, after: undefined }),
      label: t('search.without_word', { q, word }),
      count: total,
    })),
    ...(help?.withoutFilter ?? []).map(({ filter, total }) => ({
      to: filter === 'category' ? paths.search(without(wish, filter)) : at(without(wish, filter)),
      label:
        filter === 'stock' ? t('search.with_sold_out') : t('search.without_filter', { filter: t(filterNames[filter]) }),
      count: total,
    })),
  ]
  if (help && help.withoutFilters > 0)
    waysOn.push({
      to: paths.search({ q: wish.q, sort: wish.sort }),
      label: t('search.without_filters'),
      count: help.withoutFilters,
    })
  return (
    <>
      <Empty
        icon={<SearchX />}
        title={wish.q ? t('search.nothing_for', { q: wish.q }) : t('search.nothing')}
        action={
          <ButtonLink to={paths.search()} look="quiet">
            {t('search.see_everything')}
          </ButtonLink>
        }
      >
        <p>{t('search.nothing_hint')}</p>
        {help && help.unknownWords.length > 0 && (
          <p className="mt-2 [overflow-wrap:anywhere]">
            {t('search.unknown_words', { words: help.unknownWords.map((word) => `“${word}”`).join(', ') })}
          </p>
        )}
      </Empty>
      {waysOn.length > 0 && (
        <section className="mb-8">
          <h2 className="mb-3">{t('search.ways_on')}</h2>
          <Chips label={t('search.ways_on')} chips={waysOn} />
        </section>
      )}
      {help && help.categories.length > 0 && (
        <section className="mb-8">
          <h2 className="mb-3">{t('search.popular')}</h2>
          <Chips
            label={t('search.popular')}
            chips={help.categories.map((category) => ({
              to: paths.category(category.slug),
              label: categoryName(category, t.language),
            }))}
          />
        </section>
      )}
    </>
  )
}
