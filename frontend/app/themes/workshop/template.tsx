// Workshop: brown paper, a wooden board, stitches and swing tags, all of it drawn by the stylesheet.
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

export const workshop: TemplateParts = {
  Masthead() {
    const { amana } = useWindow()
    const { place, since } = useWhereAndSince()
    return (
      <header className="th-mast th-in">
        <div className="th-board">
          <div className="th-mark">{amana.sign}</div>
          <div className="th-sign">
            <ShopName>
              <p className="th-where">
                {place} · {since}
              </p>
            </ShopName>
          </div>
        </div>
      </header>
    )
  },

  Hero({ section }) {
    return (
      <div className="th-in th-hero-in">
        <HeroWords section={section} />
        <HeroPicture section={section} sizes="(min-width: 62rem) 540px, 92vw" />
      </div>
    )
  },

  Card({ product, eager, sizes }) {
    return (
      <article className="th-card">
        <span className="th-hole" aria-hidden />
        <CardPicture product={product} eager={eager} sizes={sizes} />
        <div className="th-card-words">
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
