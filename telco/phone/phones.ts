// The phones of the network: an M-Pesa wallet, a PIN, a registered name, and what has been received.
import { createHash } from 'node:crypto'
import { balanceOf, openAccount } from '../books/accounts.ts'
import { post } from '../books/post.ts'
import type { Ctx } from '../context.ts'
import { WRONG_PINS_MAX } from '../mpesa/limits.ts'
import { cents } from '../shillings.ts'
import { registeredName } from './registered-name.ts'

export type Phone = { msisdn: string; name: string; pin: string; registered: boolean }

export const FIRST_PIN = '1234'
export const FIRST_BALANCE = cents(100_000)

export const walletOf = (msisdn: string) => `phone:${msisdn}`

/** 2547… from 07…, 01…, 7…, +254… or 254…, with any spaces; undefined when it is no Kenyan mobile number. */
export function kenyanNumber(text: string): string | undefined {
  const digits = text.replace(/[\s().-]/g, '')
  return /^(?:\+?254|0)?([17]\d{8})$/.exec(digits)?.[1]?.replace(/^/, '254')
}

const ROW = 'select msisdn, name, pin, registered from phone'
type Row = Omit<Phone, 'registered'> & { registered: number }
const fromRow = (row: Row): Phone => ({ ...row, registered: row.registered === 1 })

export function findPhone(ctx: Ctx, msisdn: string): Phone | undefined {
  const row = ctx.db.one<Row>(`${ROW} where msisdn = ?`, msisdn)
  return row && fromRow(row)
}

export const listPhones = (ctx: Ctx) => ctx.db.all<Row>(`${ROW} order by since, msisdn`).map(fromRow)

/** The phone with this number; one is made on first use, as if somebody had bought the line and registered it. */
export function phoneOf(ctx: Ctx, msisdn: string): Phone {
  return findPhone(ctx, msisdn) ?? putPhone(ctx, msisdn, {})
}

export type PhoneChange = { name?: string; pin?: string; balance?: number; registered?: boolean }

/** Makes a phone or changes it; a PIN that is set anew is unlocked. `balance` is in cents: the difference comes from, or goes to, the world outside. */
export function putPhone(ctx: Ctx, msisdn: string, change: PhoneChange): Phone {
  ctx.db.transaction(() => {
    const existing = findPhone(ctx, msisdn)
    const phone = {
      name: change.name ?? existing?.name ?? registeredName(lineDigest(msisdn)),
      pin: change.pin ?? existing?.pin ?? FIRST_PIN,
      registered: change.registered ?? existing?.registered ?? true,
    }
    ctx.db.run(
      `insert into phone (msisdn, name, pin, registered, since) values (?, ?, ?, ?, ?)
       on conflict (msisdn) do update set name = excluded.name, pin = excluded.pin, registered = excluded.registered,
         wrong_pins = iif(?, 0, wrong_pins)`,
      msisdn,
      phone.name,
      phone.pin,
      phone.registered ? 1 : 0,
      ctx.clock.now(),
      change.pin === undefined ? 0 : 1,
    )
    openAccount(ctx, { id: walletOf(msisdn), owner: msisdn, kind: 'wallet', floor: 0 })
    const target = change.balance ?? (existing ? undefined : FIRST_BALANCE)
    if (target !== undefined) setBalance(ctx, msisdn, target)
  })
  ctx.news.tell('phones')
  ctx.news.tell(walletOf(msisdn))
  return findPhone(ctx, msisdn)!
}

/** '0' for the right PIN, 2001 for a wrong one, 8006 after three wrong ones in a row, whatever is entered then. */
export function pinVerdict(ctx: Ctx, msisdn: string, pin: string): '0' | '2001' | '8006' {
  const { right, wrong } = ctx.db.one<{ right: string; wrong: number }>(
    'select pin as right, wrong_pins as wrong from phone where msisdn = ?',
    msisdn,
  )!
  if (wrong >= WRONG_PINS_MAX) return '8006'
  ctx.db.run('update phone set wrong_pins = ? where msisdn = ?', pin === right ? 0 : wrong + 1, msisdn)
  return pin === right ? '0' : '2001'
}

export const pinIsLocked = (ctx: Ctx, msisdn: string) =>
  ctx.db.one('select 1 from phone where msisdn = ? and wrong_pins >= ?', msisdn, WRONG_PINS_MAX) !== undefined

const lineDigest = (msisdn: string) => createHash('sha256').update(msisdn).digest().readUInt32BE()

function setBalance(ctx: Ctx, msisdn: string, target: number): void {
  const difference = target - balanceOf(ctx, walletOf(msisdn))
  if (difference === 0) return
  post(ctx, {
    kind: 'cash',
    note: difference > 0 ? 'Cash deposited at an agent' : 'Cash withdrawn at an agent',
    lines: [
      { account: walletOf(msisdn), amount: difference },
      { account: 'outside', amount: -difference },
    ],
  })
}

export type Message = { id: number; at: number; text: string }

export function sendMpesaMessage(ctx: Ctx, msisdn: string, text: string): void {
  ctx.db.run('insert into mpesa_message (msisdn, at, text) values (?, ?, ?)', msisdn, ctx.clock.now(), text)
  ctx.news.tell(walletOf(msisdn))
}

/** Newest first. */
export const mpesaMessages = (ctx: Ctx, msisdn: string, limit: number) =>
  ctx.db.all<Message>('select id, at, text from mpesa_message where msisdn = ? order by id desc limit ?', msisdn, limit)
