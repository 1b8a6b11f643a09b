// What was typed or chosen before the scripts of its part were there. React gives a text area or a list that came filled in what it
// came with when it takes it over, and a part that sleeps is taken over while somebody types into it: with the words goes the place
// in them where she writes. Of a field whose value is kept by us, React does not hear at all what stood in it before, and writes its
// own over it as soon as anything on the page changes.
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const typed = new WeakMap<Field, string>()
const takenOver = new WeakSet<Field>()

/** What is ticked stays ticked, and files are nobody's words. */
const isWrittenIn = (field: HTMLInputElement) => !['checkbox', 'radio', 'file'].includes(field.type)

const isEarly = (target: EventTarget | null): target is Field =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && isWrittenIn(target))

const cameWith = (field: Field): string | undefined =>
  field instanceof HTMLSelectElement
    ? ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value
    : field.defaultValue

// Brought by the frame of every page, and run before anything is taken over.
if (!import.meta.env.SSR) {
  for (const field of document.querySelectorAll<Field>('textarea, select, input')) {
    if (isEarly(field) && field.value !== cameWith(field)) typed.set(field, field.value)
    detachFromDefault(field)
  }
  document.addEventListener('input', ({ target }) => isEarly(target) && typed.set(target, target.value), true)
  document.addEventListener('focusin', ({ target }) => detachFromDefault(target), true)
}

/** From then on what the field came with is one thing and its words are another: to write the first anew moves nobody in the second. */
function detachFromDefault(field: EventTarget | null): void {
  if (field instanceof HTMLTextAreaElement) field.value = String(field.value)
}

/**
 * The `defaultValue` of a text area. React writes it into the field it takes over only where it reads the very same string there, and
 * leaves the field alone for anything else that says so: nothing typed is lost, and nobody is moved to another place in her text.
 */
export function leftAsItIs<Value>(text: Value): Value {
  return import.meta.env.SSR || typeof text !== 'string' ? text : (Object(text) as Value)
}

/** The `ref` of every list, and of the fields whose value is kept by us. */
export function keepTypedEarly(field: Field | null): void {
  if (!field || takenOver.has(field)) return
  takenOver.add(field)
  const words = typed.get(field)
  if (words === undefined || (field instanceof HTMLTextAreaElement && field.value === words)) return
  // Looked at now: before its own turn comes, what another field says may make React write over this one.
  const place = placeIn(field)
  // Once the part stands, so that it hears of it.
  queueMicrotask(() => {
    // React hears only of what differs from what it found in the field.
    if (field instanceof HTMLInputElement) field.value = field.defaultValue
    writeInto(field, words)
    place?.()
  })
}

/** Brings whoever writes there back to where she was; undefined where nobody writes. */
function placeIn(field: Field): (() => void) | undefined {
  if (field instanceof HTMLSelectElement || field !== document.activeElement) return undefined
  const { selectionStart: start, selectionEnd: end } = field
  return start === null ? undefined : () => field.setSelectionRange(start, end)
}

/** As if it were typed: React notices what the element itself is told, and not what it is told by another property. */
export function writeInto(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
}
