// The name and its mark: an arch over something kept.
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

export function Logo() {
  const t = useWords()
  return (
    <Link
      to={paths.home}
      aria-label={t('layout.home')}
      className="flex min-h-12 items-center gap-2.5 font-display text-[1.5rem] leading-none font-extrabold tracking-[-0.04em]"
    >
      <svg viewBox="0 0 32 32" className="size-8" aria-hidden>
        <rect width="32" height="32" rx="9" className="fill-deep" />
        <path
          d="M8.5 21.5c0-7 3.2-12 7.5-12s7.5 5 7.5 12"
          fill="none"
          className="stroke-held"
          strokeWidth="3.2"
          strokeLinecap="round"
        />
        <circle cx="16" cy="20.5" r="3.3" fill="#fbf8f2" />
      </svg>
      <span className="max-[22rem]:sr-only">amana</span>
    </Link>
  )
}
