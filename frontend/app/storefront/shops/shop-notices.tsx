// What has to be said before anything else about a shop: it is away until a day, or sells nothing at the moment.
import type { ShopPage } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Notice } from '#app/ui/notice.tsx'

export function ShopNotices({
  shop,
  className = '',
}: {
  shop: Pick<ShopPage, 'status' | 'holiday'>
  className?: string
}) {
  const t = useWords()
  const calendar = useCalendar()
  if (shop.status !== 'active')
    return (
      <Notice tone="plain" className={className}>
        {t('shop.not_selling')}
      </Notice>
    )
  if (!shop.holiday) return null
  return (
    <Notice tone="held" className={className}>
      <p>
        <b>{t('shop.on_holiday', { day: calendar.day(shop.holiday.backOn) })}</b> {t('shop.on_holiday_means')}
      </p>
      {shop.holiday.note && (
        <p dir="auto" className="mt-1">
          {shop.holiday.note}
        </p>
      )}
    </Notice>
  )
}
