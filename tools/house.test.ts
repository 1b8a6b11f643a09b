// The house style, as far as a machine can judge it. Every check is also shown a house that it must refuse.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkClock } from './house/clock.ts'
import { checkCycles } from './house/cycles.ts'
import { checkFrontendDirection } from './house/direction.ts'
import { checkDoors } from './house/doors.ts'
import { checkNames } from './house/names.ts'
import { checkPathsNamed } from './house/paths.ts'
import { checkPlatformWords } from './house/platform-words.ts'
import { checkForeignSchemas } from './house/schemas.ts'
import { projectSources, root, type Source } from './house/source.ts'

const project = projectSources()
const file = (path: string, text = ''): Source => ({ path, text })
const door = (name: string, text: string) => file(`backend/modules/${name}/index.ts`, text)

describe('modules meet only at their doors', () => {
  test('nobody reaches into a module of this project', () => expect(checkDoors(project)).toEqual([]))

  test.each([
    ['a relative path into another module', "import { pay } from '../payouts/queries.ts'"],
    ['a relative path into the platform', "import { after } from '../../platform/clock.ts'"],
    ['a path past a door', "import { pay } from '#payouts/queries'"],
    ['a re-export from another module', "export * from '../payouts/index.ts'"],
    ['an import in the middle of the code', "const { pay } = await import('../payouts/index.ts')"],
  ])('%s is refused', (_way, text) => expect(checkDoors([door('orders', text)])).toHaveLength(1))

  test('the platform may not know a module', () =>
    expect(checkDoors([file('backend/platform/jobs.ts', "import { pay } from '#payouts'")])).toHaveLength(1))

  test('doors, the platform, the contract, packages and the own folder are open', () => {
    const text =
      "import '#payouts'\nimport '#platform/clock'\nimport '@amana/contract/money'\nimport 'kysely'\nimport './queries.ts'"
    expect(checkDoors([door('orders', text)])).toEqual([])
  })
})

describe('modules do not depend on each other in a circle', () => {
  test('there is no circle in this project', () => expect(checkCycles(project)).toEqual([]))

  test('a circle of three is refused, and told once', () => {
    const circle = [
      door('orders', "import '#escrow'"),
      door('escrow', "import '#ledger'"),
      door('ledger', "import '#orders'"),
    ]
    expect(checkCycles(circle)).toEqual(['cycle: escrow → ledger → orders → escrow'])
  })

  test('a type alone closes a circle too', () => {
    const circle = [door('orders', "import type { Hold } from '#escrow'"), door('escrow', "import '#orders'")]
    expect(checkCycles(circle)).toHaveLength(1)
  })
})

describe("a module's SQL names its own schema only", () => {
  test('no SQL of this project looks into another schema', () => expect(checkForeignSchemas(project)).toEqual([]))

  const others = [door('payouts', ''), door('ledger', '')]
  test.each([
    ['a template', 'const rows = sql`select * from payouts.batch`'],
    [
      'a template with values',
      'const a = sql`select * from orders.item where id = $' + '{id} and b in (select from payouts.b)`',
    ],
    ['a table of the query builder', "db.selectFrom('payouts.batch as b')"],
    ['a quoted name', 'pool.query(\'delete from "payouts"."batch"\')'],
  ])('%s with a foreign schema is refused', (_way, text) =>
    expect(checkForeignSchemas([door('orders', text), ...others])).toHaveLength(1),
  )

  test('a variable, a sentence or an import of that name is no SQL', () => {
    const text =
      "import { x } from '#payouts'\nconst a = payouts.batch\nconst b = 'payouts.batch is closed'\nconst c = sql`select $" +
      '{payouts.batch} from orders.item`'
    expect(checkForeignSchemas([door('orders', text), ...others])).toEqual([])
  })
})

describe('time is an input', () => {
  test('nobody in this project looks at a clock but the clocks', () => expect(checkClock(project)).toEqual([]))

  test.each([
    ['new Date()', door('orders', 'const now = new Date()')],
    ['Date.now()', door('orders', 'const now = Date.now()')],
    ['now() in a query', door('orders', 'sql`update orders.item set paid_at = now()`')],
    [
      'current_timestamp in a migration',
      file('backend/migrations/0001.sql', 'create table a (at timestamptz default current_timestamp)'),
    ],
    ['a clock in the telco', file('telco/mpesa/stk.ts', 'const now = Date.now()')],
  ])('%s is refused', (_way, source) => expect(checkClock([source])).toHaveLength(1))

  test('a date made of something, a comment, and the clock itself are fine', () => {
    const text = '// not new Date()\nconst a = new Date(ctx.now.getTime())'
    expect(checkClock([door('orders', text), file('backend/platform/clock.ts', 'new Date()')])).toEqual([])
  })
})

describe('the platform knows no business', () => {
  test('no word of the business stands in the platform', () => expect(checkPlatformWords(project)).toEqual([]))

  test.each(['const payoutDue = 1', '// for every product', 'sql`select from ledger.entry`'])(
    '"%s" is refused',
    (text) => expect(checkPlatformWords([file('backend/platform/jobs.ts', text)])).toHaveLength(1),
  )
})

describe('docs that point at files lead somewhere', () => {
  const exists = (path: string) => existsSync(join(root, path))

  test.each(['docs/where.md', 'docs/security.md'])('every path that %s names exists', (name) => {
    const page = project.find(({ path }) => path === name)
    expect(page && checkPathsNamed(page, exists)).toEqual([])
  })

  test('a path that is gone is refused, and so is a page without paths', () => {
    expect(checkPathsNamed(file('docs/where.md', 'the fee → `backend/modules/fees/fee.ts`'), exists)).toHaveLength(1)
    expect(checkPathsNamed(file('docs/where.md', 'see `tools/{house,no-such-folder}/`'), exists)).toHaveLength(1)
    expect(checkPathsNamed(file('docs/where.md', 'nothing'), exists)).toHaveLength(1)
  })
})

describe('pages of one audience do not use those of another', () => {
  test('no page of this project looks sideways', () => expect(checkFrontendDirection(project)).toEqual([]))

  test.each([
    ['sideways', file('frontend/app/seller/page.tsx', "import { Card } from '../storefront/card.tsx'")],
    ['sideways by its name', file('frontend/app/seller/page.tsx', "import { Card } from '#app/storefront/card.tsx'")],
    ['upwards from ui', file('frontend/app/ui/button.tsx', "import { Card } from '../storefront/card.tsx'")],
  ])('an import %s is refused', (_way, source) => expect(checkFrontendDirection([source])).toHaveLength(1))
})

describe('names say what is in a file', () => {
  test('they do in this project', () => expect(checkNames(project)).toEqual([]))
  test.each(['backend/platform/utils.ts', 'frontend/app/helpers/x.ts', 'backend/modules/orders/order-service.ts'])(
    '%s is refused',
    (path) => expect(checkNames([file(path)])).toHaveLength(1),
  )
})
