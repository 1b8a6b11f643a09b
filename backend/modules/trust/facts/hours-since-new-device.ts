// How fresh the device is.
import { type ConductSource, hoursSince } from './conduct.ts'
import { signal } from './signal.ts'

export const hoursSinceNewDevice = signal(
  'whole hours since the owner signed in on a device never seen before; missing without one in 180 days',
  (source: ConductSource, now: Date): number | undefined => hoursSince(source, now, 'new_device'),
)
