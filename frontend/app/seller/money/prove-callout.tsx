// Until the payout number is proved: what is missing, and the button that gets it.
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'

export function ProveCallout({ phone, className = '' }: { phone: string; className?: string }) {
  const t = useWords()
  return (
    <section className={`surface border-l-[3px]! border-l-held! p-5 sm:p-6 ${className}`}>
      <p className="max-w-[44em]">{t.rich('proof.why', { phone })}</p>
      <ButtonLink to={paths.payoutProof} className="mt-4">
        {t('proof.do')}
      </ButtonLink>
    </section>
  )
}
