// The buyer has said that nothing came although the code was entered: what that does to the money, told to both sides.
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'

export function DeliveryDenied({ at, side }: { at: string | null; side: 'buyer' | 'seller' }) {
  const t = useWords()
  const calendar = useCalendar()
  if (!at) return null
  return (
    <Notice tone="held" className="my-4">
      {t(side === 'buyer' ? 'order.denied_buyer' : 'order.denied_seller', { day: calendar.day(at) })}
    </Notice>
  )
}
