// Our side: every movement on the M-Pesa accounts is noted once, in the order of the books, with the provider's receipt as soon as
// that is known. The account's own gapless numbering says how far we are.
import { sql } from 'kysely'
import { type AccountMovement, readAccountMovements, readShards } from '#ledger'
import { providerReferences } from '#payments'
import type { Ctx } from '#platform/context'
import { ourAccounts, shortcodeOf } from './accounts.ts'
import { customersNumber, pageSize } from './numbers.ts'
import type { OurAccount } from './rules/rule.ts'

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/
/** The payment, deposit, line, repair or journal that a movement's key names. */
const subjectOf = (key: string): string | undefined => uuid.exec(key)?.[0]
const reversedReceipt = (key: string): string | undefined => /^provider-reversal:(.+)$/.exec(key)?.[1]
const receiptInKey = (key: string): string | undefined => /^c2b:([A-Z0-9-]+)$/.exec(key)?.[1]

interface Named {
  receipt: string | null
  feeCents: number
  /** Of what has no receipt: the name of the movement that it reverses. */
  name?: string
}

/** What we know ourselves: lines that were booked, our repairs, reversals of the provider's, and movements that another one reverses. */
async function ownNames(ctx: Ctx, subjects: string[], reversed: string[]): Promise<Map<string, Named>> {
  const { rows } = await sql<{ id: string } & Named>`
    select id::text, receipt, 0::bigint as "feeCents", receipt as name from reconciliation.line where id = any(${subjects}::uuid[])
    union all select id::text, receipt, 0, receipt from reconciliation.repair where id = any(${subjects}::uuid[])
    union all select journal_id::text, receipt, -fee_cents, name from reconciliation.movement
      where journal_id = any(${subjects}::uuid[])
    union all select linked_receipt, receipt, 0, receipt from reconciliation.line
      where kind = 'reversal' and linked_receipt = any(${reversed}::text[])`.execute(ctx.db)
  return new Map(rows.map(({ id, ...named }) => [id, named]))
}

/** By the keys of movements: from payments, or from our own repairs and lines. */
async function nameMovements(ctx: Ctx, movements: readonly { key: string }[]): Promise<Map<string, Required<Named>>> {
  const subjects = movements.flatMap(({ key }) => subjectOf(key) ?? [])
  const known = await providerReferences(ctx, subjects)
  const givenBack = [...known.values()].flatMap(({ receipt, ofReceipt }) => (receipt ? [] : (ofReceipt ?? [])))
  const reversed = [...movements.flatMap(({ key }) => reversedReceipt(key) ?? []), ...givenBack]
  const own = await ownNames(ctx, subjects, reversed)
  return new Map(
    movements.map(({ key }): [string, Required<Named>] => {
      const id = subjectOf(key) ?? reversedReceipt(key) ?? ''
      const named = known.get(id) ?? own.get(id)
      // M-Pesa had given it back before we asked again, and told us no receipt: its statement does.
      const reversal = own.get(known.get(id)?.ofReceipt ?? '')
      const receipt = receiptInKey(key) ?? named?.receipt ?? reversal?.receipt ?? null
      const name = receipt ?? own.get(id)?.name ?? subjectOf(key) ?? key
      return [key, { receipt, name, feeCents: named?.feeCents ?? 0 }]
    }),
  )
}

/** A fee that is booked by itself is all fee; with a payment it is the part that payments knows. */
function feePart(account: OurAccount, movement: Pick<AccountMovement, 'kind' | 'cents'>, named: Named): number {
  // The paybill bears the fee of a transfer, and nothing else of its end.
  if (movement.kind.startsWith('settle_float_top_up')) return account === 'mpesa_paybill' ? named.feeCents : 0
  if (/^(book|give_back)_provider_fee$/.test(movement.kind)) return -movement.cents
  return /^(settle|record_late|reverse)/.test(movement.kind) ? named.feeCents : 0
}

