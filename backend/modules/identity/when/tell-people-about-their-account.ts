// What happens to an account is told to its owner: by the fact, so that no way of doing it stays silent.
import type { FactName, FactOf } from '@amana/contract/facts'
import { type Notice, notify } from '#notifications'
import { type Ctx, transact } from '#platform/context'
import { type Fact, when } from '#platform/facts'
import { type AccountRow, accountById } from '../queries.ts'

/** A notice without what all of them share. */
type Words = { [N in Notice as N['template']]: { template: N['template']; data: N['data'] } }[Notice['template']]
type AccountFact = {
  [N in FactName]: FactOf<N> extends { accountId: string } ? N : never
}[FactName]

/** @param words undefined when there is nothing to tell this person */
function tell<N extends AccountFact>(
  name: N,
  reaction: string,
  words: (ctx: Ctx, fact: Fact<N>, account: AccountRow) => Words | undefined,
): void {
  when(name, reaction, async (ctx, fact) => {
    const account = await accountById(ctx, (fact.data as { accountId: string }).accountId)
    const said = account && words(ctx, fact, account)
    if (!said) return
    const { id: accountId, name: called, email, phone, language } = account
    const to = { accountId, name: called, email, phone, language }
    await transact(ctx, (tx) => notify(tx, { factKey: fact.id, to, ...said } as Notice))
  })
}

export function tellPeopleAboutTheirAccount(): void {
  tell('account_opened', 'welcome-whoever-opens-an-account', (ctx, _fact, { role }) =>
    role === 'admin' ? undefined : { template: 'welcome', data: { link: ctx.config.PUBLIC_URL } },
  )
  tell('password_changed', 'tell-the-owner-when-a-password-changes', (ctx, { at, data: { how } }) => ({
    template: 'password_changed',
    data: { how, at: at.toISOString(), link: `${ctx.config.PUBLIC_URL}/reset-password` },
  }))
  tell('session_stolen', 'tell-the-owner-when-a-session-is-stolen', (ctx, { at }) => ({
    template: 'session_stolen',
    data: { at: at.toISOString(), link: `${ctx.config.PUBLIC_URL}/account/sessions` },
  }))
  tell('second_factor_changed', 'tell-the-owner-when-the-second-factor-changes', (ctx, { data: { on } }) => ({
    template: 'second_factor_changed',
    data: { what: on ? ('on' as const) : ('off' as const), link: `${ctx.config.PUBLIC_URL}/account/security` },
  }))
}
