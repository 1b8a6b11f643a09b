import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsBeforeScripts } from './words-before-scripts.ts'

const head = '<head><link rel="stylesheet" href="/a.css"/><link rel="modulepreload" href="/a.js"/></head>'
const ranked = head.replace('"modulepreload"', '"modulepreload" fetchpriority="low"')
const body = '<body>Viatu vya Wanjiku – “safi” <p>rel="modulepreload"</p></body>'

async function through(chunks: readonly Uint8Array[]): Promise<string> {
  const stream = wordsBeforeScripts()
  for (const chunk of chunks) stream.write(chunk)
  stream.end()
  return text(stream)
}

test('scripts of the head wait for style and letters, wherever the line cuts the page', () =>
  fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 180 }), { maxLength: 6 }), async (cuts) => {
      const page = Buffer.from(head + body)
      const edges = [0, ...cuts.filter((cut) => cut < page.length).sort((a, b) => a - b), page.length]
      const chunks = edges.slice(1).map((end, index) => page.subarray(edges[index], end))
      expect(await through(chunks)).toBe(ranked + body)
    }),
  ))

test('what has no head comes as it is', async () => {
  expect(await through([Buffer.from('<p>Karibu</p>')])).toBe('<p>Karibu</p>')
  expect(await through([])).toBe('')
})
