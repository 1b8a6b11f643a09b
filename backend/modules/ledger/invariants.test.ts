// Tries to break each invariant of the books, as the application and, where the application may not even try, as the owner.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { transact, transactForShop } from '#platform/context'
import { openTestWorld } from '../../test/harness.ts'
import { chartOfAccounts, normalSign } from './chart-of-accounts.ts'
import {
  balanceOf,
  booksRefused,
  checkBooks,
  checkCover,
  holdInEscrow,
  orderProofs,
  releaseEscrow,
  reverseJournal,
  startPayout,
  startRefundFromEscrow,
} from './index.ts'
import { credit, debit, platform, post } from './post.ts'

const world = await openTestWorld()
const ctx = () => world.ctx()

async function holdFor(amountCents: number, shopId: string = randomUUID()) {
  const order = { paymentId: randomUUID(), orderId: randomUUID(), shopId, amountCents }
  const posted = await transact(ctx(), (tx) => holdInEscrow(tx, order))
  return { ...order, ...posted }
}

/** What PostgreSQL answers to the owner, who may do more than the application: the triggers must hold against it too. */
async function asOwner(...statements: string[]): Promise<string | undefined> {
  const client = await world.owner.connect()
  try {
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
    await client.query('commit')
    return undefined
  } catch (error) {
    await client.query('rollback')
    return (error as { code: string }).code
  } finally {
    client.release()
  }
}

const newJournal = (id: string, more = '') =>
  `insert into ledger.journal (id, idempotency_key, request_hash, kind, description, at)
   values ('${id}', 'try:${id}', '\\x00', 'forged', 'a forged journal', '2026-11-24')${more}`

const accountId = async (kind: string, owner: string | null = null): Promise<number> => {
  const { rows } = await world.owner.query(
    'select id from ledger.account where kind = $1 and owner is not distinct from $2',
    [kind, owner],
  )
  return rows[0].id
}

test('the chart of accounts in the code is the one in the database', async () => {
  const { rows } = await sql<Record<string, unknown>>`select * from ledger.account_kind`.execute(world.db)
  const inDatabase = Object.fromEntries(
    rows.map((row) => [
      row.kind,
      {
        label: row.label,
        class: row.class,
        floorZero: row.floor_zero,
        mustClose: row.must_close,
        ownedBy: row.owned_by,
        ...((row.shards as number) > 1 && { sharded: true }),
      },
    ]),
  )
  expect(inDatabase).toEqual(chartOfAccounts)
  for (const row of rows) expect(normalSign(row.kind as keyof typeof chartOfAccounts)).toBe(row.normal_sign)
})

test('the application can write no journal, no entry and no account by itself', async () => {
  const { orderId } = await holdFor(100_00)
  const account = await accountId('escrow', orderId)
  const id = randomUUID()
  for (const statement of [
    newJournal(id),
    `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after) values (${account}, 9, '${id}', 1, 1)`,
    `insert into ledger.account (kind, normal_sign, floor_zero, must_close) values ('commission', -1, false, false)`,
    `update ledger.account set balance = 0 where id = ${account}`,
    `update ledger.entry set amount = 1`,
    `update ledger.journal set description = 'x'`,
    `delete from ledger.entry`,
    `delete from ledger.journal`,
    `delete from ledger.account`,
    `truncate ledger.journal, ledger.entry`,
    `update ledger.account_kind set floor_zero = false`,
    `alter table ledger.entry disable trigger all`,
    `set session_replication_role = replica`,
    `select ledger.apply_entry()`,
  ])
    await expect(sql.raw(statement).execute(world.db), statement).rejects.toMatchObject({ code: '42501' })
})

/** One call of ledger.post as the application makes it, with whatever the test makes up. */
const postRaw = (
  ctxDb: typeof world.db,
  {
    id = randomUUID(),
    key = `try:${randomUUID()}`,
    kind = 'try',
    kinds,
    owners,
    amounts,
    reverses = null,
    asked = null,
  }: {
    id?: string
    key?: string
    kind?: string
    kinds: string[]
    owners: (string | null)[]
    amounts: (number | null)[]
    reverses?: string | null
    asked?: string | null
  },
) =>
  sql`select * from ledger.post(${id}::uuid, ${key}, ${kind}, 'made up', ${world.clock.read()}::timestamptz, ${kinds}::text[],
    ${owners}::uuid[], ${owners.map(() => null)}::uuid[], ${amounts}::bigint[], ${reverses}::uuid, ${asked}, null)`
    .execute(ctxDb)
    .then(
      () => 'posted',
      (error: { code: string }) => error.code,
    )
