// What would help this product to be found and trusted; nothing when there is nothing to say.
import type { ProductHint } from '@amana/contract'
import { Lightbulb } from 'lucide-react'
import { useWords } from '#app/messages/use-words.ts'
import { hintWords } from '../hint-words.ts'

export function Hints({ hints }: { hints: ProductHint[] }) {
  const t = useWords()
  if (hints.length === 0) return null
  return (
    <section className="surface p-5" aria-labelledby="hints">
      <h2 id="hints" className="flex items-center gap-2.5 text-[1.15rem]!">
        <Lightbulb className="size-5.5 shrink-0 text-ink-2" strokeWidth={1.8} aria-hidden />
        {t('hint.title')}
      </h2>
      <ul className="mt-3 grid gap-3 text-[0.94rem]">
        {hints.map((hint) => (
          <li key={hint}>
            <b className="block">{t(hintWords[hint].short)}</b>
            <span className="text-ink-2">{t(hintWords[hint].long)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
