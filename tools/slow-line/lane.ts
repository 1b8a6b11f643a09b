// One direction of one connection over the radio: segments queue, travel, are lost and come again, in order.

export interface Quality {
  roundTripMs: number
  downBytesPerSecond: number
  upBytesPerSecond: number
  /** Of all segments. */
  loss: number
}

interface Tally {
  segments: number
  lost: number
}

/** What all connections share: the rate of each direction, and luck. */
export interface Radio {
  quality: Quality
  luck: () => number
  tally: Tally
  /** Until when each direction is taken, on the clock of `performance`. */
  busyUntil: { up: number; down: number }
}

export const radio = (quality: Quality, luck: () => number, tally: Tally): Radio => ({
  ...{ quality, luck, tally },
  busyUntil: { up: 0, down: 0 },
})

const segmentBytes = 1_400
const firstWindow = 10
const behindForFastRetransmit = 3
const youngTimeoutMs = 1_000
const shortestTimeoutMs = 200
const triesMax = 5

type Work = () => void

export interface Lane {
  send: (bytes: Buffer) => void
  end: () => void
  /** Once everything sent so far has arrived. */
  whenArrived: (work: () => void) => void
}

/** @param give called with what has arrived, in order; `dead` when the line gives up */
export function lane(
  air: Radio,
  way: 'up' | 'down',
  give: (bytes: Buffer) => void,
  ended: () => void,
  dead: () => void,
): Lane {
  const { quality, luck, tally } = air
  const rate = way === 'up' ? quality.upBytesPerSecond : quality.downBytesPerSecond
  const queue: (Buffer | Work)[] = []
  let window = firstWindow
  let travelling = 0
  let acknowledged = 0
  /** Nothing arrives before what was sent before it. */
  let arrivedUntil = 0
  /** Nothing is carried before both ends have greeted each other. */
  const opensAt = performance.now() + quality.roundTripMs

  const timeoutMs = () => (acknowledged === 0 ? youngTimeoutMs : Math.max(shortestTimeoutMs, quality.roundTripMs * 2))

  /** How long losses hold a segment up; or the connection dies of it. */
  const heldUpMs = (): number | 'dead' => {
    let held = 0
    for (let tries = 0; luck() < quality.loss; tries++) {
      tally.lost += 1
      if (tries === triesMax) return 'dead'
      const heard = tries === 0 && queue.length >= behindForFastRetransmit
      held += heard ? quality.roundTripMs : timeoutMs() * 2 ** tries
      window = Math.max(2, window >> 1)
    }
    return held
  }

  function go(): void {
    while (queue.length > 0 && travelling < window) {
      const next = queue.shift()!
      const now = performance.now()
      if (typeof next === 'function') {
        travelling += 1
        arrive(Math.max(now, arrivedUntil), next)
        continue
      }
      tally.segments += 1
      const held = heldUpMs()
      if (held === 'dead') {
        dead()
        return
      }
      const sent = Math.max(now, opensAt, air.busyUntil[way]) + (next.length / rate) * 1_000
      air.busyUntil[way] = sent
      travelling += 1
      arrive(Math.max(arrivedUntil, sent + quality.roundTripMs / 2 + held), () => give(next))
    }
  }

  // Timers may fire out of turn by a millisecond; what has arrived is handed on in the order in which it was sent.
  const coming: Work[] = []
  function arrive(at: number, what: Work): void {
    arrivedUntil = at
    coming.push(what)
    const wait = Math.max(0, at - performance.now())
    setTimeout(() => coming.shift()!(), wait)
    setTimeout(
      () => {
        travelling -= 1
        acknowledged += 1
        window += 1
        go()
      },
      wait + quality.roundTripMs / 2,
    )
  }

  return {
    send: (bytes) => {
      for (let at = 0; at < bytes.length; at += segmentBytes) queue.push(bytes.subarray(at, at + segmentBytes))
      go()
    },
    end: () => {
      queue.push(ended)
      go()
    },
    whenArrived: (work) => {
      queue.push(work)
      go()
    },
  }
}
