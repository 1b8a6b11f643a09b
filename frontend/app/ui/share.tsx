// Sends the page to somebody: by what the phone offers, else the link is copied; without scripts, by WhatsApp.
import { Check, Share2 } from 'lucide-react'
import { type MouseEvent, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { useSiteOrigin } from './page-head.tsx'

interface Props {
  title: string
  /** Path of the page, as search engines know it. */
  at: string
}

export function Share({ title, at }: Props) {
  const t = useWords()
  const [copied, setCopied] = useState(false)
  const url = useSiteOrigin() + at
  const share = async (event: MouseEvent) => {
    if (!navigator.share && !navigator.clipboard) return
    event.preventDefault()
    try {
      if (navigator.share) return await navigator.share({ title, url })
      await navigator.clipboard.writeText(url)
      setCopied(true)
    } catch {
      // Whoever changes her mind in the phone's own menu has shared nothing, and need not be told.
    }
  }
  const Icon = copied ? Check : Share2
  return (
    <a
      href={`https://wa.me/?text=${encodeURIComponent(`${title} ${url}`)}`}
      rel="noreferrer"
      onClick={share}
      className="inline-flex min-h-12 items-center gap-2 px-2 text-small font-strong text-trust hover:underline"
    >
      <Icon className="size-5" strokeWidth={1.8} aria-hidden />
      {t(copied ? 'ui.copied' : 'ui.share')}
      <span role="status" className="sr-only">
        {copied && t('ui.copied')}
      </span>
    </a>
  )
}