const between = (one: string, other: string, cents: number) => ({
  ...{ kinds: [one, other], owners: [null, null], amounts: [cents, -cents] },
})

test('whatever the application makes up for ledger.post, it is refused by the rule that it breaks (I1, I2, I4, I6, I7)', async () => {
  const { journalId } = await holdFor(100_00)
  const post = (made: Parameters<typeof postRaw>[1]) => postRaw(world.db, made)
  // I1: fewer legs than two, legs that do not sum to zero, arrays of different lengths, an amount of nothing.
  expect(await post({ kinds: [], owners: [], amounts: [] })).toBe('LE003')
  expect(await post({ ...between('equity', 'bank_trust', 5), amounts: [5, -4] })).toBe('LE003')
  expect(await post({ ...between('equity', 'bank_trust', 5), amounts: [5] })).toBe('LE003')
  expect(await post({ ...between('equity', 'bank_trust', 5), amounts: [5, null] })).toBe('LE003')
  expect(await post(between('equity', 'bank_trust', 0))).toBe('LE003')
  // I2: under the id of a journal that exists, of this transaction or another, no legs are added.
  expect(await post({ ...between('equity', 'bank_trust', 5), id: journalId })).toBe('23505')
  // I4: what nobody has cannot be taken, and no kind can be made up.
  expect(await post({ kinds: ['suspense', 'equity'], owners: [randomUUID(), null], amounts: [5, -5] })).toBe('LE002')
  expect(await post(between('equity', 'slush_fund', 5))).toMatch(/^(P0002|LE006|23503)$/)
  expect(await post({ ...between('equity', 'bank_trust', 5), owners: [randomUUID(), null] })).toBe('LE006')
  // I6: the same key is the same content, whether that is its legs or what was asked.
  const key = `try:${randomUUID()}`
  expect(await post({ ...between('equity', 'bank_trust', 5), key })).toBe('posted')
  expect(await post({ ...between('equity', 'bank_trust', 5), key })).toBe('posted')
  expect(await post({ ...between('equity', 'bank_trust', 6), key })).toBe('LE005')
  expect(await post({ ...between('equity', 'bank_trust', 5), key, asked: 'five' })).toBe('LE005')
  // I7: no reversal of nothing, and none that is not the opposite.
  expect(await post({ ...between('equity', 'bank_trust', 5), reverses: randomUUID() })).toBe('23503')
  expect(await post({ ...between('equity', 'bank_trust', 5), reverses: journalId })).toBe('LE008')
  expect(await balanceOf(ctx(), 'bank_trust')).toBe(-5)
})

test('the role of a seller may move nothing, write nothing and lock nothing, not even of her own shop (I1–I7)', async () => {
  const { orderId, shopId } = await holdFor(100_00)
  const account = await accountId('escrow', orderId)
  const asShop = (statement: string) =>
    transactForShop(ctx(), shopId, (tx) => sql.raw(statement).execute(tx.db)).then(
      () => 'done',
      (error: { code: string }) => error.code,
    )
  for (const statement of [
    newJournal(randomUUID()),
    `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after, shop_id)
       values (${account}, 2, '${randomUUID()}', 1, 1, '${shopId}')`,
    `insert into ledger.account (kind, owner, shop_id, normal_sign, floor_zero, must_close)
       values ('seller_payable', '${shopId}', '${shopId}', -1, false, false)`,
    `update ledger.account set balance = -500000 where id = ${account}`,
    `update ledger.entry set amount = 1 where account_id = ${account}`,
    `delete from ledger.entry where account_id = ${account}`,
    `truncate ledger.entry`,
    `select ledger.lock_accounts(array['escrow'], array['${orderId}']::uuid[], array['${shopId}']::uuid[])`,
    `select ledger.account_row('escrow', '${orderId}', '${shopId}')`,
    `select ledger.lock_debt('${shopId}')`,
    `select 1 from ledger.account where id = ${account} for update`,
    `set local role amana_app; update ledger.account set balance = 0`,
  ])
    expect(await asShop(statement), statement).toBe('42501')
  let answer = ''
  const tries = transactForShop(ctx(), shopId, async (tx) => {
    answer = await postRaw(tx.db, between('equity', 'bank_trust', 5))
  })
  await expect(tries).rejects.toThrow()
  expect(answer).toBe('42501')
})

