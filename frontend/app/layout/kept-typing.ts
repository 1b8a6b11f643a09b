// What was typed into a form that could not be sent because the session had ended: kept in the memory of this page alone, never
// on the device, and filled in again after signing in.
import { writeInto } from '#app/ui/typed-early.ts'

interface Sent {
  path: string
  /** Which of the page's forms. */
  place: number
  entries: [string, FormDataEntryValue][]
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

let sent: Sent | undefined
let hasLeft = false

const signsIn = (path: string): boolean => /^\/(sign-in|sign-up|reset-password)\b/.test(path)
const formsOf = () => [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')]
const fieldsOf = (form: HTMLFormElement) =>
  [...form.elements].filter((each): each is Field => 'name' in each && each.name !== '' && 'value' in each)
const isSecret = (field: Field) => field.type === 'password' || field.type === 'hidden' || field.type === 'submit'

/** For every form that is sent. */
export function keepTyping({ target }: SubmitEvent): void {
  if (!(target instanceof HTMLFormElement) || signsIn(window.location.pathname)) return
  const place = formsOf().indexOf(target)
  if (place < 0) return
  const mine = new Set(fieldsOf(target).flatMap((field) => (isSecret(field) ? [] : [field.name])))
  const entries = [...new FormData(target)].filter(([name]) => mine.has(name))
  sent = { path: window.location.pathname, place, entries }
  hasLeft = false
}

/** Whenever another page is shown: whether something was filled in again. */
export function bringTypingBack(path: string): boolean {
  if (!sent) return false
  if (signsIn(path)) {
    hasLeft = true
    return false
  }
  if (!hasLeft && path === sent.path) return false
  const back = hasLeft && path === sent.path ? sent : undefined
  sent = undefined
  const form = back && formsOf()[back.place]
  if (!form) return false
  fillIn(form, back.entries)
  return true
}

/** Fields that appear with what is chosen before them are filled in as they come. */
const waitForFieldsMs = 10_000

function fillIn(form: HTMLFormElement, entries: Sent['entries']): void {
  const left = Map.groupBy(entries, ([name]) => name)
  const pass = () => {
    for (const [name, values] of left) {
      const fields = fieldsOf(form).filter((field) => field.name === name && !isSecret(field))
      if (fields.length === 0) continue
      left.delete(name)
      fillAll(
        fields,
        values.map(([, value]) => value),
      )
    }
    if (left.size === 0) observer.disconnect()
  }
  const observer = new MutationObserver(pass)
  observer.observe(form, { childList: true, subtree: true })
  setTimeout(() => observer.disconnect(), waitForFieldsMs)
  pass()
}

function fillAll(fields: Field[], values: FormDataEntryValue[]): void {
  for (const [at, field] of fields.entries()) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
      if (field.checked !== values.includes(field.value)) field.click()
    } else if (field instanceof HTMLInputElement && field.type === 'file') giveFiles(field, values)
    else if (typeof values[at] === 'string') writeInto(field, values[at])
  }
}

function giveFiles(field: HTMLInputElement, values: FormDataEntryValue[]): void {
  const files = new DataTransfer()
  for (const value of values) if (value instanceof File && value.size > 0) files.items.add(value)
  if (files.items.length === 0) return
  field.files = files.files
  field.dispatchEvent(new Event('change', { bubbles: true }))
}
