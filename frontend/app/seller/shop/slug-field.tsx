// The shop's address, with a word on whether it can be had while it is typed. Without scripts the form says so when it is sent.
import type { checkShopAddress, ReplyOf } from '@amana/contract'
import { Check } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Field } from '#app/ui/field.tsx'

export type AddressAnswer = ReplyOf<typeof checkShopAddress>

const reasons: Record<NonNullable<AddressAnswer['reason']>, MessageKey> = {
  not_an_address: 'slug.not_an_address',
  slug_reserved: 'slug.reserved',
  slug_taken: 'slug.taken',
  contact_details_in_text: 'slug.contact',
}

interface Props {
  slug: string
  onSlug: (slug: string) => void
  /** From the last time the form was sent. */
  error?: string | undefined
  /** Of the shop already, so not worth asking about. */
  own?: string
  required?: boolean
}

export function SlugField({ slug, onSlug, error, own, required = true }: Props) {
  const t = useWords()
  const answer = useAnswer(slug, own)
  const free = answer?.available
  const fault = answer ? (answer.reason ? t(reasons[answer.reason]) : undefined) : error
  return (
    <div className="grid gap-2">
      <Field
        label={t('open.slug')}
        name="slug"
        required={required}
        minLength={3}
        maxLength={40}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        hint={t('open.slug_hint')}
        value={slug}
        onChange={({ currentTarget: { value } }) => onSlug(value.toLowerCase().replace(/\s+/g, '-'))}
        error={fault}
      />
      <div aria-live="polite" className="text-small">
        {free && (
          <p className="flex items-center gap-1.5 font-[650] text-trust">
            <Check className="size-4.5" aria-hidden />
            {t('slug.free', { slug: answer.slug })}
          </p>
        )}
        {answer && answer.suggestions.length > 0 && (
          <p className="flex flex-wrap items-center gap-x-2">
            <span className="text-ink-2">{t('slug.instead')}</span>
            {answer.suggestions.map((each) => (
              <button
                key={each}
                type="button"
                onClick={() => onSlug(each)}
                className="min-h-11 font-[650] text-trust underline underline-offset-4"
              >
                {each}
              </button>
            ))}
          </p>
        )}
      </div>
    </div>
  )
}

const restMs = 350

/** What the api says about what is typed now; undefined while it has not said anything about exactly that. */
function useAnswer(slug: string, own: string | undefined): AddressAnswer | undefined {
  const [answer, setAnswer] = useState<AddressAnswer>()
  useEffect(() => {
    if (slug.length < 3 || slug === own) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      fetch(`/api/shop-addresses/${encodeURIComponent(slug)}`, { signal: stop.signal })
        .then(async (reply) => reply.ok && setAnswer(await reply.json()))
        .catch(() => {})
    }, restMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [slug, own])
  return answer?.slug === slug ? answer : undefined
}
