// Market: a stall under its awning, painted by hand. Big letters, thick lines, price stickers.
import {
  CardPicture,
  CardTitle,
  HeroPicture,
  HeroWords,
  Price,
  Rating,
  ShopName,
  useWhereAndSince,
} from '../pieces.tsx'
import type { TemplateParts } from '../template.ts'

export const market: TemplateParts = {
  Masthead() {
    const { place, since } = useWhereAndSince()
    return (
      <header className="th-mast">
        <div className="th-awning" aria-hidden />
        <div className="th-in">
          <div className="th-sign">
            <ShopName />
          </div>
          <p className="th-where">
            <b>{place}</b> {since}
          </p>
        </div>
      </header>
    )
  },

  Hero({ section }) {
    return (
      <div className="th-in th-hero-in">
        <HeroWords section={section} />
        <HeroPicture section={section} sizes="(min-width: 62rem) 520px, 92vw" />
      </div>
    )
  },

  Card({ product, eager, sizes }) {
    return (
      <article className="th-card">
        <CardPicture product={product} eager={eager} sizes={sizes} />
        <Price product={product} />
        <CardTitle product={product} />
        <Rating product={product} />
      </article>
    )
  },

  Head({ id, title }) {
    return (
      <div className="th-head">
        <h2 id={id} className="th-title">
          {title}
        </h2>
      </div>
    )
  },
}
