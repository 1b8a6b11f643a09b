// The bell and the choices over HTTP.
import * as endpoint from '@amana/contract'
import { accountIdOf, type Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import type { Routes } from '#platform/http'
import { countUnread, listBell, markRead } from './bell.ts'
import { changeChoices, readChoices } from './choices.ts'
import { personBy } from './person.ts'
import { quietHours } from './quiet-hours.ts'

const accountOf = (ctx: Ctx): string => {
  const accountId = accountIdOf(ctx.actor)
  assert(accountId, 'only accounts get here')
  return accountId
}

const choicesOf = async (ctx: Ctx, person: string) => ({ choices: await readChoices(ctx, person), quiet: quietHours })

export function routes({ handle }: Routes): void {
  handle(endpoint.listMyNotices, async (ctx, { input: { query } }) => ({
    ...(await listBell(ctx, accountOf(ctx), query.after, query.limit)),
    unread: await countUnread(ctx, accountOf(ctx)),
  }))
  handle(endpoint.countMyNotices, async (ctx) => ({ unread: await countUnread(ctx, accountOf(ctx)) }))
  handle(endpoint.markNoticesRead, async (ctx, { input: { body } }) => {
    await markRead(ctx, accountOf(ctx), body.noticeIds)
    return { unread: await countUnread(ctx, accountOf(ctx)) }
  })
  handle(endpoint.readMyNoticeChoices, (ctx) => choicesOf(ctx, accountOf(ctx)))
  handle(endpoint.changeMyNoticeChoices, async (ctx, { input: { body } }) => {
    await changeChoices(ctx, accountOf(ctx), body.changes)
    return choicesOf(ctx, accountOf(ctx))
  })
  handle(endpoint.readNoticeChoices, async (ctx, { input: { query } }) => choicesOf(ctx, personBy(ctx, query.link)))
  handle(endpoint.changeNoticeChoices, async (ctx, { input: { query, body } }) => {
    const person = personBy(ctx, query.link)
    await changeChoices(ctx, person, body.changes)
    return choicesOf(ctx, person)
  })
}
