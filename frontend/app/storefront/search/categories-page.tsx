// All categories with what is below them: for whoever looks before she searches.
import { type Category, listCategories } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { previewOfAmana } from '#app/storefront/link-previews.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/categories-page'
import { categoryName } from './category-name.ts'

export const loader = ({ context, request }: Route.LoaderArgs) => read(context, request, listCategories, {})

export default function Categories({ loaderData: { categories } }: Route.ComponentProps) {
  const t = useWords()
  const top = categories.filter(({ parent }) => parent === null)
  return (
    <div className="wrap pt-7 md:pt-10">
      <PageHead
        title={`${t('home.all_categories')} · Amana`}
        description={t('home.description')}
        at={paths.categories}
        preview={{ path: previewOfAmana(), alt: t('home.title') }}
      />
      <h1>{t('home.all_categories')}</h1>
      <ul className="mt-7 columns-1 gap-x-12 sm:columns-2 lg:columns-3">
        {top.map((category) => (
          <li key={category.slug} className="mb-8 break-inside-avoid">
            <h2 className="text-title!">
              <Name category={category} />
            </h2>
            <ul className="mt-1">
              {categories
                .filter(({ parent }) => parent === category.slug)
                .map((below) => (
                  <li key={below.slug}>
                    <Name category={below} />
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Name({ category }: { category: Category }) {
  const t = useWords()
  return (
    <Link
      to={paths.category(category.slug)}
      className="group flex min-h-11 items-center justify-between gap-4 border-b border-line"
    >
      <span className="group-hover:underline">{categoryName(category, t.language)}</span>
      {category.listings > 0 && (
        <span className="text-small font-normal text-ink-2 tabular-nums">
          {category.listings.toLocaleString('en-KE')}
        </span>
      )}
    </Link>
  )
}