test('what the two references of an entry would refuse, its triggers refuse, and more: they need not be asked a second time (I2)', async () => {
  const { rows } = await world.owner.query(
    `select conname, conenforced from pg_constraint where conrelid = 'ledger.entry'::regclass and contype = 'f' order by 1`,
  )
  expect(rows).toEqual([
    { conname: 'entry_account_id_fkey', conenforced: false },
    { conname: 'entry_journal_id_fkey', conenforced: false },
  ])
  const { journalId, orderId } = await holdFor(100_00)
  const [escrow, paybill] = [await accountId('escrow', orderId), await accountId('mpesa_paybill')]
  const legs = (one: number | null, other: number | null, journal: string | null) =>
    `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after)
     values (${one}, 0, ${journal && `'${journal}'`}, 50, 0), (${other}, 0, ${journal && `'${journal}'`}, -50, 0)`
  const id = randomUUID()
  const outcomes = {
    'an entry of no account': await asOwner(newJournal(id), legs(paybill, 999_999_999, id)),
    'an entry of an account without a name': await asOwner(newJournal(id), legs(paybill, null, id)),
    'an entry of no journal': await asOwner(legs(paybill, paybill, randomUUID())),
    'an entry of a journal without a name': await asOwner(newJournal(id), legs(paybill, paybill, null)),
    'an entry of a journal that was there before': await asOwner(legs(paybill, escrow, journalId)),
    'an account is deleted from under its entries': await asOwner(`delete from ledger.account where id = ${escrow}`),
    'an account gets another id': await asOwner(`update ledger.account set id = default where id = ${escrow}`),
    'a journal is deleted from under its entries': await asOwner(
      `delete from ledger.journal where id = '${journalId}'`,
    ),
    'a journal gets another id': await asOwner(
      `update ledger.journal set id = '${randomUUID()}' where id = '${journalId}'`,
    ),
    'all journals go at once': await asOwner('truncate ledger.journal cascade'),
    'all accounts go at once': await asOwner('truncate ledger.account cascade'),
  }
  expect(outcomes).toEqual({
    'an entry of no account': 'LE006',
    'an entry of an account without a name': 'LE006',
    'an entry of no journal': 'LE001',
    'an entry of a journal without a name': expect.stringMatching(/^(LE001|23502)$/),
    'an entry of a journal that was there before': 'LE001',
    'an account is deleted from under its entries': 'LE004',
    'an account gets another id': 'LE004',
    'a journal is deleted from under its entries': 'LE004',
    'a journal gets another id': 'LE004',
    'all journals go at once': 'LE004',
    'all accounts go at once': 'LE004',
  })
})

test('a journal that does not balance, has one leg, or none, is refused (I1)', async () => {
  const unbalanced = (legs: Parameters<typeof post>[1]['legs']) =>
    transact(ctx(), (tx) =>
      post(tx, { key: `try:${randomUUID()}`, kind: 'try', description: 'not balanced', legs }),
    ).catch(booksRefused)
  const bank = platform('bank_trust')
  expect(await unbalanced([debit(bank, 100), credit(platform('equity'), 99)])).toBe('journal_does_not_balance')
  expect(await unbalanced([debit(bank, 100)])).toBe('journal_does_not_balance')
  expect(await unbalanced([])).toBe('journal_does_not_balance')
  expect(await unbalanced([debit(bank, 100), credit(bank, 100)])).toBe('journal_does_not_balance')

  await holdFor(100_00)
  const paybill = await accountId('mpesa_paybill')
  expect(await asOwner(newJournal(randomUUID()))).toBe('LE003')
  const [id, other] = [randomUUID(), randomUUID()]
  const leg = (journal: string, cents: number) =>
    `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after) values (${paybill}, 0, '${journal}', ${cents}, 0)`
  expect(await asOwner(newJournal(id), 'set constraints all immediate', leg(id, 5))).toBe('LE003')
  expect(await asOwner(newJournal(other), leg(other, 5))).toBe('LE003')
})

