// What is done with several orders at once, under the list of those that wait to be sent.
import { Printer, Truck } from 'lucide-react'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'

export function OrdersBar({ today }: { today: boolean }) {
  const t = useWords()
  return (
    <ThumbBar className="mt-5 grid-cols-2 md:ml-auto md:max-w-md">
      <ButtonLink to={paths.packingSlips([], today)} look="light" className="px-3!">
        <Printer className="size-5 shrink-0" strokeWidth={1.8} aria-hidden />
        {t('desk.packing')}
      </ButtonLink>
      <ButtonLink to={paths.shipMany(today)} className="px-3!">
        <Truck className="size-5 shrink-0" strokeWidth={1.8} aria-hidden />
        {t('desk.ship_many')}
      </ButtonLink>
    </ThumbBar>
  )
}
