// The phones, as a test or the phone's own page handles them: look, change, answer the prompt.
import express, { type Router } from 'express'
import { z } from 'zod'
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { callbacksOf, type Deliveries } from '../mpesa/callbacks.ts'
import { codeOnTheWire } from '../mpesa/result-codes.ts'
import { cancelPrompt, enterPin } from '../mpesa/stk-outcome.ts'
import { promptOn } from '../mpesa/stk-payments.ts'
import { kenyanNumber, listPhones, mpesaMessages, type Phone, phoneOf, putPhone, walletOf } from '../phone/phones.ts'
import { cents, shillings } from '../shillings.ts'
import { smsInbox } from '../sms/inbox.ts'
import { ControlError, parse } from './refusals.ts'

const change = z.strictObject({
  name: z.string().trim().min(1).max(60).optional(),
  pin: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  balance: z.number().min(0).max(1e9).optional(),
  registered: z.boolean().optional(),
})
const answer = z.union([
  z.strictObject({ pin: z.string().regex(/^\d{4}$/) }),
  z.strictObject({ cancel: z.literal(true) }),
])
const MESSAGES_SHOWN = 200

export type PromptAnswer = z.infer<typeof answer>
export type PromptReply = {
  resultCode: number | string
  resultDesc: string
  receipt?: string
  callbackDelivered: boolean
}
export type AnswerPrompt = (msisdn: string, answer: PromptAnswer) => Promise<PromptReply>

/** Answers the prompt and waits until its callback has been delivered or has failed. */
export function promptAnswerer(ctx: Ctx, deliveries: Deliveries, describe: (code: string) => string): AnswerPrompt {
  return async (msisdn, given) => {
    const payment = promptOn(ctx, msisdn)
    if (!payment) throw new ControlError(409, 'no_prompt', 'there is no prompt on this phone')
    const { code, receipt } = 'pin' in given ? enterPin(ctx, payment, given.pin) : cancelPrompt(ctx, payment)
    await deliveries.finished(payment.id)
    const callbacks = callbacksOf(ctx, payment.id)
    return {
      resultCode: codeOnTheWire(code),
      resultDesc: describe(code),
      ...(receipt ? { receipt } : {}),
      callbackDelivered: callbacks.length > 0 && callbacks.every(({ state }) => state === 'delivered'),
    }
  }
}

export function phoneControlRoutes(ctx: Ctx, answerPrompt: AnswerPrompt): Router {
  const router = express.Router()
  router.get('/', (_request, response) => {
    response.json(listPhones(ctx).map((phone) => ({ ...summary(ctx, phone), prompt: promptFor(ctx, phone.msisdn) })))
  })
  router.get('/:msisdn', (request, response) => void response.json(describePhone(ctx, numberIn(request.params.msisdn))))
  router.put('/:msisdn', (request, response) => {
    const msisdn = numberIn(request.params.msisdn)
    const { balance, ...rest } = parse(change, request.body)
    putPhone(ctx, msisdn, balance === undefined ? rest : { ...rest, balance: cents(balance) })
    response.json(describePhone(ctx, msisdn))
  })
  router.post('/:msisdn/prompt', async (request, response) => {
    response.json(await answerPrompt(numberIn(request.params.msisdn), parse(answer, request.body)))
  })
  return router
}

function numberIn(text: string): string {
  const msisdn = kenyanNumber(text)
  if (!msisdn) throw new ControlError(400, 'invalid_number', `${text} is no Kenyan mobile number`)
  return msisdn
}

function describePhone(ctx: Ctx, msisdn: string) {
  const phone = phoneOf(ctx, msisdn)
  const dated = <T extends { at: number }>({ at, ...rest }: T) => ({ at: new Date(at).toISOString(), ...rest })
  return {
    ...summary(ctx, phone),
    prompt: promptFor(ctx, msisdn),
    mpesa: mpesaMessages(ctx, msisdn, MESSAGES_SHOWN).map(dated),
    sms: smsInbox(ctx, msisdn, MESSAGES_SHOWN).map(dated),
  }
}

const summary = (ctx: Ctx, { msisdn, name, registered }: Phone) => ({
  msisdn,
  name,
  registered,
  balance: shillings(balanceOf(ctx, walletOf(msisdn))),
})

function promptFor(ctx: Ctx, msisdn: string) {
  const payment = promptOn(ctx, msisdn)
  if (!payment) return null
  return {
    id: payment.id,
    amount: shillings(payment.amount),
    account: payment.accountReference,
    business: payment.business,
    expiresAt: new Date(payment.decideAt).toISOString(),
  }
}
