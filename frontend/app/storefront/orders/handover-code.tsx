// The buyer's six digits, and the one rule about them.
import type { OrderView } from '@amana/contract'
import type { QrPicture } from '#app/api/qr.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Digits } from '#app/ui/digits.tsx'
import { Qr } from '#app/ui/qr.tsx'

interface Props {
  code: string
  qr: QrPicture
  /** Where it waits, when it is collected. */
  pickup: OrderView['delivery']['pickup']
}

export function HandoverCode({ code, qr, pickup }: Props) {
  const t = useWords()
  return (
    <section
      aria-labelledby="code"
      className="mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-panel bg-deep px-5 py-5 text-on-deep sm:px-6"
    >
      <div className="max-w-[25em]">
        <h2 id="code" className="text-title!">
          {t('order.code_title')}
        </h2>
        <p className="mt-1 text-small text-on-deep-2">{t(pickup ? 'order.code_rule_collected' : 'order.code_rule')}</p>
        {pickup && <p className="mt-2 text-small font-strong">{t('order.collect_at', { ...pickup })}</p>}
      </div>
      <div className="flex min-w-0 flex-wrap items-center gap-4">
        <Digits code={code} />
        <Qr picture={qr} label={t('handover.qr')} className="size-24" />
      </div>
    </section>
  )
}
