// How long a shop had slept before it sold again.
import { idleBefore } from './conduct.ts'
import { signal } from './signal.ts'

export const idleDays = signal(
  'days without a paid order before the first paid order of the last 14 days; unknown for a shop that sold nothing before or nothing since',
  idleBefore,
)
