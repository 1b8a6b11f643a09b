// Changing the e-mail or the phone, as the two forms of the profile ask for it: a code to the new one, then the change.
import { changeEmail, changePhone, confirmEmailChange, confirmPhoneChange, type Problem } from '@amana/contract'
import { type RouterContextProvider, redirect } from 'react-router'
import { codeSent, forgetCode, rememberCode } from '#app/api/code-sent.ts'
import { attemptFresh } from '#app/api/fresh.ts'
import type { FreshNeed } from '#app/identity/fresh-fields.ts'
import { paths } from '#app/paths.ts'

type Context = Readonly<RouterContextProvider>
export type Contact = 'email' | 'phone'
export const contacts: readonly Contact[] = ['email', 'phone']
export const purposeOf = (contact: Contact): string => `${contact}_change`

export interface ContactRefused {
  contact: Contact
  step: 'ask' | 'confirm'
  problem: Problem
  fresh?: FreshNeed
  /** What was typed: the new address or number, or the code. */
  typed: string
}

/** Asks for the code. Without a new value in the form it is sent again, to the one of the last time. */
export async function askChange(
  context: Context,
  request: Request,
  form: FormData,
  contact: Contact,
): Promise<ContactRefused> {
  const typed = String(form.get(contact) ?? codeSent(context, purposeOf(contact))?.about ?? '').trim()
  const { reply, problem, fresh } =
    contact === 'email'
      ? await attemptFresh(context, request, form, changeEmail, { body: { email: typed } })
      : await attemptFresh(context, request, form, changePhone, { body: { phone: typed } })
  if (problem) return { contact, step: 'ask', problem, typed, ...(fresh && { fresh }) }
  rememberCode(context, request, purposeOf(contact), reply, typed)
  throw redirect(paths.profile)
}

export async function confirmChange(
  context: Context,
  request: Request,
  form: FormData,
  contact: Contact,
): Promise<ContactRefused> {
  const typed = String(form.get('code') ?? '').trim()
  const confirm = contact === 'email' ? confirmEmailChange : confirmPhoneChange
  const { problem, fresh } = await attemptFresh(context, request, form, confirm, { body: { code: typed } })
  if (problem) return { contact, step: 'confirm', problem, typed, ...(fresh && { fresh }) }
  forgetCode(context, request, purposeOf(contact))
  throw redirect(paths.profileDone(contact))
}
