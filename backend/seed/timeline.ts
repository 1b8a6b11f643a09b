// The play in order: scenes by their instant, a tick of the schedule each morning, and what follows from each.
import { after, days, hours } from '../platform/clock.ts'
import type { Stage } from './stage.ts'

export interface Scene {
  at: Date
  /** For the error message when it fails. */
  title: string
  act(): Promise<void>
}

export interface Timeline {
  add(scene: Scene): void
  /** Plays everything up to `end`, scenes added while it runs included. */
  play(end: Date, tell: (line: string) => void): Promise<void>
}

const mornings = hours(24)

export function openTimeline(stage: Stage, onMorning: () => Promise<void>): Timeline {
  const scenes: Scene[] = []
  const takeNext = (before: Date): Scene | undefined => {
    let best = -1
    for (const [index, scene] of scenes.entries())
      if (scene.at <= before && (best < 0 || scene.at < scenes[best]!.at)) best = index
    return best < 0 ? undefined : scenes.splice(best, 1)[0]
  }
  return {
    add: (scene) => void scenes.push(scene),
    async play(end, tell) {
      let played = 0
      for (let morning = after(stage.now(), mornings); ; morning = after(morning, days(1))) {
        const isLast = morning >= end
        const until = isLast ? end : morning
        for (let scene = takeNext(until); scene; scene = takeNext(until)) {
          await stage.moveTo(scene.at)
          try {
            await scene.act()
            await stage.settle()
            if (++played % 200 === 0) tell(`${played} scenes played, ${scene.at.toISOString().slice(0, 10)}`)
          } catch (error) {
            throw new Error(`the seed failed at “${scene.title}” on ${scene.at.toISOString()}`, { cause: error })
          }
        }
        await stage.moveTo(until)
        // A day on which nothing is due need not be lived through.
        if (isLast || (await stage.isTickDue())) await stage.tick()
        if (isLast) return
        await onMorning()
      }
    },
  }
}
