// A shop's counted facts: figures with their ground, and plain words where there is nothing to count yet.
import type { ShopPage } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { Facts } from '#app/ui/facts.tsx'

export function ShopFacts({ facts }: { facts: ShopPage['facts'] }) {
  const t = useWords()
  const share = ({ numerator, denominator }: { numerator: number; denominator: number }, decimals: number) =>
    denominator === 0
      ? '–'
      : `${((numerator / denominator) * 100).toFixed(numerator === 0 || numerator === denominator ? 0 : decimals)} %`
  const { shippedOnTime, lostOrders } = facts
  return (
    <Facts
      facts={[
        {
          figure: t('shop.number', { count: facts.completedOrders }),
          label: t('shop.completed', { count: facts.completedOrders }),
        },
        {
          figure: share(shippedOnTime, 0),
          label:
            shippedOnTime.denominator === 0
              ? t('shop.on_time_none')
              : t('shop.on_time', { of: shippedOnTime.denominator }),
        },
        {
          figure: share(lostOrders, 1),
          label: lostOrders.denominator === 0 ? t('shop.lost_none') : t('shop.lost', { of: lostOrders.denominator }),
        },
      ]}
    />
  )
}
