// What a browser reports of itself.
import { reportFingerprint } from '@amana/contract'
import { accountIdOf, transact } from '#platform/context'
import type { Routes } from '#platform/http'
import { keepFingerprint } from '../devices.ts'
import { recordTrait, traitHash } from '../traits.ts'

export function deviceRoutes({ handle }: Routes): void {
  handle(reportFingerprint, async (ctx, { input }) => {
    const trait = { kind: 'fingerprint', value: input.body.fingerprint } as const
    await transact(ctx, async (tx) => {
      await keepFingerprint(tx, traitHash(tx, trait))
      const accountId = accountIdOf(tx.actor)
      if (accountId) await recordTrait(tx, { ...trait, subjectKind: 'account', subjectId: accountId })
    })
    return undefined
  })
}
