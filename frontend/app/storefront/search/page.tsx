// Search over everything on sale.
import { type SearchFacets, searchListings } from '@amana/contract'
import { read } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths, type SearchWish } from '#app/paths.ts'
import { previewOfAmana } from '#app/storefront/link-previews.ts'
import { Chips } from '#app/ui/chips.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { categoryName } from './category-name.ts'
import { mineOf } from './mine.ts'
import { countName } from './names.ts'
import { Results } from './results.tsx'
import { searchQuery, wishIn } from './wish.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const wish = wishIn(request.url)
  const found = await read(context, request, searchListings, { query: searchQuery(wish) })
  return { wish, found, mine: await mineOf(context, found.listings) }
}

/** Anything but everything in some order: such pages are without number, and not for search engines. */
const isNarrowed = ({ sort: _, ...rest }: SearchWish) => Object.values(rest).some((value) => value !== undefined)

const most = 12

/** Where one could look further: below the chosen category or beside it; for words, wherever most of them are found. */
function categoriesToOffer({ categories }: SearchFacets, chosen: string | undefined, words: boolean) {
  const current = categories.find(({ slug }) => slug === chosen)
  const top = current?.parent ?? current?.slug
  if (top) return categories.filter(({ slug, parent }) => parent === top || slug === chosen)
  const offered = words
    ? categories.filter(({ parent }) => parent !== null)
    : categories.filter(({ parent }) => !parent)
  return offered.sort((a, b) => (words ? b.count - a.count : 0)).slice(0, most)
}

export default function SearchPage({ loaderData: { wish, found, mine } }: Route.ComponentProps) {
  const t = useWords()
  const title = wish.q ? t('search.title_for', { q: wish.q }) : t('search.title')
  const chips = categoriesToOffer(found.facets, wish.category, Boolean(wish.q)).map((category) => {
    const current = wish.category === category.slug
    return {
      to: paths.search({ ...wish, after: undefined, category: current ? undefined : category.slug }),
      label: categoryName(category, t.language),
      count: countName(t, category.count, found.facets.exact),
      current,
    }
  })
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead
        title={`${title} · Amana`}
        description={t('home.description')}
        at={paths.search()}
        preview={{ path: previewOfAmana(), alt: t('home.title') }}
        hidden={isNarrowed(wish)}
      />
      <h1 className="mb-5 [overflow-wrap:anywhere]">{title}</h1>
      {chips.length > 0 && <Chips line label={t('search.categories')} chips={chips} />}
      <Results found={found} mine={mine} wish={wish} at={paths.search} />
    </div>
  )
}
