// Where the buyer's word does not count: nothing but the handover code proves that the parcel came, told to both sides.
import { useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'

export function OnlyTheCode({ side }: { side: 'buyer' | 'seller' }) {
  const t = useWords()
  return (
    <Notice tone="held" className="my-4">
      {t.rich(side === 'buyer' ? 'order.only_code_buyer' : 'order.only_code_seller', {})}
    </Notice>
  )
}