test('nobody adds a leg to a journal of yesterday (I2)', async () => {
  const { journalId, orderId } = await holdFor(100_00)
  const [escrow, paybill] = [await accountId('escrow', orderId), await accountId('mpesa_paybill')]
  expect(
    await asOwner(
      `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after)
       values (${escrow}, 0, '${journalId}', 50, 0), (${paybill}, 0, '${journalId}', -50, 0)`,
    ),
  ).toBe('LE001')
})

test('not even the owner of the database changes or deletes what is written (I3)', async () => {
  const { journalId, orderId } = await holdFor(100_00)
  expect(await asOwner(`update ledger.journal set description = 'x' where id = '${journalId}'`)).toBe('LE004')
  expect(await asOwner(`delete from ledger.journal where id = '${journalId}'`)).toBe('LE004')
  expect(await asOwner(`update ledger.entry set amount = 1 where journal_id = '${journalId}'`)).toBe('LE004')
  expect(await asOwner(`delete from ledger.entry where journal_id = '${journalId}'`)).toBe('LE004')
  expect(await asOwner('truncate ledger.entry')).toBe('LE004')
  expect(await asOwner('truncate ledger.journal, ledger.entry cascade')).toBe('LE004')
  expect(await asOwner(`update ledger.account set balance = 0, version = version + 1 where owner = '${orderId}'`)).toBe(
    'LE004',
  )
  expect(await asOwner(`delete from ledger.account where owner = '${orderId}'`)).toBe('LE004')
})

test('an account starts at zero whatever is claimed for it', async () => {
  const owner = randomUUID()
  expect(
    await asOwner(
      `insert into ledger.account (kind, owner, normal_sign, floor_zero, must_close, balance, version)
       values ('seller_payable', '${owner}', 1, false, false, -500000, 7)`,
    ),
  ).toBeUndefined()
  const { rows } = await world.owner.query('select * from ledger.account where owner = $1', [owner])
  expect(rows[0]).toMatchObject({ balance: 0, version: 0, normal_sign: -1, floor_zero: true })
})

test('a seller cannot be paid one cent more than is available (I4)', async () => {
  const { orderId, shopId } = await holdFor(1_000_00)
  await transact(ctx(), (tx) =>
    releaseEscrow(tx, { orderId, shopId, sellerCents: 950_00, reserveCents: 0, commissionCents: 50_00 }),
  )
  const pay = (amountCents: number) =>
    transact(ctx(), (tx) => startPayout(tx, { payoutId: randomUUID(), shopId, amountCents })).catch(booksRefused)
  expect(await pay(950_01)).toBe('would_fall_below_zero')
  expect(await pay(950_00)).toMatchObject({ replayed: false })
  expect(await pay(1)).toBe('would_fall_below_zero')
  expect(await balanceOf(ctx(), 'seller_payable', shopId)).toBe(0)
})

test('an order is not released twice, even under another key (I4)', async () => {
  const { orderId, shopId } = await holdFor(1_000_00)
  const release = (key: string) =>
    transact(ctx(), (tx) =>
      post(tx, {
        key,
        kind: 'release_escrow',
        description: 'release',
        legs: [
          debit({ kind: 'escrow', owner: orderId, shopId }, 1_000_00),
          credit({ kind: 'seller_payable', owner: shopId, shopId }, 1_000_00),
        ],
      }),
    ).catch(booksRefused)
  const [first, second] = await Promise.all([release('release:a'), release('release:b')])
  expect([first, second].filter((outcome) => outcome === 'would_fall_below_zero')).toHaveLength(1)
  expect(await balanceOf(ctx(), 'seller_payable', shopId)).toBe(1_000_00)
})

