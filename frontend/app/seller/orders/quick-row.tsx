// What one wants of an order while holding the parcel: the buyer on the phone, the messages, the slip.
import type { ReplyOf, readShopOrder, Thread } from '@amana/contract'
import { MessagesSquare, Phone, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { sayPhone } from '#app/messages/phone.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { isForSending } from './for-sending.ts'

const tile =
  'flex min-h-15 flex-1 flex-col items-center justify-center gap-1 rounded-card border border-line bg-card px-2 py-2 text-center text-small font-strong text-trust hover:bg-paper sm:flex-row sm:gap-2.5 [&>svg]:size-5 [&>svg]:shrink-0'

interface Props {
  order: ReplyOf<typeof readShopOrder>
  thread: Thread | null
}

export function QuickRow({ order: { id, buyerPhone, contact, money }, thread }: Props) {
  const t = useWords()
  return (
    <ul className="no-print mb-5 flex gap-2.5">
      {buyerPhone && (
        <Item>
          <a
            href={`tel:${buyerPhone}`}
            aria-label={t('seller.call', { name: contact.name, phone: sayPhone(buyerPhone) })}
            className={tile}
          >
            <Phone strokeWidth={1.8} aria-hidden />
            {t('desk.call')}
          </a>
        </Item>
      )}
      {thread && (
        <Item>
          <Link to={paths.sellerOrderMessages(id)} className={tile}>
            <MessagesSquare strokeWidth={1.8} aria-hidden />
            <span>
              {t('thread.title')} {thread.unread > 0 && <Badge tone="held">{thread.unread}</Badge>}
            </span>
          </Link>
        </Item>
      )}
      {isForSending(money) && (
        <Item>
          <Link to={paths.packingSlips([id])} className={tile}>
            <Printer strokeWidth={1.8} aria-hidden />
            {t('desk.packing_one')}
          </Link>
        </Item>
      )}
    </ul>
  )
}

const Item = ({ children }: { children: ReactNode }) => <li className="flex min-w-0 flex-1">{children}</li>
