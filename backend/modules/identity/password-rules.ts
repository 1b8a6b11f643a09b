// Which passwords nobody may have: those that are guessed first, for everybody or for this person.
import { createRequire } from 'node:module'
import { samePassword } from '@amana/contract'
import { commonPassword } from './errors.ts'

/** Whose password it is to be: what others know of her is guessed first. */
export interface PasswordOwner {
  name?: string
  email?: string
  /** E.164. */
  phone?: string
}

/** So many letters around a common password or around one's own name make it no better. */
const paddingMax = 8
/** Shorter parts of a name are in too many words to tell anything. */
const namePartMin = 4

let common: Set<string> | undefined

/** 49,000 passwords from breaches, in lower case: 4 MB that are read when the first password is set. */
const commonPasswords = (): Set<string> => {
  if (!common) {
    const { dictionary } = createRequire(import.meta.url)('@zxcvbn-ts/language-common')
    common = new Set(dictionary['passwords-common'] as string[])
  }
  return common
}

const lettersAndDigits = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** Throws common_password, with the field it was typed into. */
export function refuseCommonPassword(password: string, owner: PasswordOwner, field = 'password'): void {
  if (!isCommon(password, owner)) return
  const refused = commonPassword()
  throw commonPassword.with({ fields: { [field]: refused.message } })
}

export function isCommon(password: string, owner: PasswordOwner): boolean {
  const text = samePassword(password).toLowerCase()
  return isListed(text) || isRepeated(text) || isAbout(lettersAndDigits(text), owner)
}

/** As it is, or dressed up: `Password2026!` is `password`. */
function isListed(text: string): boolean {
  if (commonPasswords().has(text)) return true
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return core.length >= namePartMin && text.length - core.length <= paddingMax && commonPasswords().has(core)
}

/** One sign, or a few in the same order, again and again. */
const isRepeated = (text: string): boolean => /^(.{1,4}?)\1+.{0,3}$/su.test(text)

/** Little more than the person's own name, e-mail or phone, or ours. */
function isAbout(text: string, { name = '', email = '', phone = '' }: PasswordOwner): boolean {
  const number = phone.replace('+254', '')
  const known = [
    'amana',
    lettersAndDigits(email),
    ...email.split('@').map(lettersAndDigits),
    lettersAndDigits(name),
    ...name.split(/\s+/).map(lettersAndDigits),
    ...(number ? [`254${number}`, `0${number}`, number] : []),
  ].filter((word) => word.length >= namePartMin)
  const rest = known.sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), text)
  return rest.length < text.length && rest.length <= paddingMax
}
