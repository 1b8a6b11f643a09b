// Search over everything on sale.
import { listCategories, searchListings } from '@amana/contract'
import { read } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Chips } from '#app/ui/chips.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { categoryName } from './category-name.ts'
import { Results } from './results.tsx'
import { searchQuery, wishIn } from './wish.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const wish = wishIn(request.url)
  const [found, { categories }] = await Promise.all([
    read(context, request, searchListings, { query: searchQuery(wish) }),
    read(context, request, listCategories, {}),
  ])
  return { wish, found, categories }
}

export default function SearchPage({ loaderData: { wish, found, categories } }: Route.ComponentProps) {
  const t = useWords()
  const title = wish.q ? t('search.title_for', { q: wish.q }) : t('search.title')
  const counts = found.categories.length > 0 ? found.categories : []
  const chips = counts.map(({ slug, name, count }) => {
    const known = categories.find((category) => category.slug === slug)
    const current = wish.category === slug
    return {
      to: paths.search({ ...wish, after: undefined, category: current ? undefined : slug }),
      label: known ? categoryName(known, t.language) : name,
      count,
      current,
    }
  })
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead title={`${title} · Amana`} hidden={Boolean(wish.q)} />
      <h1 className="mb-5 [overflow-wrap:anywhere]">{title}</h1>
      {chips.length > 0 && <Chips label={t('search.categories')} chips={chips} />}
      <Results found={found} wish={wish} at={paths.search} />
    </div>
  )
}
