// Magazine: a nameplate between rules, a cover story, and columns of type. The pictures are uneven on purpose.
import { useWords } from '#app/messages/use-words.ts'
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

export const magazine: TemplateParts = {
  Masthead() {
    const t = useWords()
    const { shelf } = useWindow()
    const { place, since } = useWhereAndSince()
    return (
      <header className="th-mast th-in">
        <div className="th-sign">
          <ShopName />
        </div>
        <ul className="th-dateline">
          <li>{place}</li>
          <li>{t('search.found', { count: shelf.total })}</li>
          <li>{since}</li>
        </ul>
      </header>
    )
  },

  Hero({ section }) {
    const { place } = useWhereAndSince()
    return (
      <div className="th-in th-hero-in">
        <HeroPicture section={section} sizes="(min-width: 62rem) 720px, 100vw" />
        <HeroWords section={section} kicker={place} />
      </div>
    )
  },

  Card({ product, eager, sizes }) {
    return (
      <article className="th-card">
        <CardPicture product={product} eager={eager} sizes={sizes} />
        <CardTitle product={product} />
        <Price product={product} />
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
