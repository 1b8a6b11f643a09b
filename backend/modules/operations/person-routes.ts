// The operator's page of trust over HTTP: rules and what they do, one person's case, and an answer in place of a rule.
import {
  lookUpPerson,
  maskPhone,
  overruleRestriction,
  readOperatorTrust,
  readPersonsCase,
  toWireId,
} from '@amana/contract'
import type { Request } from 'express'
import { findAccountIds, newestAccountIds, noteOperatorsLook, publicNameOf, readAccount } from '#identity'
import type { Ctx } from '#platform/context'
import type { Routes } from '#platform/http'
import { newestOwnerIds, shopsOfOwner } from '#shops'
import { overrule, reconsiderationView } from '#trust'
import { readCase } from './persons-case.ts'
import { readTrustOverview } from './trust-overview.ts'

const newestShown = 30

const languageOf = (request: Request) => (request.acceptsLanguages('en', 'sw') === 'sw' ? 'sw' : 'en')

async function found(ctx: Ctx, accountId: string) {
  const account = await readAccount(ctx, accountId)
  if (!account) return []
  const shops = await shopsOfOwner(ctx, accountId)
  return [
    {
      id: toWireId('account', account.id),
      since: account.createdAt.toISOString(),
      name: publicNameOf(account.name),
      phoneMasked: maskPhone(account.phone),
      shops: shops.map(({ name }) => name),
    },
  ]
}

export function personRoutes({ handle }: Routes): void {
  handle(readOperatorTrust, (ctx, { request }) => readTrustOverview(ctx, languageOf(request)))
  handle(lookUpPerson, async (ctx, { input }) => {
    const { q, newest } = input.query
    const ids =
      newest === 'people'
        ? await newestAccountIds(ctx, newestShown)
        : newest === 'shops'
          ? await newestOwnerIds(ctx, newestShown)
          : await findAccountIds(ctx, q)
    return { found: (await Promise.all(ids.map((id) => found(ctx, id)))).flat() }
  })
  handle(readPersonsCase, async (ctx, { input, request }) => {
    const found = await readCase(ctx, input.params.accountId, languageOf(request))
    await noteOperatorsLook(ctx, input.params.accountId)
    return found
  })
  handle(overruleRestriction, async (ctx, { input, request }) =>
    reconsiderationView(await overrule(ctx, { ...input.params, ...input.body }), ctx.now, languageOf(request)),
  )
}
