// The frame of the operator's pages: four places, at the top of a desk and within reach of a thumb.
import { Gauge, Scale, Wallet, Wrench } from 'lucide-react'
import { Outlet } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Places } from '#app/ui/places.tsx'

export default function OperatorFrame() {
  const t = useWords()
  const places = [
    { to: paths.operator, label: t('operator.place_safe'), icon: Gauge, end: true },
    { to: paths.operatorMoney, label: t('money.title'), icon: Wallet },
    { to: paths.operatorTrust(), label: t('rules.title'), icon: Scale },
    { to: paths.operatorWorkings, label: t('operator.place_workings'), icon: Wrench },
  ]
  return (
    <>
      <div className="no-print wrap md:flex md:justify-end md:pt-6">
        <Places label={t('operator.title')} places={places} />
      </div>
      <Outlet />
    </>
  )
}
