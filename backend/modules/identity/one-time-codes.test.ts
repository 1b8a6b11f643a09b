// Six digits, whatever people and guessers do with them, in whatever order and however slowly.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../test/harness.ts'
import { forgetOldCodes } from './actions/forget-old-codes.ts'
import { type CodeFor, issueCode, takeCode } from './one-time-codes.ts'
import { codeAgainMs, codeDayMs, codeGoodMs, codesADay, codeTries } from './rules.ts'

const world = await openTestWorld()
const somebody = (): CodeFor => ({ purpose: 'phone', whom: newId(world.clock.read()) })
const issue = (whose: CodeFor, about?: string) => transact(world.ctx(), (tx) => issueCode(tx, whose, about))
const outcome = (whose: CodeFor, code: string): Promise<string> =>
  takeCode(world.ctx(), whose, code, async () => 'taken').catch((error: { code: string }) => error.code)
const otherThan = (code: string) => (code === '000000' ? '000001' : '000000')

type Step = { do: 'issue' } | { do: 'enter'; which: 'newest' | 'older' | 'wrong' } | { do: 'wait'; ms: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ do: 'issue' } as const) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('enter' as const),
      which: fc.constantFrom(
        'newest' as const,
        'newest' as const,
        'older' as const,
        'wrong' as const,
        'wrong' as const,
      ),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      ms: fc.constantFrom(1000, codeAgainMs, codeGoodMs - 1, codeGoodMs, codeDayMs),
    }),
  },
)

test('a code is good once, for five tries and ten minutes, in whatever order things happen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const whose = somebody()
      const issued: { code: string; goodUntil: number; wrong: number; taken: boolean }[] = []
      for (const what of steps) {
        const newest = issued.at(-1)
        if (what.do === 'wait') world.clock.advance(what.ms)
        else if (what.do === 'issue') {
          const made = await issue(whose).catch(() => undefined)
          if (made) issued.push({ code: made.code, goodUntil: made.expiresAt.getTime(), wrong: 0, taken: false })
        } else {
          const older = issued.slice(0, -1).find(({ code }) => code !== newest?.code)
          const entered = { newest, older, wrong: undefined }[what.which]?.code ?? otherThan(newest?.code ?? '')
          const isRight =
            newest !== undefined &&
            entered === newest.code &&
            !newest.taken &&
            newest.wrong < codeTries &&
            world.clock.read().getTime() < newest.goodUntil
          const got = await outcome(whose, entered)
          expect(got === 'taken').toBe(isRight)
          if (newest && got === 'taken') newest.taken = true
          else if (newest && ['wrong_code', 'no_tries_left'].includes(got)) newest.wrong++
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('twenty people who enter the same code at once get in once; twenty guessers get five tries', async () => {
  const right = somebody()
  const { code } = await issue(right)
  const results = await Promise.all(Array.from({ length: 20 }, () => outcome(right, code)))
  expect(results.filter((result) => result === 'taken')).toHaveLength(1)

  const guessed = somebody()
  const wrong = otherThan((await issue(guessed)).code)
  const guesses = await Promise.all(Array.from({ length: 20 }, () => outcome(guessed, wrong)))
  expect(guesses.filter((result) => result === 'wrong_code')).toHaveLength(codeTries - 1)
  expect(guesses.filter((result) => result === 'no_tries_left')).toHaveLength(20 - codeTries + 1)
})

test('a code is for one person and one purpose, and gives back what it was sent for', async () => {
  const whose = somebody()
  const { code } = await issue(whose, '+254711000999')
  expect(await outcome({ ...whose, purpose: 'phone_change' }, code)).toBe('code_expired')
  expect(await outcome(somebody(), code)).toBe('code_expired')
  expect(await takeCode(world.ctx(), whose, code, async (_tx, about) => about)).toBe('+254711000999')
})

test('what refuses after the right code leaves the code good', async () => {
  const whose = somebody()
  const { code } = await issue(whose)
  const refusing = takeCode(world.ctx(), whose, code, async () => {
    throw new Error('not now')
  })
  await expect(refusing).rejects.toThrow('not now')
  expect(await outcome(whose, code)).toBe('taken')
})

test('nobody is sent more than one code a minute and ten a day', async () => {
  const whose = somebody()
  await issue(whose)
  await expect(issue(whose)).rejects.toMatchObject({ code: 'wait_before_sending_again' })
  for (let sent = 1; sent < codesADay; sent++) {
    world.clock.advance(codeAgainMs)
    await issue(whose)
  }
  world.clock.advance(codeAgainMs)
  await expect(issue(whose)).rejects.toMatchObject({ code: 'wait_before_sending_again' })
  world.clock.advance(codeDayMs)
  await issue(whose)
})

test('codes are kept hashed, without number or address, and forgotten after a day', async () => {
  const { code } = await issue({ purpose: 'guest', whom: '+254711000998' }, '+254711000998')
  const rows = async () => (await world.owner.query('select * from identity.one_time_code')).rows
  const kept = JSON.stringify(await rows())
  expect(kept).not.toContain(code)
  expect(kept).not.toContain('711000998')
  await forgetOldCodes(world.ctx())
  expect((await rows()).length).toBeGreaterThan(0)
  world.clock.advance(codeDayMs)
  await forgetOldCodes(world.ctx())
  expect(await rows()).toEqual([])
})
