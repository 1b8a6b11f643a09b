// Night: a dark bench with one light on. A grid behind, specifications in small type, big pictures in uneven boxes.
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

const twoDigits = (number: number) => String(number).padStart(2, '0')

export const night: TemplateParts = {
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
          {place} <span aria-hidden>/</span> {since}
        </p>
      </header>
    )
  },

  Hero({ section }) {
    const { place } = useWhereAndSince()
    return (
      <div className="th-in">
        <div className="th-hero-in">
          <HeroWords section={section} kicker={place} />
          <HeroPicture section={section} sizes="(min-width: 62rem) 560px, 92vw" />
        </div>
      </div>
    )
  },

  Card({ product, eager, sizes }) {
    return (
      <article className="th-card">
        <CardPicture product={product} eager={eager} sizes={sizes} />
        <div className="th-card-words">
          <CardTitle product={product} />
          <p className="th-spec">
            <Stock product={product} />
          </p>
          <Price product={product} />
          <Rating product={product} />
        </div>
      </article>
    )
  },

  Head({ id, title, number }) {
    return (
      <div className="th-head">
        <span className="th-number" aria-hidden>
          {twoDigits(number)}
        </span>
        <h2 id={id} className="th-title">
          {title}
        </h2>
      </div>
    )
  },
}
