// A slow and broken line between a browser and the site, as a relay of TCP connections: what a mobile network in the country does to
// them, without the kernel's help (netem needs rights that a test has not).
//
// What is modelled, and how truly:
// - One radio for all connections: each direction has so many bytes a second, and segments of 1,400 bytes stand in one queue.
// - The way takes half a round trip in each direction; a new connection costs one round trip before it carries anything.
// - Slow start: ten segments may be on their way at first, one more for each that is acknowledged; a loss halves that.
// - A relay cannot lose bytes of a TCP stream, and neither can TCP: what a lost segment costs is time. With three segments behind
//   it the sender hears of it and sends it again after a round trip; without, after a timeout (a second on a young connection,
//   else twice the round trip, at least 200 ms), which doubles each time it is lost again. Everything behind it waits meanwhile.
// - Connections also die: a segment lost five times over ends its connection with a reset, and `breakAt` orders it, in the middle of
//   a request or just before its answer.
// Not modelled: TLS (a round trip more for each new connection), DNS, HTTP/2, and what Wi-Fi and masts do to the order of packets.
import { type AddressInfo, createServer, type Server, Socket } from 'node:net'
import { openChance } from '../../backend/seed/chance.ts'
import { lane, type Quality, type Radio, radio } from './lane.ts'

export type { Quality } from './lane.ts'

/** What one has of 3G in a Kenyan town, and at its edge; `hurried` loses as much and takes a third of the time, for the tests. */
export const qualities = {
  hurried: { roundTripMs: 100, downBytesPerSecond: 600_000, upBytesPerSecond: 200_000, loss: 0.02 },
  town: { roundTripMs: 300, downBytesPerSecond: 200_000, upBytesPerSecond: 90_000, loss: 0.02 },
  edge: { roundTripMs: 400, downBytesPerSecond: 50_000, upBytesPerSecond: 25_000, loss: 0.02 },
} as const satisfies Record<string, Quality>

export interface Line {
  url: string
  /**
   * From now on requests whose first line fits lose their connections: half-way up, or when they were heard and before they are
   * answered. That goes on until it is mended, for browsers send such a request again by themselves, and people press twice.
   */
  breakAt: (request: RegExp, when: Break['when']) => { mend: () => void }
  counted: () => Counted
  close: () => Promise<void>
}

export interface Counted {
  connections: number
  resets: number
  segments: number
  lost: number
  bytesDown: number
}

interface Break {
  request: RegExp
  when: 'half-way' | 'before-the-answer'
}

/** @param seed the same one loses the same segments, as far as the browser sends the same ones */
export async function openLine(toPort: number, quality: Quality, seed = 1): Promise<Line> {
  const counted: Counted = { connections: 0, resets: 0, segments: 0, lost: 0, bytesDown: 0 }
  const air: Radio = radio(quality, openChance(seed).next, counted)
  const breaks = new Set<Break>()
  const open = new Set<Socket>()
  const server = createServer({ noDelay: true, allowHalfOpen: true }, (browser) => {
    counted.connections += 1
    open.add(browser.once('close', () => open.delete(browser)))
    relay(browser, toPort, air, breaks, counted)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    breakAt: (request, when) => {
      const one = { request, when }
      breaks.add(one)
      return { mend: () => void breaks.delete(one) }
    },
    counted: () => ({ ...counted }),
    close: () => closed(server, open),
  }
}

async function closed(server: Server, open: Set<Socket>): Promise<void> {
  const ended = new Promise<void>((tell) => server.close(() => tell()))
  for (const socket of open) socket.destroy()
  await ended
}

function relay(browser: Socket, toPort: number, air: Radio, breaks: ReadonlySet<Break>, counted: Counted): void {
  const site = new Socket({ allowHalfOpen: true })
  site.setNoDelay(true)
  let ended = false
  const reset = () => {
    if (ended) return
    ended = true
    counted.resets += 1
    browser.resetAndDestroy()
    // The server is not told: its answer goes nowhere, as behind a mast that is gone.
    site.destroy()
  }
  const up = lane(
    air,
    'up',
    (bytes) => site.write(bytes),
    () => site.end(),
    reset,
  )
  const down = lane(
    air,
    'down',
    (bytes) => browser.write(bytes),
    () => browser.end(),
    reset,
  )
  let broken: Break | undefined
  browser.on('data', (bytes) => {
    const firstLine = bytes.toString('latin1', 0, 2_000).split('\r\n', 1)[0]!
    broken = [...breaks].find(({ request }) => request.test(firstLine))
    if (broken?.when !== 'half-way') return up.send(bytes)
    up.send(bytes.subarray(0, bytes.length >> 1))
    up.whenArrived(reset)
  })
  site.on('data', (bytes) => {
    if (broken?.when === 'before-the-answer') return reset()
    counted.bytesDown += bytes.length
    down.send(bytes)
  })
  browser.on('end', () => up.end())
  site.on('end', () => down.end())
  for (const socket of [browser, site]) {
    socket.on('error', () => {})
    socket.on('close', () => {
      if (socket === browser) site.destroy()
    })
  }
  site.on('error', reset)
  site.connect(toPort, '127.0.0.1')
}