test('entries are numbered without gaps and carry the running balance (I5)', async () => {
  const shopId = randomUUID()
  for (const cents of [100_00, 250_00, 75_00]) {
    const { orderId } = await holdFor(cents, shopId)
    await transact(ctx(), (tx) =>
      releaseEscrow(tx, { orderId, shopId, sellerCents: cents, reserveCents: 0, commissionCents: 0 }),
    )
  }
  const { rows } = await world.owner.query(
    `select account_version, balance_after from ledger.entry e join ledger.account a on a.id = e.account_id
     where a.kind = 'seller_payable' and a.owner = $1 order by account_version`,
    [shopId],
  )
  expect(rows).toEqual([
    { account_version: 1, balance_after: -100_00 },
    { account_version: 2, balance_after: -350_00 },
    { account_version: 3, balance_after: -425_00 },
  ])
})

test('twenty payouts at once from one shop: no number is left out or given twice, whoever comes first (I5)', async () => {
  const { orderId, shopId } = await holdFor(1_000_00)
  await transact(ctx(), (tx) =>
    releaseEscrow(tx, { orderId, shopId, sellerCents: 1_000_00, reserveCents: 0, commissionCents: 0 }),
  )
  const pay = () => transact(ctx(), (tx) => startPayout(tx, { payoutId: randomUUID(), shopId, amountCents: 60_00 }))
  const done = await Promise.allSettled(Array.from({ length: 20 }, pay))
  // Sixteen times 60 are 960: four are refused, and leave no number behind.
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(16)
  const { rows } = await sql<{ version: number; after: number }>`
    select account_version as version, balance_after as after from ledger.entry e join ledger.account a on a.id = e.account_id
    where a.kind = 'seller_payable' and a.owner = ${shopId} order by account_version`.execute(world.db)
  expect(rows.map(({ version }) => version)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1))
  expect(rows.map(({ after }) => after)).toEqual([
    -1_000_00,
    ...rows.slice(1).map((_, index) => -(940_00 - index * 60_00)),
  ])
})

test('the same movement posted again is the same journal; another one under its key is refused (I6)', async () => {
  const order = { paymentId: randomUUID(), orderId: randomUUID(), shopId: randomUUID(), amountCents: 340_000 }
  const hold = (amountCents: number) => transact(ctx(), (tx) => holdInEscrow(tx, { ...order, amountCents }))
  const answers = await Promise.all([hold(340_000), hold(340_000), hold(340_000)])
  expect(new Set(answers.map((answer) => answer.journalId)).size).toBe(1)
  expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1)
  expect(await hold(340_001).catch(booksRefused)).toBe('key_reused_with_other_content')
  expect(await balanceOf(ctx(), 'escrow', order.orderId)).toBe(340_000)
})

test('a journal is reversed once, and only by its exact opposite (I7)', async () => {
  const { journalId, orderId, shopId } = await holdFor(100_00)
  const reverse = () => transact(ctx(), (tx) => reverseJournal(tx, { journalId, reason: 'entered by mistake' }))
  const first = await reverse()
  expect(await reverse()).toEqual({ ...first, replayed: true })
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(0)

  const again = await holdFor(100_00, shopId)
  const reverseBy = (key: string, cents: number) =>
    transact(ctx(), (tx) =>
      post(tx, {
        key,
        kind: 'reverse_journal',
        description: 'by hand',
        legs: [
          debit({ kind: 'escrow', owner: again.orderId, shopId }, cents),
          credit(platform('mpesa_paybill'), cents),
        ],
        reverses: again.journalId,
      }),
    )
  expect(await reverseBy('rev:half', 50_00).catch(booksRefused)).toBe('not_the_opposite')
  await reverseBy('rev:one', 100_00)
  await expect(reverseBy('rev:two', 100_00)).rejects.toMatchObject({ code: '23505' })
})

