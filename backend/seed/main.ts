// `npm run seed`: fills an empty database with the demo market. `--if-empty` does nothing where there is one already,
// `--small` plays a few shops only, `--catalogue FILE` lists a bigger catalogue instead (for load tests).
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createOperator } from '#identity'
import { transact } from '#platform/context'
import { after, days, hours, machineNow, minutes, nairobiParts } from '../platform/clock.ts'
import { type Config, ConfigMistake, readConfig } from '../platform/config.ts'
import { demoPassword, demoSecondFactorSecret } from './demo-login.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { buyers, complainer, operator, sellers, shops } from './market/index.ts'
import { noteSeeding, readMarketState, unfinishedExitCode } from './market-state.ts'
import { play } from './play.ts'
import { openStage } from './stage.ts'

const { values: wanted } = parseArgs({
  options: { 'if-empty': { type: 'boolean' }, small: { type: 'boolean' }, catalogue: { type: 'string' } },
})

/** 06:01 in Nairobi: each simulated day begins when what is due in the night and the Friday batch are due. */
function earlyMorning(day: Date): Date {
  const { hour, minute, second } = nairobiParts(day)
  return after(day, hours(6 - hour) + minutes(1 - minute) - second * 1000)
}

/** Sellers whom rules have stopped, to see what they read. */
const stopped = [
  { slug: 'bei-poa-deals', note: 'restricted' },
  { slug: 'soko-haraka', note: 'frozen' },
  { slug: 'king-deals', note: 'banned' },
  { slug: 'mama-lucy-crochet', note: 'won: decided anew' },
]

/** Who a visitor of the demo may sign in as. */
function demoLogins() {
  const seller = (demo: 'new' | 'established' | 'trusted') => {
    const index = shops.findIndex((shop) => shop.demo === demo)
    return {
      role: 'seller',
      name: sellers[index]!.name,
      email: sellers[index]!.email,
      password: demoPassword,
      note: `${shops[index]!.name}, ${demo}`,
    }
  }
  const one = (role: string, person: { name: string; email: string }, note: string) => ({
    role,
    name: person.name,
    email: person.email,
    password: demoPassword,
    note,
  })
  const ofShop = (slug: string, note: string) => {
    const index = shops.findIndex((shop) => shop.slug === slug)
    return one('seller', sellers[index]!, `${shops[index]!.name}, ${note}`)
  }
  return [
    one('buyer', buyers[0]!, 'has bought before'),
    seller('trusted'),
    seller('established'),
    seller('new'),
    ...stopped.map(({ slug, note }) => ofShop(slug, note)),
    one('buyer', complainer, 'reported a problem with nearly every seller: see “Your standing as a buyer”'),
    {
      ...one('operator', operator, 'watches the market; second step: npm run operator:code'),
      secondFactorSecret: demoSecondFactorSecret,
    },
  ]
}

const tell = (line: string) => void process.stdout.write(`${line}\n`)

async function loadBigCatalogue(config: Config, file: string): Promise<void> {
  const stage = await openStage(config, machineNow())
  try {
    await transact(stage.ctx(), (tx) =>
      createOperator(tx, {
        ...operator,
        phone: `+${operator.phone}`,
        password: demoPassword,
        secondFactorSecret: demoSecondFactorSecret,
      }),
    )
    tell(`${await loadCatalogue(stage.ctx(), file, tell)} products are on show`)
  } finally {
    await stage.close()
  }
}

class Unfinished extends ConfigMistake {}

async function seed(): Promise<void> {
  // The pictures of the demo market are drawn by this very program.
  const config: Config = { ...readConfig(), READ_PICTURES: 'off' }
  if (config.production) throw new ConfigMistake('The demo market is not for production.')
  const state = await readMarketState(config.DATABASE_URL)
  if (state === 'unfinished')
    throw new Unfinished('An earlier seed of this database was cut short: empty it and start again.')
  if (state === 'whole') {
    if (wanted['if-empty']) return
    throw new ConfigMistake('There is a market in this database already; the seed wants an empty one.')
  }
  await noteSeeding(config.DATABASE_URL, true)
  await (wanted.catalogue ? loadBigCatalogue(config, wanted.catalogue) : playMarket(config))
  await noteSeeding(config.DATABASE_URL, false)
}

async function playMarket(config: Config): Promise<void> {
  const end = machineNow()
  const earliest = Math.max(...shops.map((shop) => shop.startedDaysAgo))
  const stage = await openStage(config, earlyMorning(after(end, -days(earliest + 2))))
  try {
    await play(stage, end, wanted.small ? 'small' : 'whole', tell)
    await stage.network.moveClock(machineNow())
    await mkdir(config.AMANA_DATA, { recursive: true })
    await writeFile(join(config.AMANA_DATA, 'demo-logins.json'), JSON.stringify(demoLogins(), null, 2))
  } finally {
    await stage.close()
  }
}

seed().then(
  () => process.exit(0),
  (error) => {
    const causes = []
    for (let each = error; each instanceof Error; each = each.cause)
      causes.push(each instanceof ConfigMistake ? each.message : each.stack)
    process.stderr.write(`${causes.join('\nbecause: ')}\n`)
    process.exit(error instanceof Unfinished ? unfinishedExitCode : 1)
  },
)
