// The sections that count: a shop's figures with their ground, and how and where it delivers.
import type { SectionOf, ShopPage } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { useWindow } from '../shop-window.ts'
import { Paragraphs } from './words.tsx'

const share = ({ numerator, denominator }: { numerator: number; denominator: number }) =>
  denominator === 0 ? '–' : `${Math.round((numerator / denominator) * 1000) / 10} %`

function figuresOf(t: ReturnType<typeof useWords>, { facts }: ShopPage): { figure: string; label: string }[] {
  const { completedOrders, distinctBuyers, shippedOnTime, lostOrders } = facts
  return [
    { figure: t('shop.number', { count: completedOrders }), label: t('shop.completed', { count: completedOrders }) },
    { figure: t('shop.number', { count: distinctBuyers }), label: t('theme.buyers', { count: distinctBuyers }) },
    {
      figure: share(shippedOnTime),
      label: shippedOnTime.denominator ? t('shop.on_time', { of: shippedOnTime.denominator }) : t('shop.on_time_none'),
    },
    {
      figure: share(lostOrders),
      label: lostOrders.denominator ? t('shop.lost', { of: lostOrders.denominator }) : t('shop.lost_none'),
    },
  ]
}

export function Figures() {
  const t = useWords()
  const { shop } = useWindow()
  return (
    <dl className="th-figures">
      {figuresOf(t, shop).map(({ figure, label }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Delivery({ section }: { section: SectionOf<'delivery'> }) {
  const { amana } = useWindow()
  return (
    <div className="th-delivery">
      {section.note && (
        <div className="th-prose">
          <Paragraphs text={section.note} />
        </div>
      )}
      <div className="th-amana th-plate">{amana.delivery}</div>
    </div>
  )
}

/** Amana's own words in Amana's own look: no theme changes it. */
export function Trust() {
  const { amana } = useWindow()
  return <div className="th-amana">{amana.protection}</div>
}
