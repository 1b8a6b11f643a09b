// Whether fakes of it are common.
import { type ListingToJudge, signal } from './signal.ts'

export const brandIsMuchCopied = signal(
  '1 when title or brand name one of the brands that are copied most, else 0',
  ({ brandIsMuchCopied }: ListingToJudge) => brandIsMuchCopied,
)
