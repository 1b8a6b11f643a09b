// XML that stays XML whatever people type: everything is escaped, and characters that XML cannot carry are left out.

/** XML 1.0 has no place for these, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

export const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(impossible, '')
    .replace(/[&<>"']/g, (letter) => entities[letter]!)

/** Finished XML, as opposed to a text. */
export class Xml {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Content = Xml | string | number | null | undefined | readonly (Xml | null | undefined | false)[]

/** An element; one whose content is null or undefined is left out. */
export function element(name: string, content: Content, attributes: Record<string, string | number> = {}): Xml {
  if (content === null || content === undefined) return new Xml('')
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
  const inner = Array.isArray(content)
    ? content.map((each) => (each instanceof Xml ? each.text : '')).join('')
    : content instanceof Xml
      ? content.text
      : escapeXml(String(content))
  return new Xml(inner === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner}</${name}>`)
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n'
