// The sections that sell: featured products, everything there is, and the kinds of things there are.
import type { SectionOf, ThemeProduct } from '@amana/contract'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { kindsOf, useWindow } from '../shop-window.ts'
import type { TemplateParts } from '../template.ts'

const featuredMax = 8
const spotlightMax = 5

type Card = TemplateParts['Card']

function featuredOf(
  { source, products: chosen, layout }: SectionOf<'featured'>,
  products: ThemeProduct[],
  listings: ThemeProduct[],
): ThemeProduct[] {
  const known = new Map([...listings, ...products].map((product) => [product.productId, product]))
  const byPrice = (one: ThemeProduct, other: ThemeProduct) => one.price.cents - other.price.cents
  const shown =
    source === 'chosen'
      ? chosen.flatMap((productId) => known.get(productId) ?? [])
      : source === 'cheapest'
        ? listings.toSorted(byPrice)
        : listings
  return shown.slice(0, layout === 'spotlight' ? spotlightMax : featuredMax)
}

export function hasFeatured(
  section: SectionOf<'featured'>,
  products: ThemeProduct[],
  listings: ThemeProduct[],
): boolean {
  return featuredOf(section, products, listings).length > 0
}

export function Featured({ section, Card }: { section: SectionOf<'featured'>; Card: Card }) {
  const { products, shelf } = useWindow()
  return (
    <ul className="th-cards" data-layout={section.layout}>
      {featuredOf(section, products, shelf.listings).map((product, index) => (
        <li key={product.productId}>
          <Card
            product={product}
            index={index}
            eager={index < 2}
            sizes={
              section.layout === 'spotlight' && index === 0
                ? '(min-width: 62rem) 600px, 92vw'
                : '(min-width: 62rem) 300px, (min-width: 46rem) 30vw, 60vw'
            }
          />
        </li>
      ))}
    </ul>
  )
}

export function Products({ Card }: { Card: Card }) {
  const t = useWords()
  const { shop, shelf } = useWindow()
  const { listings, next, after } = shelf
  if (listings.length === 0)
    return (
      <p className="th-empty">
        <b>{t('shop.empty_title')}</b> {t('shop.empty')}
      </p>
    )
  return (
    <>
      <ul className="th-cards" data-layout="grid">
        {listings.map((product, index) => (
          <li key={product.productId}>
            <Card
              product={product}
              index={index}
              eager={false}
              sizes="(min-width: 62rem) 300px, (min-width: 46rem) 30vw, 46vw"
            />
          </li>
        ))}
      </ul>
      {(next || after) && (
        <nav aria-label={t('search.pages')} className="th-pages">
          {after && (
            <Link className="th-button th-quiet" to={paths.shop(shop.slug)}>
              {t('search.from_start')}
            </Link>
          )}
          {next && (
            <Link className="th-button th-quiet" to={paths.shop(shop.slug, { after: next })}>
              {t('search.more')}
            </Link>
          )}
        </nav>
      )}
    </>
  )
}

export function Categories({ section }: { section: SectionOf<'categories'> }) {
  const { language } = useWords()
  const { shop, shelf } = useWindow()
  return (
    <ul className="th-tiles">
      {kindsOf(shelf)
        .slice(0, section.count)
        .map(({ slug, name, nameSw, count }) => (
          <li key={slug}>
            <Link className="th-tile" to={paths.search({ shop: shop.slug, category: slug })}>
              <span className="th-tile-name">{language === 'sw' ? nameSw : name}</span>
              <span className="th-tile-count">{count}</span>
            </Link>
          </li>
        ))}
    </ul>
  )
}
