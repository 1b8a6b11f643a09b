// Catalogue: a printed price list. Everything on one page, in columns, with numbers, dots and prices that line up.
import { useWords } from '#app/messages/use-words.ts'
import {
  CardPicture,
  CardTitle,
  HeroPicture,
  HeroWords,
  Price,
  Rating,
  ShopName,
  Stock,
  useWhereAndSince,
} from '../pieces.tsx'
import { useWindow } from '../shop-window.ts'
import type { TemplateParts } from '../template.ts'

export const catalogue: TemplateParts = {
  Masthead() {
    const t = useWords()
    const { shelf } = useWindow()
    const { place, since } = useWhereAndSince()
    return (
      <header className="th-mast">
        <div className="th-in th-mast-in">
          <div className="th-sign">
            <p className="th-kicker">{t('theme.price_list')}</p>
            <ShopName />
          </div>
          <ul className="th-imprint">
            <li>{place}</li>
            <li>{since}</li>
            <li>{t('search.found', { count: shelf.total })}</li>
          </ul>
        </div>
      </header>
    )
  },

  Hero({ section }) {
    return (
      <div className="th-in">
        <div className="th-hero-in">
          <HeroWords section={section} />
          <HeroPicture section={section} sizes="(min-width: 62rem) 420px, 92vw" />
        </div>
      </div>
    )
  },

  Card({ product, index, eager, sizes }) {
    return (
      <article className="th-card">
        <CardPicture product={product} eager={eager} sizes={sizes} />
        <div className="th-card-words">
          <CardTitle
            product={product}
            before={
              <span className="th-number" aria-hidden>
                {index + 1}
              </span>
            }
          />
          <p className="th-card-small">
            <Stock product={product} />
          </p>
          <Rating product={product} />
        </div>
        <span className="th-leader" aria-hidden />
        <Price product={product} />
      </article>
    )
  },

  Head({ id, title, number }) {
    return (
      <div className="th-head">
        <span className="th-number" aria-hidden>
          {number}
        </span>
        <h2 id={id} className="th-title">
          {title}
        </h2>
      </div>
    )
  },
}
