// The waiting page is told as it happens; where that does not work it asks every two seconds, and without scripts it reloads itself.
// It asks now and then all the same: a stream that says nothing looks like a payment that is not there.
import type { PaymentView } from '@amana/contract'
import { useRevalidator } from 'react-router'
import { useLiveNews } from '#app/ui/live-news.ts'
import { useLookAgain } from '#app/ui/look-again.tsx'

const asShown = ({ orderState, state, failure, phoneMasked, canSendAgainAt, receipt }: PaymentView) =>
  [orderState, state, failure, phoneMasked, canSendAgainAt, receipt].join()

const everyMsWhenTold = 10_000
const everyMs = 2_000

/** @param looking something is expected to happen */
export function usePaymentNews(payment: PaymentView, key: string | null, looking: boolean): void {
  const { revalidate } = useRevalidator()
  const address = `/api/orders/${payment.orderId}/payment/events${key ? `?${new URLSearchParams({ key })}` : ''}`
  const told = useLiveNews<PaymentView>(address, 'payment', (news) => {
    if (!news || asShown(news) !== asShown(payment)) revalidate()
  })
  useLookAgain(looking, told ? everyMsWhenTold : everyMs)
}
