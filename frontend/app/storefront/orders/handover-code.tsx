// The buyer's six digits, and the one rule about them.
import { useWords } from '#app/messages/use-words.ts'
import { Digits } from '#app/ui/digits.tsx'

export function HandoverCode({ code }: { code: string }) {
  const t = useWords()
  return (
    <section
      aria-labelledby="code"
      className="mt-4 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-panel bg-deep px-5 py-5 text-on-deep sm:px-6"
    >
      <div className="max-w-[25em]">
        <h2 id="code" className="text-[1.2rem]!">
          {t('order.code_title')}
        </h2>
        <p className="mt-1 text-small text-on-deep-2">{t('order.code_rule')}</p>
      </div>
      <Digits code={code} />
    </section>
  )
}
