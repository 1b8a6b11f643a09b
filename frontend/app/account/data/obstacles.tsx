// What stands in the way of erasing the account, each with where to look; one this page does not know is told as it came.
import type { ReplyOf, readErasure } from '@amana/contract'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

const known: Record<string, { says: MessageKey; to: string }> = {
  order_not_over: { says: 'obstacle.order_not_over', to: paths.myOrders },
  shop_not_closed: { says: 'obstacle.shop_not_closed', to: paths.shopClosing },
  money_held: { says: 'obstacle.money_held', to: paths.sellerMoney },
  money_in_reserve: { says: 'obstacle.money_in_reserve', to: paths.sellerMoney },
  money_available: { says: 'obstacle.money_available', to: paths.sellerMoney },
  money_on_its_way: { says: 'obstacle.money_on_its_way', to: paths.sellerMoney },
}

export function Obstacles({ obstacles }: Pick<ReplyOf<typeof readErasure>, 'obstacles'>) {
  const t = useWords()
  const codes = [...new Set(obstacles.map(({ code }) => code))]
  const strange = obstacles.filter(({ code }) => !known[code])
  return (
    <ul className="mt-1.5 grid list-disc gap-1.5 pl-4.5">
      {codes.map((code) => {
        const obstacle = known[code]
        if (!obstacle) return null
        return (
          <li key={code}>
            {t(obstacle.says, { count: obstacles.filter((each) => each.code === code).length })}{' '}
            <Link to={obstacle.to} className="font-strong underline underline-offset-4">
              {t('obstacle.look')}
            </Link>
          </li>
        )
      })}
      {strange.map(({ sentence }) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