test('a release leaves nothing of its order, whoever writes it (I8)', async () => {
  const { orderId, shopId } = await holdFor(1_000_00)
  const releaseSome = (cents: number) =>
    transact(ctx(), (tx) =>
      post(tx, {
        key: `try:${randomUUID()}`,
        kind: 'release_escrow',
        description: 'not all of it',
        legs: [
          debit({ kind: 'escrow', owner: orderId, shopId }, cents),
          credit({ kind: 'seller_payable', owner: shopId, shopId }, cents),
        ],
      }),
    ).catch(booksRefused)
  expect(await releaseSome(999_99)).toBe('release_leaves_something')
  expect(await balanceOf(ctx(), 'escrow', orderId)).toBe(1_000_00)
  expect(await releaseSome(1_000_00)).toMatchObject({ replayed: false })
})

test('a balance that somebody with the keys has bent is found out (I9)', async () => {
  const { orderId } = await holdFor(100_00)
  const bend = async (cents: number) => {
    await world.owner.query('alter table ledger.account disable trigger account_moves_by_entry')
    await world.owner.query(`update ledger.account set balance = balance + $1 where owner = $2`, [cents, orderId])
    await world.owner.query('alter table ledger.account enable trigger account_moves_by_entry')
  }
  const broken = async () => (await checkBooks(ctx())).filter((check) => !check.holds).map((check) => check.code)
  await bend(-1)
  expect(await broken()).toEqual(expect.arrayContaining(['books_balance', 'balances_are_their_entries']))
  await bend(1)
  expect(await broken()).toEqual([])
})

test('an entry that somebody with the keys has written for no journal or no account is found out (I9)', async () => {
  const { orderId } = await holdFor(100_00)
  const escrow = await accountId('escrow', orderId)
  const strays = async () =>
    (await checkBooks(ctx()))
      .find((check) => check.code === 'balances_are_their_entries')
      ?.detail.split(', ')
      .at(-1)
  const smuggle = async (account: number, journal: string) => {
    await world.owner.query('alter table ledger.entry disable trigger user')
    await world.owner.query(
      `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after) values ($1, 77, $2, 5, 5)`,
      [account, journal],
    )
    const found = await strays()
    await world.owner.query('delete from ledger.entry where account_version = 77')
    await world.owner.query('alter table ledger.entry enable trigger user')
    return found
  }
  const { rows } = await world.owner.query('select id from ledger.journal limit 1')
  expect(await smuggle(escrow, randomUUID())).toBe('1 entries belong to nothing')
  expect(await smuggle(999_999_999, rows[0].id)).toBe('1 entries belong to nothing')
  expect(await strays()).toBe('0 entries belong to nothing')
})

test('an entry of an account that does not exist is refused, and so is one of no journal (I2)', async () => {
  const { orderId } = await holdFor(100_00)
  const escrow = await accountId('escrow', orderId)
  const legs = (account: number, journal: string) =>
    `insert into ledger.entry (account_id, account_version, journal_id, amount, balance_after)
     values (${escrow}, 0, '${journal}', 50, 0), (${account}, 0, '${journal}', -50, 0)`
  const id = randomUUID()
  expect(await asOwner(newJournal(id), legs(999_999_999, id))).toBe('LE006')
  expect(await asOwner(legs(await accountId('mpesa_paybill'), randomUUID()))).toBe('LE001')
})

test('one cent less on the statements than is owed, and the money does not cover it (I10)', async () => {
  await holdFor(100_00)
  const { rows } = await world.owner.query<{ owed: number }>(
    `select -sum(a.balance)::bigint as owed from ledger.account a join ledger.account_kind k using (kind) where k.class = 'liability'`,
  )
  const there = (cents: number) => ({ paybillCents: cents - 30_00, b2cCents: 20_00, bankCents: 10_00 })
  expect(await checkCover(ctx(), there(rows[0]!.owed))).toMatchObject({ holds: true })
  expect(await checkCover(ctx(), there(rows[0]!.owed - 1))).toMatchObject({ holds: false })
})

