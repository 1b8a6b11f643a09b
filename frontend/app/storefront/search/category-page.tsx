// Everything on sale in one category, with its subcategories.
import { listCategories, searchListings } from '@amana/contract'
import { data } from 'react-router'
import { read } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { previewOfAmana } from '#app/storefront/link-previews.ts'
import { Chips } from '#app/ui/chips.tsx'
import { Crumbs } from '#app/ui/crumbs.tsx'
import { PageHead, useSiteOrigin } from '#app/ui/page-head.tsx'
import { breadcrumbs, StructuredData } from '#app/ui/structured-data.tsx'
import type { Route } from './+types/category-page'
import { categoryName } from './category-name.ts'
import { mineOf } from './mine.ts'
import { countName } from './names.ts'
import { Results } from './results.tsx'
import { searchQuery, wishIn } from './wish.ts'

/** Above, the api has stopped counting. */
const categoryCountMax = 1000

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { categories } = await read(context, request, listCategories, {})
  const category = categories.find(({ slug }) => slug === params.category)
  if (!category) throw data(null, { status: 404 })
  const wish = { ...wishIn(request.url), category: undefined }
  const found = await read(context, request, searchListings, {
    query: searchQuery({ ...wish, category: category.slug }),
  })
  const top = category.parent ?? category.slug
  return {
    wish,
    found,
    mine: await mineOf(context, found.listings),
    category,
    parent: categories.find(({ slug }) => slug === category.parent) ?? null,
    siblings: categories.filter(({ parent }) => parent === top),
  }
}

export default function CategoryPage({ loaderData }: Route.ComponentProps) {
  const t = useWords()
  const { wish, found, mine, category, parent, siblings } = loaderData
  const origin = useSiteOrigin()
  const name = categoryName(category, t.language)
  const steps = [parent, category]
    .filter((each) => each !== null)
    .map((each) => ({ name: categoryName(each, t.language), path: paths.category(each.slug) }))
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead
        title={`${name} · Amana`}
        description={t('search.category_description', { category: name })}
        at={paths.category(category.slug)}
        preview={{ path: previewOfAmana(), alt: t('home.title') }}
        hidden={wish.after !== undefined}
      />
      <StructuredData about={import.meta.env.SSR && breadcrumbs(origin, steps)} />
      <Crumbs
        label={t('ui.crumbs')}
        steps={[
          { to: paths.categories, name: t('home.all_categories') },
          ...(parent ? [{ to: paths.category(parent.slug), name: categoryName(parent, t.language) }] : []),
        ]}
      />
      <h1 className="mt-2 mb-5">{name}</h1>
      {siblings.length > 0 && (
        <Chips
          line
          label={t('search.categories')}
          chips={siblings.map((sibling) => ({
            to: paths.category(sibling.slug),
            label: categoryName(sibling, t.language),
            count: countName(t, Math.min(sibling.listings, categoryCountMax), sibling.listings <= categoryCountMax),
            current: sibling.slug === category.slug,
          }))}
        />
      )}
      <Results
        found={found}
        mine={mine}
        wish={wish}
        at={({ category: _, ...rest }) => paths.category(category.slug, rest)}
      />
    </div>
  )
}
