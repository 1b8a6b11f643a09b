// A drawing of the buyer's phone with the prompt on it, so that the real one is recognised and a false one is not.
import { useWords } from '#app/messages/use-words.ts'

export function PhonePrompt({ amount, waiting }: { amount: string; waiting: boolean }) {
  const t = useWords()
  return (
    <figure className="mx-auto w-full max-w-66">
      <div aria-hidden className="rounded-[38px] bg-[#1f1b16] p-2.5 shadow-lift">
        <div className="grid aspect-[9/9] content-center md:aspect-[9/15] rounded-[29px] bg-[#d8e4e0] px-4">
          <div className="rounded-card bg-white px-4.5 py-4 text-[#1f1b16] shadow-lift">
            <p className="text-tiny leading-snug">{t('pay.prompt', { amount })}</p>
            <div className="mt-3 flex h-8 items-end gap-1.5 border-b-2 border-[#0e4d45] pb-1.5">
              {[0, 1, 2, 3].map((dot) => (
                <i key={dot} className={`size-2 rounded-full ${waiting ? 'bg-[#c9bfae]' : 'bg-[#0e4d45]'}`} />
              ))}
            </div>
            <p className="mt-3.5 flex justify-end gap-6 text-tiny font-strong text-[#0e4d45]">
              <span>{t('pay.prompt_cancel')}</span>
              <span>{t('pay.prompt_send')}</span>
            </p>
          </div>
        </div>
      </div>
      <figcaption className="mt-3.5 text-center text-small text-ink-2">{t('pay.prompt_caption')}</figcaption>
    </figure>
  )
}
