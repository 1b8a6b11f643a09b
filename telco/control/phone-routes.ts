// The phones, as a test or the phone's own page handles them: look, change, answer the prompt, pay by hand.
import express, { type Router } from 'express'
import { z } from 'zod'
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { promptOn } from '../mpesa/stk-payments.ts'
import { kenyanNumber, listPhones, mpesaMessages, type Phone, phoneOf, putPhone, walletOf } from '../phone/phones.ts'
import { cents, shillings } from '../shillings.ts'
import { smsInbox } from '../sms/inbox.ts'
import { handPayment, type PhoneHandler, promptAnswer, reversalRequest } from './phone-handler.ts'
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
const MESSAGES_SHOWN = 200

export function phoneControlRoutes(ctx: Ctx, handler: PhoneHandler): Router {
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
    response.json(await handler.answerPrompt(numberIn(request.params.msisdn), parse(promptAnswer, request.body)))
  })
  router.post('/:msisdn/pay', async (request, response) => {
    response.json(await handler.payByHand(numberIn(request.params.msisdn), parse(handPayment, request.body)))
  })
  router.post('/:msisdn/reversal', (request, response) => {
    const { receipt } = parse(reversalRequest, request.body)
    response.json(handler.takeBack(numberIn(request.params.msisdn), receipt))
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
