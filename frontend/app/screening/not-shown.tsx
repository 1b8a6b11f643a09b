// Where a picture will be once it was looked into: the same room, a quiet sign and words; or what was read in it, when it is shown to
// nobody. The words are there for whoever cannot see the sign, and the room for whoever can.
import type { Picture, PictureNotShown } from '@amana/contract'
import { EyeOff, ScanSearch } from 'lucide-react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { foundIn } from './found.ts'

export const notShownOf = ({ beingChecked, refusedFor }: Picture): PictureNotShown | null =>
  beingChecked || refusedFor ? { refusedFor: refusedFor ?? null } : null

/** Somebody who waits for it is told when it is over. */
export const isBeingChecked = (notShown: PictureNotShown | null): boolean => notShown?.refusedFor === null

interface Props {
  notShown: PictureNotShown
  /** In few words, where there is little room. */
  brief?: boolean
  className?: string
}

export function NotShown({ notShown: { refusedFor }, brief = false, className = '' }: Props) {
  const t = useWords()
  const Sign = refusedFor ? EyeOff : ScanSearch
  const says: MessageKey = brief
    ? refusedFor
      ? 'pictures.refused_brief'
      : 'pictures.being_checked_brief'
    : refusedFor
      ? 'pictures.refused'
      : 'pictures.being_checked'
  return (
    <span
      className={`grid place-items-center content-center gap-2 bg-sand text-center text-ink-2 ${brief ? 'p-1.5 text-tiny' : 'p-4 text-small'} ${className}`}
    >
      <Sign className={`size-6 ${refusedFor ? '' : 'motion-safe:animate-pulse'}`} strokeWidth={1.6} aria-hidden />
      <span>{t(says, { found: t(foundIn(refusedFor ?? [])) })}</span>
    </span>
  )
}
