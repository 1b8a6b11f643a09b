// Asks of the ledger whether what must always hold does hold: at once, of the accounts that are not at zero; by night, of every entry.
import { sql } from 'kysely'
import type { Ctx } from '#platform/context'
import { type AccountKind, accountKinds, chartOfAccounts } from './chart-of-accounts.ts'
import { readBalancesByKind } from './queries.ts'

export interface BookCheck {
  code: string
  label: string
  holds: boolean
  detail: string
  /** The figures of `detail`, for who says it in another language; names that end in `Cents` are amounts. */
  figures: Record<string, number>
}

const shillings = (cents: number) => `KES ${(cents / 100).toLocaleString('en-KE')}`

interface Standing {
  accounts: number
  total: number
  below: number
}

/** An account at zero adds nothing to a sum and is not below its floor: the open ones are enough. */
async function readStanding(ctx: Ctx): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select count(*) as accounts, coalesce(sum(balance), 0)::bigint as total,
           count(*) filter (where floor_zero and balance * normal_sign < 0) as below
    from ledger.account where is_open`.execute(ctx.db)
  return rows[0]!
}

interface Drift {
  drifted: number
  gaps: number
  strays: number
}

/** Every account against the sum, the number and the last of its own entries. */
async function readDrift(ctx: Ctx): Promise<Drift> {
  const { rows } = await sql<Drift>`
    with recomputed as (
      select account_id, sum(amount) as balance, count(*) as entries, max(account_version) as last_version,
             bool_and(running = balance_after) as running_holds
      from (select e.*, sum(amount) over (partition by account_id order by account_version) as running from ledger.entry e) as e
      group by account_id
    )
    select count(*) filter (where a.balance <> coalesce(r.balance, 0) or not coalesce(r.running_holds, true)) as drifted,
           count(*) filter (where a.version <> coalesce(r.entries, 0) or a.version <> coalesce(r.last_version, 0)) as gaps,
           (select count(*) from ledger.entry e where not exists (select from ledger.journal j where j.id = e.journal_id)
             or not exists (select from ledger.account known where known.id = e.account_id)) as strays
    from ledger.account a left join recomputed r on r.account_id = a.id`.execute(ctx.db)
  return rows[0]!
}

/** Nobody both owes and has: what comes to a shop repays first. */
async function countOwingAndHaving(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ shops: number }>`
    select count(distinct owed.owner) as shops from ledger.account owed
    join ledger.account has on has.owner = owed.owner and has.kind in ('seller_payable', 'seller_reserve') and has.is_open
    where owed.kind = 'seller_receivable' and owed.is_open`.execute(ctx.db)
  return rows[0]!.shops
}

const owedKinds: AccountKind[] = accountKinds.filter((kind) => chartOfAccounts[kind].class === 'liability')

/** What the provider's statements and the bank's say that is there. */
export interface ProviderBalances {
  paybillCents: number
  b2cCents: number
  bankCents: number
}

/** I10: what others say is really there covers what is owed. Who asks has just read the statements. */
export async function checkCover(ctx: Ctx, there: ProviderBalances): Promise<BookCheck> {
  const owed = (await readBalancesByKind(ctx))
    .filter(({ kind }) => owedKinds.includes(kind))
    .reduce((sum, kind) => sum + kind.balanceCents, 0)
  const assets = there.paybillCents + there.b2cCents + there.bankCents
  return {
    code: 'statements_cover_what_is_owed',
    label: 'What M-Pesa and the bank say is there covers what is owed',
    holds: assets >= owed,
    detail: `${shillings(assets)} there, ${shillings(owed)} owed to buyers, sellers and the revenue authority`,
    figures: { thereCents: assets, owedCents: owed },
  }
}

/** Reads every entry there ever was: for the night. */
export async function proveBalances(ctx: Ctx): Promise<BookCheck> {
  const { drifted, gaps, strays } = await readDrift(ctx)
  return {
    code: 'balances_are_their_entries',
    label: 'Every balance is the sum of its entries',
    holds: drifted === 0 && gaps === 0 && strays === 0,
    detail: `${drifted} balances drifted, ${gaps} accounts miss an entry, ${strays} entries belong to nothing`,
    figures: { drifted, gaps, strays },
  }
}

/** What can be told at once, however long the history is. */
export async function checkBalances(ctx: Ctx): Promise<BookCheck[]> {
  const standing = await readStanding(ctx)
  const kinds = await readBalancesByKind(ctx)
  const sumOf = (...names: AccountKind[]) =>
    kinds.filter((kind) => names.includes(kind.kind)).reduce((sum, kind) => sum + kind.balanceCents, 0)
  const assets = sumOf('mpesa_paybill', 'mpesa_b2c', 'bank_trust', 'float_transit')
  const liabilities = sumOf(...owedKinds)
  const unexplained = sumOf('unexplained_outflow')
  const owingAndHaving = await countOwingAndHaving(ctx)
  return [
    {
      code: 'books_balance',
      label: 'Debits equal credits',
      holds: standing.total === 0,
      detail: `${standing.accounts} open accounts sum to ${shillings(standing.total)}`,
      figures: { accounts: standing.accounts, totalCents: standing.total },
    },
    {
      code: 'nothing_below_zero',
      label: 'No account is below its floor',
      holds: standing.below === 0,
      detail: `${standing.below} accounts below zero`,
      figures: { count: standing.below },
    },
    {
      code: 'assets_cover_what_is_owed',
      label: 'Our M-Pesa accounts cover what is owed',
      holds: assets >= liabilities,
      detail: `${shillings(assets)} there, ${shillings(liabilities)} owed to buyers, sellers and the revenue authority`,
      figures: { thereCents: assets, owedCents: liabilities },
    },
    {
      code: 'no_unexplained_outflow',
      label: 'Nothing was paid out against our books',
      holds: unexplained === 0,
      detail: `${shillings(unexplained)} paid although reported as failed`,
      figures: { amountCents: unexplained },
    },
    {
      code: 'debts_are_repaid_first',
      label: 'No seller both owes and has',
      holds: owingAndHaving === 0,
      detail: `${owingAndHaving} shops owe although they have something`,
      figures: { count: owingAndHaving },
    },
  ]
}

/** All of it: for the night, and for tests. */
export async function checkBooks(ctx: Ctx): Promise<BookCheck[]> {
  const [balance, ...others] = await checkBalances(ctx)
  return [balance!, await proveBalances(ctx), ...others]
}
