// Where the provider calls back. Everything is kept and acknowledged; nothing is decided here.
import { receiveDisbursementResult, receiveDisbursementTimeout, receiveStkResult } from '@amana/contract'
import type { Routes } from '#platform/http'
import { receiveCallback } from './actions/receive-callback.ts'

export function routes({ handle }: Routes): void {
  handle(receiveStkResult, (ctx, { input }) =>
    receiveCallback(ctx, 'collect', { id: input.params.attemptId, secret: input.params.secret, body: input.body }),
  )
  handle(receiveDisbursementResult, (ctx, { input }) =>
    receiveCallback(ctx, 'disburse_result', {
      id: input.params.attemptId,
      secret: input.params.secret,
      body: input.body,
    }),
  )
  handle(receiveDisbursementTimeout, (ctx, { input }) =>
    receiveCallback(ctx, 'disburse_timeout', {
      id: input.params.attemptId,
      secret: input.params.secret,
      body: input.body,
    }),
  )
}
