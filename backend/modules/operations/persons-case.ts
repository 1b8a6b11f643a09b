// One account with its shops, as the rules see it. Names are shortened and numbers masked: to judge a case needs no more.
import type { ReplyOf, readPersonsCase } from '@amana/contract'
import { maskEmail, maskPhone, toWireId } from '@amana/contract'
import { type AccountRecord, countDevices, publicNameOf, readAccount, sharedBy } from '#identity'
import type { Ctx } from '#platform/context'
import { notFound } from '#platform/errors'
import { type ShopForSale, shopsOfOwner } from '#shops'
import {
  decisionsAbout,
  pastRestrictionsOf,
  readCountedFacts,
  reconsiderationsOf,
  restrictionsOf,
  restrictionView,
} from '#trust'
import { linkGraph, type PersonInGraph } from './link-graph.ts'

const decisionsShown = 40
const othersShown = 12

type Language = 'en' | 'sw'
type Case = ReplyOf<typeof readPersonsCase>

async function inGraph(ctx: Ctx, account: AccountRecord): Promise<PersonInGraph> {
  const shops = await shopsOfOwner(ctx, account.id)
  return {
    accountId: account.id,
    name: publicNameOf(account.name),
    phoneMasked: maskPhone(account.phone),
    shops: await Promise.all(
      shops.map(async ({ id, name, status }) => ({
        ...{ id, name, status },
        step: (await restrictionsOf(ctx, id))[0]?.action ?? null,
      })),
    ),
  }
}

async function graphOf(ctx: Ctx, account: AccountRecord): Promise<Case['graph']> {
  const shared = await sharedBy(ctx, account.id)
  const ids = [...new Set(shared.map(({ accountId }) => accountId))]
  const near = await Promise.all(ids.slice(0, othersShown).map((id) => readAccount(ctx, id)))
  const people = await Promise.all(near.filter((one) => one !== undefined).map((one) => inGraph(ctx, one)))
  const others = new Map(people.map((one) => [one.accountId, one]))
  return { ...linkGraph(await inGraph(ctx, account), shared, others), more: Math.max(0, ids.length - othersShown) }
}

async function shopView(ctx: Ctx, shop: ShopForSale, language: Language): Promise<Case['shops'][number]> {
  const asked = await reconsiderationsOf(ctx, shop.id)
  const view = (one: Awaited<ReturnType<typeof restrictionsOf>>[number]) => restrictionView(one, asked, ctx, language)
  return {
    id: toWireId('shop', shop.id),
    ...{ name: shop.name, slug: shop.slug, status: shop.status, tier: shop.tier },
    openedAt: shop.openedAt.toISOString(),
    inForce: (await restrictionsOf(ctx, shop.id)).map(view),
    past: (await pastRestrictionsOf(ctx, shop.id)).map(view),
    facts: await readCountedFacts(ctx, shop.id),
  }
}

export async function readCase(ctx: Ctx, accountId: string, language: Language): Promise<Case> {
  const account = await readAccount(ctx, accountId)
  if (!account) throw notFound('account')
  const shops = await shopsOfOwner(ctx, accountId)
  const about = { accountId, shopIds: shops.map(({ id }) => id) }
  const decisions = await decisionsAbout(ctx, about, decisionsShown, language)
  return {
    account: {
      id: toWireId('account', account.id),
      name: publicNameOf(account.name),
      phoneMasked: maskPhone(account.phone),
      emailMasked: maskEmail(account.email),
      phoneVerified: account.phoneVerified,
      since: account.createdAt.toISOString(),
      devices: await countDevices(ctx, accountId),
    },
    shops: await Promise.all(shops.map((shop) => shopView(ctx, shop, language))),
    decisions: decisions.map((row) => ({
      id: toWireId('decision', row.id),
      at: row.at.toISOString(),
      about: row.subject_kind,
      ...{ rule: row.rule, ruleVersion: row.rule_version, mode: row.mode, verdict: row.verdict, code: row.code },
      sentence: row.sentence,
      asWritten: row.asWritten,
      field: row.subject_kind === 'attempt' ? row.subject_id : null,
      reasons: row.grounds,
    })),
    graph: await graphOf(ctx, account),
  }
}
