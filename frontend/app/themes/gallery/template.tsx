// Gallery: a white room. Little is said, in small letters; the things hang far apart, each with its label.
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
import { useWindow } from '../shop-window.ts'
import type { TemplateParts } from '../template.ts'

const twoDigits = (number: number) => String(number).padStart(2, '0')

export const gallery: TemplateParts = {
  Masthead() {
    const { amana } = useWindow()
    const { place, since } = useWhereAndSince()
    return (
      <header className="th-mast th-in">
        <div className="th-mark">{amana.sign}</div>
        <div className="th-sign">
          <ShopName />
        </div>
        <p className="th-where">
          {place}
          <br />
          {since}
        </p>
      </header>
    )
  },

  Hero({ section }) {
    return (
      <div className="th-in th-hero-in">
        <HeroPicture section={section} sizes="(min-width: 62rem) 1100px, 100vw" />
        <HeroWords section={section} />
      </div>
    )
  },

  Card({ product, index, eager, sizes }) {
    return (
      <article className="th-card">
        <CardPicture product={product} eager={eager} sizes={sizes} />
        <div className="th-label">
          <span className="th-number" aria-hidden>
            {twoDigits(index + 1)}
          </span>
          <CardTitle product={product} />
          <Price product={product} />
          <Rating product={product} />
        </div>
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
