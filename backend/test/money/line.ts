// The line between Amana and M-Pesa, and all that happens on it: requests that never arrive, answers that are lost,
// walls that answer HTML, callbacks that are lost, late, doubled, out of order, replayed, contradicted and forged.
import { type Chance, chanceOf } from './chance.ts'
import { burn } from './fuse.ts'

type Fetch = typeof globalThis.fetch

export type CallFault = keyof typeof callFaults
/** Out of a hundred calls that reach for the provider; the rest goes well. */
const callFaults = {
  unreachable: 2,
  'wall before': 2,
  'wall after': 2,
  'answer lost': 3,
  'system busy': 2,
  'rate limited': 2,
  'token revoked': 3,
}

export type DeliveryFault = keyof typeof deliveryFaults
const deliveryFaults = { lost: 6, late: 10, doubled: 6, 'not reached': 3 }
/** Out of a hundred payments that a phone has received: M-Pesa says first that they failed. */
const resultFaults = { 'success called a failure': 4 }
/** Out of a hundred times that the statement is fetched. */
const portalFaults = { 'statement walled off': 5, 'statement torn off': 5 }

interface Delivery {
  url: string
  init: RequestInit
  /** Steps of the rehearsal until it arrives. */
  stepsLeft: number
}

/** Carried by what has come through the line already. */
export const arrived = 'amana-rehearsal-arrived'

export interface Line {
  /** A callback of M-Pesa's, on its way: what the program answers, or what the line makes of it. Rejects when nothing answers. */
  receive(path: string, body: string): Promise<Response>
  /** How often each fault has happened. */
  faults: Map<string, number>
  /** Bodies that M-Pesa has sent, newest last, for whoever replays them. */
  heard: { url: string; body: string }[]
  /** Names the step to which chance belongs. */
  at(step: number): void
  /** From now on nothing goes wrong any more. */
  heal(): void
  /** Delivers late callbacks whose time has come; all of them when the line has healed. */
  arrive(): Promise<void>
  /** As a stranger, or as M-Pesa having second thoughts, would call. */
  callBack(url: string, body: string): Promise<void>
  hangUp(): void
}

const heardMax = 400

/** What M-Pesa would have said, had the payment to a phone failed; undefined when it says so anyway. */
function asFailure(body: string): string | undefined {
  const { Result } = JSON.parse(body)
  if (Number(Result?.ResultCode) !== 0) return undefined
  const { ResultParameters: _, ...said } = Result
  return JSON.stringify({ Result: { ...said, ResultCode: 2001, ResultDesc: 'The initiator information is invalid.' } })
}

/** Places itself between `fetch` and the two programs until it hangs up. */
export function openLine(seed: number, urls: { telco: string; amana: () => string }): Line {
  const through: Fetch = globalThis.fetch
  const late: Delivery[] = []
  const faults = new Map<string, number>()
  const heard: Line['heard'] = []
  let step = 0
  let healthy = false
  /** How many of a kind there were in this step: ports and ids differ from run to run, and chance must not hang on them. */
  const counts = new Map<string, number>()
  const chanceFor = (kind: string): Chance => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return chanceOf(seed, kind, step, counts.get(kind)!)
  }
  /** Callbacks that leave at once arrive one after the other. */
  let arriving: Promise<unknown> = Promise.resolve()

  const note = (fault: string) => faults.set(fault, (faults.get(fault) ?? 0) + 1)
  const draw = (of: Record<string, number>, chance: Chance): string => {
    if (healthy) return 'none'
    const sum = Object.values(of).reduce((all, each) => all + each, 0)
    const fault = chance.weighted({ ...of, none: 100 - sum })
    if (fault !== 'none') note(fault)
    return fault
  }
  const json = (status: number, body: object) => Response.json(body, { status })
  const wall = () => new Response('<html><body>Service Unavailable</body></html>', { status: 503 })
  const broken = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } })

  async function toProvider(url: string, init: RequestInit): Promise<Response> {
    burn()
    const chance = chanceFor(new URL(url).pathname)
    const fault = draw(callFaults, chance)
    if (fault === 'unreachable') throw broken('ECONNREFUSED')
    if (fault === 'wall before') return wall()
    if (fault === 'rate limited')
      return json(429, {
        fault: { faultstring: 'Spike arrest', detail: { errorcode: 'policies.ratelimit.SpikeArrestViolation' } },
      })
    if (fault === 'token revoked' && !url.includes('/oauth/'))
      return json(401, { requestId: '1', errorCode: '404.001.03', errorMessage: 'Invalid Access Token' })
    if (fault === 'system busy')
      return json(500, { requestId: '1', errorCode: '500.001.1001', errorMessage: 'System busy. Please try again' })
    const response = await through(url, init)
    burn()
    if (fault === 'answer lost') throw broken('UND_ERR_SOCKET')
    return fault === 'wall after' ? wall() : response
  }

  async function toAmana(url: string, init: RequestInit): Promise<Response> {
    const body = String(init.body)
    heard.push({ url, body })
    if (heard.length > heardMax) heard.shift()
    const chance = chanceFor(url.includes('/collect/') ? 'collected' : 'disbursed')
    const fault = draw(deliveryFaults, chance)
    if (fault === 'not reached') throw broken('ECONNREFUSED')
    const failure = url.includes('/disburse/') ? asFailure(body) : undefined
    if (failure && draw(resultFaults, chance) !== 'none') {
      late.push({ url, init: { ...init, signal: null }, stepsLeft: chance.between(1, 40) })
      return through(url, { ...init, body: failure, signal: null })
    }
    if (fault === 'lost') return json(200, {})
    if (fault === 'late') {
      late.push({ url, init: { ...init, signal: null }, stepsLeft: chance.between(1, 60) })
      return json(200, {})
    }
    if (fault === 'doubled') await through(url, { ...init, signal: null })
    return through(url, init)
  }

  async function fromPortal(url: string, init: RequestInit): Promise<Response> {
    const fault = draw(portalFaults, chanceFor('portal'))
    if (fault === 'statement walled off') return wall()
    const response = await through(url, init)
    if (fault !== 'statement torn off') return response
    const text = await response.text()
    return new Response(text.slice(0, Math.max(1, text.length - 9)), { headers: response.headers })
  }

  const between: Fetch = async (input, init = {}) => {
    const url = String(input)
    if (url.startsWith(`${urls.telco}/mpesa/`) || url.startsWith(`${urls.telco}/oauth/`)) return toProvider(url, init)
    if (url.startsWith(`${urls.telco}/portal/`)) return fromPortal(url, init)
    return through(input, init)
  }
  globalThis.fetch = between

  return {
    faults,
    heard,
    receive: (path, body) => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json', [arrived]: 'yes' }, body }
      const arrival = arriving.then(() => toAmana(`${urls.amana()}${path}`, init))
      arriving = arrival.catch(() => undefined)
      return arrival
    },
    at: (next) => {
      step = next
      counts.clear()
    },
    heal: () => {
      healthy = true
    },
    arrive: async () => {
      for (const delivery of late) delivery.stepsLeft--
      const due = late.filter(({ stepsLeft }) => healthy || stepsLeft <= 0)
      for (const delivery of due) {
        late.splice(late.indexOf(delivery), 1)
        await (await through(delivery.url, delivery.init)).body?.cancel()
      }
    },
    callBack: async (url, body) => {
      const response = await through(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [arrived]: 'yes' },
        body,
      })
      await response.body?.cancel()
    },
    hangUp: () => {
      globalThis.fetch = through
    },
  }
}