test('an asset that the application makes up covers nothing: only what the statements say is there counts (I10)', async () => {
  const shopId = randomUUID()
  const { rows } = await world.owner.query<{ owed: number }>(
    `select -sum(a.balance)::bigint as owed from ledger.account a join ledger.account_kind k using (kind) where k.class = 'liability'`,
  )
  const there = { paybillCents: rows[0]!.owed, b2cCents: 0, bankCents: 0 }
  expect(await checkCover(ctx(), there)).toMatchObject({ holds: true })
  const { journalId } = await transact(ctx(), (tx) =>
    post(tx, {
      ...{ key: `try:${randomUUID()}`, kind: 'try', description: 'money out of nothing' },
      legs: [debit(platform('bank_trust'), 1), credit({ kind: 'seller_payable', owner: shopId, shopId }, 1)],
    }),
  )
  const ownBooks = (await checkBooks(ctx())).find(({ code }) => code === 'assets_cover_what_is_owed')
  expect([ownBooks?.holds, (await checkCover(ctx(), there)).holds]).toEqual([true, false])
  await transact(ctx(), (tx) => reverseJournal(tx, { journalId, reason: 'it was made up' }))
})

test('of every order the entries alone prove what became of its money, and a movement that is none of these is found out (I11)', async () => {
  const { orderId, shopId } = await holdFor(1_000_00)
  const proof = async () => (await orderProofs(ctx(), [orderId])).get(orderId)
  await transact(ctx(), (tx) =>
    startRefundFromEscrow(tx, { refundId: randomUUID(), orderId, shopId, amountCents: 300_00 }),
  )
  const part = { capturedCents: 1_000_00, refundedCents: 300_00, releasedCents: 0, remainingCents: 700_00, holds: true }
  expect(await proof()).toEqual({ orderId, ...part })
  await transact(ctx(), (tx) =>
    releaseEscrow(tx, { orderId, shopId, sellerCents: 665_00, reserveCents: 0, commissionCents: 35_00 }),
  )
  expect(await proof()).toMatchObject({ releasedCents: 700_00, remainingCents: 0, holds: true })
  await transact(ctx(), (tx) =>
    post(tx, {
      key: `try:${randomUUID()}`,
      kind: 'a_gift',
      description: 'money that came by no payment',
      legs: [debit(platform('equity'), 5_00), credit({ kind: 'escrow', owner: orderId, shopId }, 5_00)],
    }),
  )
  expect(await proof()).toMatchObject({ remainingCents: 5_00, holds: false })
  await expect(sql`delete from ledger.order_proof`.execute(world.db)).rejects.toMatchObject({
    code: expect.any(String),
  })
  await expect(
    transactForShop(ctx(), shopId, (tx) => sql`select 1 from ledger.order_proof`.execute(tx.db)),
  ).rejects.toMatchObject({ code: '42501' })
})

test("a seller's bound transaction sees only its own shop's accounts and moves no money", async () => {
  const [mine, theirs] = [await holdFor(100_00), await holdFor(200_00)]
  const seen = await transactForShop(ctx(), mine.shopId, async (tx) => {
    const accounts = await sql<{ owner: string }>`select owner from ledger.account`.execute(tx.db)
    const entries = await sql<{ shop_id: string }>`select distinct shop_id from ledger.entry`.execute(tx.db)
    return { accounts: accounts.rows, entries: entries.rows }
  })
  expect(seen.accounts).toEqual([{ owner: mine.orderId }])
  expect(seen.entries).toEqual([{ shop_id: mine.shopId }])
  await expect(
    transactForShop(ctx(), mine.shopId, (tx) => sql`select 1 from ledger.journal`.execute(tx.db)),
  ).rejects.toMatchObject({ code: '42501' })
  const release = { orderId: mine.orderId, sellerCents: 100_00, reserveCents: 0, commissionCents: 0 }
  await expect(
    transactForShop(ctx(), mine.shopId, (tx) => releaseEscrow(tx, { ...release, shopId: mine.shopId })),
  ).rejects.toMatchObject({ code: '42501' })
  expect(
    await transact(ctx(), (tx) => releaseEscrow(tx, { ...release, shopId: theirs.shopId })).catch(booksRefused),
  ).toBe('account_of_another_shop')
})

test('after all these attempts the books balance, and every check says so', async () => {
  const checks = await checkBooks(ctx())
  expect(checks.map((check) => [check.code, check.holds])).toEqual([
    ['books_balance', true],
    ['balances_are_their_entries', true],
    ['nothing_below_zero', true],
    ['assets_cover_what_is_owed', true],
    ['no_unexplained_outflow', true],
    ['debts_are_repaid_first', true],
  ])
})
