// What the forms on a phone's screen do, each answering with a sentence for the person who holds it.
import { z } from 'zod'
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import type { PhoneHandler } from '../control/phone-handler.ts'
import { ControlError } from '../control/refusals.ts'
import { cents, ksh } from '../shillings.ts'
import { type Phone, phoneOf, pinIsLocked, pinVerdict, putPhone, walletOf } from './phones.ts'

/** Refuses what a form asked for; nothing has changed. */
export class Refused extends Error {}

type Action = (ctx: Ctx, phone: Phone, form: unknown, handler: PhoneHandler) => string | Promise<string>

const fourDigits = z.string().regex(/^\d{4}$/, 'A PIN has four digits.')
const wholeShillings = z.coerce
  .number('An amount is a number.')
  .int('Whole shillings only.')
  .min(1, 'At least KES 1.')
  .max(250_000, 'At most KES 250,000.')

const promptForm = z.union([z.object({ cancel: z.literal('yes') }), z.object({ pin: fourDigits })])
const billForm = z.object({
  shortcode: z.string().regex(/^\d{5,7}$/, 'A business number has five to seven digits.'),
  account: z.string().trim().max(20, 'An account number has at most 20 characters.'),
  amount: wholeShillings,
  pin: fourDigits,
})
const nameForm = z.object({ name: z.string().trim().min(1, 'A name is needed.').max(60, 'At most 60 letters.') })
const pinForm = z.object({ pin: fourDigits, wanted: fourDigits, again: fourDigits })
const cashForm = z.object({ amount: wholeShillings, way: z.enum(['in', 'out']) })
const registrationForm = z.object({ registered: z.enum(['yes', 'no']) })

const ACTIONS: Record<string, Action> = {
  async prompt(_ctx, { msisdn }, form, { answerPrompt }) {
    const given = read(promptForm, form)
    const { resultCode, resultDesc } = await answerPrompt(
      msisdn,
      'cancel' in given ? { cancel: true } : { pin: given.pin },
    )
    return OUTCOMES[resultCode] ?? resultDesc
  },
  async 'pay-bill'(_ctx, { msisdn }, form, { payByHand }) {
    const { resultCode, resultDesc } = await payByHand(msisdn, read(billForm, form))
    const said = OUTCOMES[resultCode] ?? resultDesc
    if (resultCode !== 0) throw new Refused(said)
    return said
  },
  name(ctx, { msisdn }, form) {
    const { name } = putPhone(ctx, msisdn, read(nameForm, form))
    return `The line is registered to ${name}.`
  },
  pin(ctx, { msisdn }, form) {
    const { pin, wanted, again } = read(pinForm, form)
    if (wanted !== again) throw new Refused('The two new PINs differ. Nothing was changed.')
    const verdict = pinVerdict(ctx, msisdn, pin)
    if (verdict === '8006') throw new Refused('Your PIN is locked. Unlock it first.')
    if (verdict !== '0') throw new Refused('That is not the PIN you have now. Nothing was changed.')
    putPhone(ctx, msisdn, { pin: wanted })
    return 'Your M-PESA PIN has been changed.'
  },
  unlock(ctx, { msisdn, pin }) {
    if (!pinIsLocked(ctx, msisdn)) throw new Refused('Your PIN is not locked.')
    putPhone(ctx, msisdn, { pin })
    return 'Your PIN works again.'
  },
  cash(ctx, { msisdn }, form) {
    const { amount, way } = read(cashForm, form)
    const balance = balanceOf(ctx, walletOf(msisdn)) + cents(way === 'in' ? amount : -amount)
    if (balance < 0) throw new Refused('You do not have enough money in M-PESA. Nothing was withdrawn.')
    putPhone(ctx, msisdn, { balance })
    return `${way === 'in' ? 'Deposited' : 'Withdrawn'}. New M-PESA balance is ${ksh(balance)}.`
  },
  registration(ctx, { msisdn }, form) {
    const { registered } = putPhone(ctx, msisdn, { registered: read(registrationForm, form).registered === 'yes' })
    return registered ? 'The line is registered for M-PESA.' : 'The line is off M-PESA: it can neither pay nor be paid.'
  },
}

const OUTCOMES: Record<string, string> = {
  0: 'Sent. M-PESA will write to you.',
  1: 'You do not have enough money in M-PESA. Nothing was paid.',
  1032: 'Cancelled. Nothing was paid.',
  4: 'More than M-PESA lets you pay in one day. Nothing was paid.',
  2001: 'Wrong M-PESA PIN. Nothing was paid.',
  8006: 'Your PIN is locked after three wrong ones. Unlock it under My account.',
}

export const knowsAction = (name: string) => Object.hasOwn(ACTIONS, name)

/** Does what the form asks for, or says why not: either way a sentence, never an exception for the person. */
export async function act(ctx: Ctx, handler: PhoneHandler, name: string, msisdn: string, form: unknown) {
  try {
    return { done: true, said: await ACTIONS[name]!(ctx, phoneOf(ctx, msisdn), form, handler) }
  } catch (error) {
    if (error instanceof Refused) return { done: false, said: error.message }
    if (error instanceof ControlError) {
      return { done: false, said: error.code === 'no_prompt' ? 'This request has ended.' : sentence(error.message) }
    }
    throw error
  }
}

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`

function read<T extends z.ZodType>(schema: T, form: unknown): z.output<T> {
  const parsed = schema.safeParse(form)
  if (parsed.success) return parsed.data
  throw new Refused(parsed.error.issues[0]!.message)
}
