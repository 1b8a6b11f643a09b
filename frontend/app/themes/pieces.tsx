// The pieces that templates build with: a product's picture, title, price and stock, the words and the button of a hero.
import type { SectionOf, ThemeProduct } from '@amana/contract'
import type { ReactNode } from 'react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { figures } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { NextLink } from '#app/ui/next-link.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { anchorOf, pictureOf, useWindow } from './shop-window.ts'

const fewLeft = 3

export function CardPicture({ product, eager, sizes }: { product: ThemeProduct; eager: boolean; sizes: string }) {
  const t = useWords()
  const { available } = product
  return (
    <div className="th-card-picture">
      <Photo picture={product.picture} alt="" eager={eager} sizes={sizes} />
      {available <= fewLeft && (
        <span className="th-flag">
          {available === 0 ? t('product.sold_out') : t('product.last', { count: available })}
        </span>
      )}
    </div>
  )
}

/** The title leads to the product; the whole card can be pressed. */
export function CardTitle({ product, before }: { product: ThemeProduct; before?: ReactNode }) {
  const { shop } = useWindow()
  return (
    <h3 className="th-card-title">
      {before}
      <NextLink to={paths.product(shop.slug, product.productId, product.title)} className="th-card-link">
        {product.title}
      </NextLink>
    </h3>
  )
}

export function Price({ product: { price, priceWas } }: { product: ThemeProduct }) {
  const t = useWords()
  return (
    <p className="th-price">
      <span className="th-price-now">
        <small>KES</small> {figures(price)}
      </span>
      {priceWas && (
        <s className="th-price-was">
          <span className="sr-only">{t('product.was')} </span>
          {figures(priceWas)}
        </s>
      )}
    </p>
  )
}

/** In the colour of the words around it, which every theme keeps readable. */
export function Rating({ product: { rating } }: { product: ThemeProduct }) {
  const t = useWords()
  if (!rating) return null
  const average = rating.average.toFixed(1)
  return (
    <p className="th-rating">
      <span className="sr-only">{t('reviews.average', { average })}</span>
      <span aria-hidden>★ {average}</span> <span>({rating.count})</span>
    </p>
  )
}

export function Stock({ product: { available } }: { product: ThemeProduct }) {
  const t = useWords()
  return <span className="th-stock">{t('theme.in_stock', { count: available })}</span>
}

/** Where the shop is and since when, in one line. */
export function useWhereAndSince(): { place: string; since: string } {
  const t = useWords()
  const { month } = useCalendar()
  const { shop } = useWindow()
  return { place: `${shop.town}, ${shop.county}`, since: t('shop.since', { month: month(shop.openedAt) }) }
}

/** The name of the shop, its badge, and what Amana lets one do with it. */
export function ShopName({ children }: { children?: ReactNode }) {
  const { shop, amana } = useWindow()
  return (
    <>
      <h1 dir="auto" className="th-name">
        {shop.name}
      </h1>
      {children}
      <div className="th-amana th-badge">
        {amana.badge}
        {amana.actions}
      </div>
    </>
  )
}

const leadMax = 220

/** Without words of its own a hero says what the shop says of itself. */
export function HeroWords({ section, kicker }: { section: SectionOf<'hero'>; kicker?: ReactNode }) {
  const t = useWords()
  const { shop } = useWindow()
  const told =
    shop.description.length > leadMax
      ? `${shop.description.slice(0, leadMax).replace(/\s+\S*$/, '')} …`
      : shop.description
  return (
    <div className="th-hero-words">
      {kicker && <p className="th-kicker">{kicker}</p>}
      <h2 className="th-hero-title">{section.title || t('theme.hero_title', { town: shop.town })}</h2>
      <p className="th-hero-lead">{section.lead || told}</p>
      <HeroButton button={section.button} />
    </div>
  )
}

const buttonWords: Record<Exclude<SectionOf<'hero'>['button'], 'none'>, MessageKey> = {
  products: 'theme.see_products',
  delivery: 'theme.see_delivery',
  trust: 'theme.see_trust',
}

function HeroButton({ button }: { button: SectionOf<'hero'>['button'] }) {
  const t = useWords()
  const { theme } = useWindow()
  const target = theme.sections.find(({ type }) => type === button)
  if (button === 'none' || !target) return null
  return (
    <a className="th-button" href={`#${anchorOf(target.id)}`}>
      {t(buttonWords[button])}
    </a>
  )
}

export function HeroPicture({ section, sizes }: { section: SectionOf<'hero'>; sizes: string }) {
  const window = useWindow()
  if (window.theme.settings.hero === 'words') return null
  const picture = pictureOf(window, section.picture)
  if (!picture) return <div className="th-hero-picture th-no-picture" aria-hidden />
  return (
    <div className="th-hero-picture">
      <Photo picture={picture} alt={picture.alt} eager sizes={sizes} />
    </div>
  )
}
