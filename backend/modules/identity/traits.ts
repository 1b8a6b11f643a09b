// What people, orders and shops have in common, as keyed hashes: nobody can read an address or a number out of them.
// The network address of a request is never a trait: half a town shares one.
import { toE164 } from '@amana/contract'
import { sql } from 'kysely'
import { after } from '#platform/clock'
import type { Ctx, TxCtx } from '#platform/context'
import { sign } from '#platform/sealed'
import { fingerprintHashOf, keepDevice } from './devices.ts'
import { deviceTouchMs } from './rules.ts'

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const inAnyOrder = (text: string): string => [...new Set(folded(text).split(' '))].sort().join(' ')

/** How a value of each kind is written before it is hashed, so that one and the same is found again. */
const normalised = {
  device_key: (id) => id,
  payout_number: (phone) => toE164(phone) ?? phone,
  /** `JANE WANJIKU 254712345678`, as M-Pesa writes them; names come in any order. */
  mpesa_name_and_number: (text) => inAnyOrder(text.replace(/(?:\+?254|\b0)(\d{9})\b/, '254$1')),
  fingerprint: (text) => text,
  address_text: inAnyOrder,
  image_hash: folded,
  text_shingle: folded,
} satisfies Record<string, (text: string) => string>

export type TraitKind = keyof typeof normalised
/** Two accounts that share one of these are one and the same, as far as rules are concerned; the others are hints. */
export const hardKinds: readonly TraitKind[] = ['device_key', 'payout_number', 'mpesa_name_and_number']

export interface Trait {
  kind: TraitKind
  value: string
}
export interface Subject {
  subjectKind: 'account' | 'order' | 'shop'
  subjectId: string
}
/** A trait with its value hashed already. */
interface Hashed {
  kind: TraitKind
  hash: string
}

export const traitHash = (ctx: Ctx, { kind, value }: Trait): string =>
  sign(ctx.config, `trait-${kind}`, normalised[kind](value))

/** Says that the subject has this trait; said again, it only notes that it was seen. */
export const recordTrait = (tx: TxCtx, { kind, value, ...subject }: Trait & Subject): Promise<void> =>
  record(tx, [{ kind, hash: traitHash(tx, { kind, value }) }], [subject])

/** The browser of this request, and what it looks like, for each subject; with what else is known of them. */
export async function recordCaller(tx: TxCtx, subjects: Subject[], more: Trait[] = []): Promise<void> {
  const traits: Hashed[] = more.map((trait) => ({ kind: trait.kind, hash: traitHash(tx, trait) }))
  const deviceId = await keepDevice(tx)
  if (deviceId) {
    traits.push({ kind: 'device_key', hash: traitHash(tx, { kind: 'device_key', value: deviceId }) })
    const fingerprint = await fingerprintHashOf(tx, deviceId)
    if (fingerprint) traits.push({ kind: 'fingerprint', hash: fingerprint })
  }
  await record(tx, traits, subjects)
}

/** In one order for everybody, so that two requests of one person never wait for each other. */
async function record(tx: TxCtx, traits: Hashed[], subjects: Subject[]): Promise<void> {
  const rows = traits
    .flatMap(({ kind, hash }) => subjects.map((subject) => ({ kind, hash, ...subject })))
    .sort((a, b) => `${a.kind}${a.hash}${a.subjectId}`.localeCompare(`${b.kind}${b.hash}${b.subjectId}`))
  if (rows.length === 0) return
  await sql`
    with given as (
      select * from unnest(${rows.map((row) => row.kind)}::text[], ${rows.map((row) => row.hash)}::text[],
        ${rows.map((row) => row.subjectKind)}::text[], ${rows.map((row) => row.subjectId)}::uuid[])
        as given (kind, value_hash, subject_kind, subject_id)
    ), made as (
      insert into identity.trait (kind, value_hash, subject_kind, subject_id, first_seen_at, last_seen_at)
      select kind, value_hash, subject_kind, subject_id, ${tx.now}, ${tx.now} from given on conflict do nothing
    )
    update identity.trait t set last_seen_at = ${tx.now} from given
    where (t.kind, t.value_hash, t.subject_kind, t.subject_id)
      = (given.kind, given.value_hash, given.subject_kind, given.subject_id)
      and t.last_seen_at <= ${after(tx.now, -deviceTouchMs)}`.execute(tx.db)
}

/** What was known of an order is known of the account that it belongs to now. */
export async function adoptTraits(tx: TxCtx, orderIds: string[], accountId: string): Promise<void> {
  await sql`insert into identity.trait (kind, value_hash, subject_kind, subject_id, first_seen_at, last_seen_at)
    select kind, value_hash, 'account', ${accountId}, min(first_seen_at), max(last_seen_at) from identity.trait
    where subject_kind = 'order' and subject_id = any(${orderIds}::uuid[]) group by kind, value_hash
    on conflict do nothing`.execute(tx.db)
}

/** When the person who bought is forgotten, so is what her orders had in common with others'. */
export async function forgetOrderTraits(tx: TxCtx, orderIds: string[]): Promise<void> {
  await sql`delete from identity.trait where subject_kind = 'order' and subject_id = any(${orderIds}::uuid[])`.execute(
    tx.db,
  )
}
