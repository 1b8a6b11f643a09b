// The ten codes for the day the phone is lost: shown once, to be printed or copied.
import { Copy, Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'

export function RecoveryCodes({ codes }: { codes: string[] }) {
  const t = useWords()
  const [scripts, setScripts] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setScripts(true), [])
  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setCopied(true),
      () => {},
    )
  return (
    <section aria-labelledby="recovery" role="status" className="surface grid gap-4 p-5 sm:p-7">
      <h1 id="recovery">{t('security.recovery_title')}</h1>
      <p>{t.rich('security.recovery')}</p>
      <ul className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-card bg-sand p-5">
        {codes.map((code) => (
          <li key={code} className="font-display text-title font-bold tracking-[0.06em] select-all">
            {code}
          </li>
        ))}
      </ul>
      {scripts && (
        <div className="no-print flex flex-wrap gap-3">
          <Button type="button" look="light" onClick={() => window.print()}>
            <Printer className="size-5" aria-hidden />
            {t('security.print')}
          </Button>
          <Button type="button" look="light" onClick={copy}>
            <Copy className="size-5" aria-hidden />
            <span aria-live="polite">{copied ? t('security.copied') : t('security.copy')}</span>
          </Button>
        </div>
      )}
      <ButtonLink to={paths.security} replace className="no-print justify-self-start">
        {t('security.kept')}
      </ButtonLink>
    </section>
  )
}
