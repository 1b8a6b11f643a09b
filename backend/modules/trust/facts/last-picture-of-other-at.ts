// When a picture of another shop was last found.
import { type ConductSource, lastMark } from './conduct.ts'
import { signal } from './signal.ts'

export const lastPictureOfOtherAt = signal(
  'when a listing was last kept off the show for a picture of another shop',
  (source: ConductSource): string | undefined => lastMark(source, 'picture_of_another')?.toISOString(),
)
