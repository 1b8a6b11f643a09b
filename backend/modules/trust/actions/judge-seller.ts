// Judges a seller's conduct: what begins, goes on or ends is written down, and the owners of the doors are told.
import { sql } from 'kysely'
import { after, days } from '#platform/clock'
import { type Ctx, type TxCtx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { newId } from '#platform/ids'
import { conductFacts } from '../facts/all.ts'
import type { Reason } from '../judge.ts'
import { type ConductInput, type ConductVerdict, judgeConduct, type Move } from '../judge-conduct.ts'
import { readBefore, readConduct } from '../read-conduct.ts'
import { type Step, strongest } from '../rules/lattice.ts'
import { keepJudgement } from '../trials/keep-judgement.ts'
import { asWritten, recordDecision } from './record-decision.ts'

/** Gives the strongest step in force afterwards. The shop's row is locked: two judgements at once are one after the other. */
export async function judgeSeller(tx: TxCtx, shopId: string): Promise<Step | 'none'> {
  await sql`select 1 from trust.seller_facts where shop_id = ${shopId} for update`.execute(tx.db)
  const source = await readConduct(tx, shopId)
  if (!source) return 'none'
  const facts = conductFacts(source, tx.now)
  const input: ConductInput = { facts, ...(await readBefore(tx, shopId)), now: tx.now.toISOString() }
  const verdict = judgeConduct(input)
  await keepJudgement(tx, { kind: 'conduct', shopId, subjectId: shopId, input, verdict })
  await sql`update trust.standing set judged_at = ${tx.now}, facts = ${asWritten(facts)}::jsonb
    where shop_id = ${shopId}`.execute(tx.db)
  if (verdict.moves.length > 0) await carryOut(tx, shopId, input, verdict)
  for (const reason of verdict.shadow) await noteTrial(tx, shopId, input, verdict, reason)
  // What has just begun is a fact of its own: a second freeze of the shop is judged at once.
  return verdict.moves.some((move) => move.move === 'begin' && move.action === 'freeze_shop')
    ? judgeSeller(tx, shopId)
    : verdict.action
}

async function carryOut(tx: TxCtx, shopId: string, input: ConductInput, verdict: ConductVerdict): Promise<void> {
  const decisionId = await writeDown(tx, shopId, input, verdict)
  for (const move of verdict.moves) await makeMove(tx, shopId, decisionId, move, input)
  const before = strongest(input.inForce.map(({ action }) => action))
  const began = verdict.moves.some(({ move }) => move === 'begin')
  const ended = verdict.moves.some(({ move }) => move === 'end')
  if (began || ended)
    await announce(tx, 'seller_restrictions_changed', { shopId, from: before, to: verdict.action, decisionId })
}

/** The decision is told by the strongest of what begins; where nothing begins, by the first of what changes. */
async function writeDown(tx: TxCtx, shopId: string, input: ConductInput, verdict: ConductVerdict): Promise<string> {
  const told = verdict.moves.find(({ move }) => move === 'begin') ?? verdict.moves[0]!
  return recordDecision(tx, {
    subject_kind: 'conduct',
    subject_id: shopId,
    shop_id: shopId,
    rule: told.rule,
    rule_version: told.move === 'begin' ? told.version : 1,
    verdict: verdict.action,
    code: told.move === 'begin' ? told.code : told.move === 'end' ? `ended_${told.why}` : 'goes_on',
    sentence: told.move === 'end' ? '' : told.text.en,
    reasons: verdict.reasons,
    facts: input.facts,
    until: told.move === 'end' || told.until === null ? null : new Date(told.until),
    input: asWritten(input),
    output: asWritten(verdict),
  })
}

/** Of a rule on trial, once a day: what it would have done, for the report on it. */
async function noteTrial(
  tx: TxCtx,
  shopId: string,
  input: ConductInput,
  verdict: ConductVerdict,
  reason: Reason,
): Promise<void> {
  const { rows } = await sql`select 1 from trust.decision where rule = ${reason.rule} and shop_id = ${shopId}
    and mode = 'shadow' and at > ${after(tx.now, -days(1))} limit 1`.execute(tx.db)
  if (rows.length > 0) return
  await recordDecision(tx, {
    subject_kind: 'conduct',
    subject_id: shopId,
    shop_id: shopId,
    rule: reason.rule,
    rule_version: reason.version,
    mode: 'shadow',
    verdict: reason.action,
    code: reason.code,
    sentence: '',
    reasons: [reason],
    facts: input.facts,
    input: asWritten(input),
    output: asWritten(verdict),
  })
}

async function makeMove(tx: TxCtx, shopId: string, decisionId: string, move: Move, input: ConductInput): Promise<void> {
  if (move.move === 'begin') return begin(tx, shopId, decisionId, move)
  if (move.move === 'renew') {
    await sql`update trust.restriction set until = ${move.until}::timestamptz, evidence_at = ${move.evidenceAt}::timestamptz,
        sentence_en = ${move.text.en}, sentence_sw = ${move.text.sw}, figures = ${asWritten(move.figures)}::jsonb
      where shop_id = ${shopId} and rule = ${move.rule} and ended_at is null`.execute(tx.db)
    return
  }
  await sql`update trust.restriction set ended_at = ${tx.now}, ended_why = ${move.why}
    where shop_id = ${shopId} and rule = ${move.rule} and ended_at is null`.execute(tx.db)
  const ended = input.inForce.find(({ rule }) => rule === move.rule)
  // What the freeze was for has been answered for.
  if (ended?.action === 'freeze_shop')
    await sql`update trust.standing set clean_from = ${tx.now} where shop_id = ${shopId}`.execute(tx.db)
}

async function begin(
  tx: TxCtx,
  shopId: string,
  decisionId: string,
  move: Extract<Move, { move: 'begin' }>,
): Promise<void> {
  await sql`
    insert into trust.restriction (shop_id, id, rule, rule_version, action, code, sentence_en, sentence_sw, lifts_en,
      lifts_sw, figures, since, until, evidence_at, decision_id)
    values (${shopId}, ${newId(tx.now)}, ${move.rule}, ${move.version}, ${move.action}, ${move.code}, ${move.text.en},
      ${move.text.sw}, ${move.lifts.en}, ${move.lifts.sw}, ${asWritten(move.figures)}::jsonb, ${tx.now},
      ${move.until}::timestamptz, ${move.evidenceAt}::timestamptz, ${decisionId})
    on conflict (shop_id, rule) where ended_at is null do nothing`.execute(tx.db)
}

/** Every shop with something in force whose time is over. Gives how many were judged. */
export async function endDueRestrictions(ctx: Ctx, limit = 200): Promise<number> {
  const { rows } = await sql<{ shop_id: string }>`select distinct shop_id from trust.restriction
    where ended_at is null and until <= ${ctx.now} limit ${limit}`.execute(ctx.db)
  for (const { shop_id } of rows) await transact(ctx, (tx) => judgeSeller(tx, shop_id))
  return rows.length
}

/** Every night, a page at a time: windows of time move on also where nothing happens. Gives how many were judged. */
export async function judgeAllSellers(ctx: Ctx, pageSize = 500): Promise<number> {
  let judged = 0
  let last: string | null = null
  for (;;) {
    const page: { shop_id: string }[] = (
      await sql<{ shop_id: string }>`select shop_id from trust.seller_facts
        where ${last}::uuid is null or shop_id > ${last}::uuid order by shop_id limit ${pageSize}`.execute(ctx.db)
    ).rows
    for (const { shop_id } of page) await transact(ctx, (tx) => judgeSeller(tx, shop_id))
    judged += page.length
    if (page.length < pageSize) return judged
    last = page.at(-1)!.shop_id
  }
}
