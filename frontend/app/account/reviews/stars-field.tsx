// One to five stars as radio buttons, each with its word: chosen by thumb, by keyboard and without scripts.
import { Star } from 'lucide-react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'

const words: MessageKey[] = ['reviews.star_1', 'reviews.star_2', 'reviews.star_3', 'reviews.star_4', 'reviews.star_5']

export function StarsField({ chosen }: { chosen: number | null }) {
  const t = useWords()
  return (
    <fieldset>
      <legend className="mb-1.5 text-small font-strong">{t('reviews.how_many')}</legend>
      <div className="grid grid-cols-5 gap-1.5 sm:max-w-lg sm:gap-2.5">
        {words.map((word, index) => (
          <label
            key={word}
            className="flex min-h-18 cursor-pointer flex-col items-center gap-1 rounded-card bg-card px-1 py-3 text-center text-tiny leading-tight font-medium shadow-[inset_0_0_0_1.5px_var(--line)] has-checked:bg-held-soft has-checked:text-on-held-soft has-checked:shadow-[inset_0_0_0_2px_var(--held)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-trust"
          >
            <input
              type="radio"
              name="stars"
              value={index + 1}
              required
              defaultChecked={chosen === index + 1}
              className="sr-only"
            />
            <span className="flex items-center gap-1 font-display text-lead font-bold">
              {index + 1}
              <Star className="size-4 fill-current" aria-hidden />
            </span>
            {t(word)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
