import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_BEHAVIOUR } from '../behaviour.ts'
import { openClock } from '../clock.ts'
import { completeConfig } from '../config.ts'
import type { Ctx } from '../context.ts'
import { openNews } from '../news.ts'
import { openRandomness } from '../randomness.ts'
import { openDatabase } from '../storage/database.ts'
import { balanceOf, openAccount, openCommonAccounts } from './accounts.ts'
import { post } from './post.ts'
import { booksBalance } from './read.ts'

function openBooks(): Ctx {
  const db = openDatabase(':memory:')
  const clock = openClock(db)
  const ctx = {
    db,
    clock,
    random: openRandomness(db, 'books'),
    config: completeConfig(),
    behaviour: DEFAULT_BEHAVIOUR,
    news: openNews(),
    wake: () => {},
  }
  openCommonAccounts(ctx)
  for (const id of ['a', 'b', 'c']) openAccount(ctx, { id, owner: id, kind: 'wallet', floor: 0 })
  return ctx
}

const pay = (ctx: Ctx, from: string, to: string, amount: number) =>
  post(ctx, {
    kind: 'test',
    note: 'test',
    lines: [
      { account: from, amount: -amount },
      { account: to, amount },
    ],
  })

describe('the books', () => {
  it('refuse a movement whose entries do not cancel out', () => {
    const ctx = openBooks()
    expect(() => post(ctx, { kind: 'test', note: '', lines: [{ account: 'a', amount: 5 }] })).toThrow(
      /cancel each other/,
    )
    expect(balanceOf(ctx, 'a')).toBe(0)
  })

  it('let nobody spend what is not there, and undo the whole movement', () => {
    const ctx = openBooks()
    pay(ctx, 'outside', 'a', 100)
    expect(() => pay(ctx, 'a', 'b', 101)).toThrow()
    expect([balanceOf(ctx, 'a'), balanceOf(ctx, 'b')]).toEqual([100, 0])
    expect(booksBalance(ctx)).toBe(true)
  })

  it('are never written over', () => {
    const ctx = openBooks()
    pay(ctx, 'outside', 'a', 100)
    expect(() => ctx.db.run('update entry set amount = 1')).toThrow(/never changed/)
    expect(() => ctx.db.run('delete from entry')).toThrow(/never removed/)
    expect(() => ctx.db.run('delete from movement')).toThrow(/never removed/)
  })

  it('balance after whatever people do', () => {
    const account = fc.constantFrom('outside', 'a', 'b', 'c')
    const payments = fc.array(fc.tuple(account, account, fc.integer({ min: 1, max: 1_000 })), { maxLength: 40 })
    fc.assert(
      fc.property(payments, (list) => {
        const ctx = openBooks()
        for (const [from, to, amount] of list) {
          try {
            pay(ctx, from, to, amount)
          } catch {
            expect(balanceOf(ctx, from)).toBeLessThan(amount)
          }
        }
        expect(booksBalance(ctx)).toBe(true)
        for (const id of ['a', 'b', 'c']) expect(balanceOf(ctx, id)).toBeGreaterThanOrEqual(0)
        ctx.db.close()
      }),
      { numRuns: 60 },
    )
  })
})
