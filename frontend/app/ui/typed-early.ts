// What was typed or chosen before the scripts of its part were there. React gives a text area or a list that came filled in what it
// came with when it takes it over, and a part that sleeps is taken over while somebody types into it: with the words goes the place
// in them where she writes.
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Early = HTMLTextAreaElement | HTMLSelectElement

const typed = new WeakMap<Early, string>()

const isEarly = (target: EventTarget | null): target is Early =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const cameWith = (field: Early): string | undefined =>
  field instanceof HTMLTextAreaElement
    ? field.defaultValue
    : ([...field.options].find(({ defaultSelected }) => defaultSelected) ?? field.options[0])?.value

// Brought by the frame of every page, and run before anything is taken over.
if (!import.meta.env.SSR) {
  for (const field of document.querySelectorAll<Early>('textarea, select'))
    if (field.value !== cameWith(field)) typed.set(field, field.value)
  document.addEventListener('input', ({ target }) => isEarly(target) && typed.set(target, target.value), true)
  ownWords(document.activeElement)
  document.addEventListener('focusin', ({ target }) => ownWords(target), true)
}

/** From then on what the field came with is one thing and its words are another: to write the first anew moves nobody in the second. */
function ownWords(field: EventTarget | null): void {
  if (field instanceof HTMLTextAreaElement) field.value = String(field.value)
}

/**
 * The `defaultValue` of a text area. React writes it into the field it takes over only where it reads the very same string there, and
 * leaves the field alone for anything else that says so: nothing typed is lost, and nobody is moved to another place in her text.
 */
export function leftAsItIs<Value>(text: Value): Value {
  return import.meta.env.SSR || typeof text !== 'string' ? text : (Object(text) as Value)
}

/** The `ref` of each of them: of text areas, those whose value is kept by us. */
export function keepTypedEarly(field: Early | null): void {
  const words = field ? typed.get(field) : undefined
  // Once the part stands, so that it hears of it.
  if (field && words !== undefined && field.value !== words) queueMicrotask(() => writeInto(field, words))
}

/** As if it were typed: React notices what the element itself is told, and not what it is told by another property. */
export function writeInto(field: Field, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value)
  for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
}
