// The link in a field, to be copied by one press or, without scripts, by hand.
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Button } from '#app/ui/button.tsx'

export function CopyLink({ link, title }: { link: string; title: string }) {
  const t = useWords()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      // A browser that lets no page copy: the link can be marked in its field.
    }
  }
  const Icon = copied ? Check : Copy
  return (
    <>
      <input
        readOnly
        value={link}
        aria-label={t('share.link_of', { shop: title })}
        onFocus={({ currentTarget }) => currentTarget.select()}
        className="field-box min-w-0"
      />
      <Button type="button" onClick={copy} className="px-5! noscript:hidden">
        <Icon className="size-5" strokeWidth={1.8} aria-hidden />
        <span role="status">{t(copied ? 'ui.copied' : 'share.copy')}</span>
      </Button>
    </>
  )
}
