// Pictures that another shop had first.
import { type ConductSource, marksWithin } from './conduct.ts'
import { signal } from './signal.ts'

export const picturesOfOthers = signal(
  'listings of the last 30 days that were not put on show because a picture was first published by another shop',
  (source: ConductSource, now: Date): number => marksWithin(source, now, 'picture_of_another', 30),
)