async function copyPage(ctx: Ctx, account: OurAccount, page: readonly AccountMovement[]): Promise<void> {
  const names = await nameMovements(ctx, page)
  const nameOf = (movement: AccountMovement) => names.get(movement.key)!
  await sql`insert into reconciliation.movement (account, shard, version, journal_id, key, kind, cents, fee_cents, at, receipt, name)
    select ${account}, * from unnest(${page.map((one) => one.shard)}::smallint[], ${page.map((one) => one.version)}::bigint[], ${page.map((one) => one.journalId)}::uuid[],
      ${page.map((one) => one.key)}::text[], ${page.map((one) => one.kind)}::text[], ${page.map((one) => one.cents)}::bigint[],
      ${page.map((one) => feePart(account, one, nameOf(one)))}::bigint[], ${page.map((one) => one.at)}::timestamptz[],
      ${page.map((one) => nameOf(one).receipt)}::text[],
      ${page.map((one) => nameOf(one).name)}::text[])
    on conflict do nothing`.execute(ctx.db)
}

/** Receipts that were not known when the movement was booked. */
async function nameTheNameless(ctx: Ctx, account: OurAccount): Promise<void> {
  type Nameless = Pick<AccountMovement, 'shard' | 'version' | 'key' | 'kind' | 'cents'>
  for (let after: Pick<Nameless, 'shard' | 'version'> = { shard: -1, version: 0 }; ; ) {
    const { rows } = await sql<Nameless>`
      select shard, version, key, kind, cents from reconciliation.movement
      where account = ${account} and settled_at is null and receipt is null
        and (shard, version) > (${after.shard}::smallint, ${after.version}::bigint)
      order by shard, version limit ${pageSize}`.execute(ctx.db)
    if (rows.length === 0) return
    const names = await nameMovements(ctx, rows)
    const named = rows.map((one) => {
      const name = names.get(one.key)!
      return { ...one, ...name, fee: feePart(account, one, name) }
    })
    await sql`update reconciliation.movement m set receipt = f.receipt, name = f.name, fee_cents = f.fee_cents
      from unnest(${named.map((one) => one.shard)}::smallint[], ${named.map((one) => one.version)}::bigint[],
        ${named.map((one) => one.receipt)}::text[], ${named.map((one) => one.name)}::text[],
        ${named.map((one) => one.fee)}::bigint[]) as f (shard, version, receipt, name, fee_cents)
      where m.account = ${account} and m.shard = f.shard and m.version = f.version and m.name <> f.name`.execute(ctx.db)
    after = rows.at(-1)!
  }
}

/** The float that the owners put in at the start has no receipt in our books: it is the first deposit of that amount by no customer. */
async function nameTheOpeningFloat(ctx: Ctx): Promise<void> {
  const shortcode = shortcodeOf(ctx.config, 'mpesa_b2c')
  await sql`
    with deposit as (
      select m.shard, m.version, l.receipt from reconciliation.movement m join reconciliation.line l on l.cents = m.cents
      where m.account = 'mpesa_b2c' and m.kind = 'record_opening_float' and m.receipt is null
        and l.shortcode = ${shortcode} and l.kind in ('principal', 'opening') and l.settled_at is null
        and l.other_party !~ ${customersNumber}
      order by l.completed_at limit 1)
    update reconciliation.movement m set receipt = deposit.receipt, name = deposit.receipt
    from deposit where m.account = 'mpesa_b2c' and m.shard = deposit.shard and m.version = deposit.version`.execute(
    ctx.db,
  )
}

async function copyShard(ctx: Ctx, account: OurAccount, shard: number): Promise<void> {
  const { rows } = await sql<{ version: number }>`select coalesce(max(version), 0)::bigint as version
    from reconciliation.movement where account = ${account} and shard = ${shard}`.execute(ctx.db)
  for (let afterVersion = rows[0]!.version; ; ) {
    const page = await readAccountMovements(ctx, account, { shard, afterVersion, limit: pageSize })
    if (page.length === 0) return
    await copyPage(ctx, account, page)
    afterVersion = page.at(-1)!.version
  }
}

/** Goes on where it stopped the last time. */
export async function copyMovements(ctx: Ctx): Promise<void> {
  for (const account of ourAccounts) {
    for (const shard of await readShards(ctx, account)) await copyShard(ctx, account, shard)
    await nameTheNameless(ctx, account)
  }
  await nameTheOpeningFloat(ctx)
}
