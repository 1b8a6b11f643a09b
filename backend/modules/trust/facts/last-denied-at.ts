// When a buyer last denied that a parcel had come.
import { type ConductSource, lastMark } from './conduct.ts'
import { signal } from './signal.ts'

export const lastDeniedAt = signal(
  'when a buyer last said that nothing had come although the code was entered',
  (source: ConductSource): string | undefined => lastMark(source, 'delivery_denied')?.toISOString(),
)
