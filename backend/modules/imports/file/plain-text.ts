// Descriptions: Shopify's are HTML, ours are plain text. HTML becomes the text a person would read; plain text stays as it is.
import { Parser } from 'htmlparser2'

/** A tag or an entity: without one, it is plain text. */
const markup = /<[a-z!/][^<>]*>|&(?:[a-z]\w{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i
/** How an export wraps a text that would be taken for HTML: its own letters, to be shown as they are. */
const wrapped = /^<pre>([^<>]*)<\/pre>$/

const blocks = new Set(
  'address article aside blockquote dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)
const unread = new Set(['script', 'style', 'head', 'title', 'noscript', 'template', 'iframe', 'svg'])

export function plainText(cell: string): string {
  if (!markup.test(cell)) return cell
  const own = wrapped.exec(cell)?.[1]
  if (own !== undefined) return own.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  return textOf(cell)
}

/** The same the other way round: `plainText(asCell(text))` is `text`, whatever it holds. */
export const asCell = (text: string): string =>
  markup.test(text)
    ? `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</pre>`
    : text

function textOf(html: string): string {
  const pieces: string[] = []
  let hidden = 0
  const parser = new Parser({
    onopentagname(name) {
      if (unread.has(name)) hidden += 1
      if (name === 'br') pieces.push('\n')
      else if (name === 'li') pieces.push('\n• ')
      else if (name === 'td' || name === 'th') pieces.push(' ')
      else if (blocks.has(name)) pieces.push('\n\n')
    },
    onclosetag(name) {
      if (unread.has(name)) hidden -= 1
      if (blocks.has(name)) pieces.push('\n\n')
    },
    ontext(text) {
      if (hidden === 0) pieces.push(text.replace(/[\s\u00a0]+/g, ' '))
    },
  })
  parser.end(html)
  const lines = pieces
    .join('')
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
