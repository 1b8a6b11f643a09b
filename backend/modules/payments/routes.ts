// Where the provider calls back: everything is kept and acknowledged, nothing is decided here. And what the operator asks of payments.
import {
  confirmPaybillPayment,
  listNotSentBack,
  receiveAnswer,
  receiveDisbursementResult,
  receiveDisbursementTimeout,
  receiveStkResult,
  validatePaybillPayment,
} from '@amana/contract'
import type { Routes } from '#platform/http'
import { receiveCallback } from './actions/receive-callback.ts'
import { receiveConfirmation, validatePayment } from './actions/receive-paybill.ts'
import { notSentBackView, listNotSentBack as waitingToGoBack } from './not-sent-back.ts'

const channelsOf = {
  question: { result: 'question_result', timeout: 'question_timeout' },
  return: { result: 'return_result', timeout: 'return_timeout' },
  'top-up': { result: 'top_up_result', timeout: 'top_up_timeout' },
} as const

const waitingShown = 200

export function routes({ handle }: Routes): void {
  handle(listNotSentBack, async (ctx) => ({
    waiting: (await waitingToGoBack(ctx, waitingShown)).map(notSentBackView),
  }))
  handle(receiveStkResult, (ctx, { input }) =>
    receiveCallback(ctx, 'collect', { id: input.params.attemptId, secret: input.params.secret, body: input.body }),
  )
  handle(receiveAnswer, (ctx, { input }) => {
    const { kind, end, attemptId: id, secret } = input.params
    return receiveCallback(ctx, channelsOf[kind][end], { id, secret, body: input.body })
  })
  handle(confirmPaybillPayment, (ctx, { input }) =>
    receiveConfirmation(ctx, { secret: input.params.secret, body: input.body }),
  )
  handle(validatePaybillPayment, (ctx, { input }) =>
    validatePayment(ctx, { secret: input.params.secret, body: input.body }),
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
