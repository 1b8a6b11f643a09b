// What M-Pesa has said against the number a seller is paid on, and the two ways out.
import type { PayoutNumberView } from '@amana/contract'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Notice } from '#app/ui/notice.tsx'

const sentences = {
  not_on_mpesa: 'proof.trouble_not_on_mpesa',
  receiver_account_full: 'proof.trouble_account_full',
  name_differs: 'proof.trouble_name_differs',
} as const

/** `here`: on the page where another is given. */
export function NumberTrouble({ number, here = false }: { number: PayoutNumberView; here?: boolean }) {
  const t = useWords()
  const calendar = useCalendar()
  if (!number.problem || !number.problemSince) return null
  const day = calendar.day(number.problemSince)
  return (
    <Notice tone="alert" role="status" className="mb-6">
      {t.rich(sentences[number.problem], { phone: number.phoneMasked, day })}{' '}
      <span className="flex flex-wrap gap-x-6">
        {!here && (
          <Link to={paths.payoutNumber} className="inline-block py-2 font-[650] underline underline-offset-4">
            {t('proof.give_another')}
          </Link>
        )}
        {number.problem !== 'not_on_mpesa' && (
          <Link to={paths.payoutProof} className="inline-block py-2 font-[650] underline underline-offset-4">
            {t('proof.do_short')}
          </Link>
        )}
      </span>
    </Notice>
  )
}
