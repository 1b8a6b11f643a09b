// What every part of the network is handed first: its books, its clock, its chance, and whom to tell.
import type { Behaviour } from './behaviour.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { News } from './news.ts'
import type { Randomness } from './randomness.ts'
import type { Database } from './storage/database.ts'

export type Ctx = {
  db: Database
  clock: Clock
  random: Randomness
  config: Config
  behaviour: Behaviour
  news: News
  /** Asks the timetable to look again: something may have become due. */
  wake(): void
}
