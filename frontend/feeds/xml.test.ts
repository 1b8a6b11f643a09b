// Whatever a seller types, XML stays XML, and the reader gets back what she typed.
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { element, escapeXml, Xml, xmlHead } from './xml.ts'

const parser = new XMLParser({ trimValues: false, parseTagValue: false, ignoreAttributes: false })
const readBack = (text: string): string => {
  const xml = xmlHead + element('t', text).text
  expect(XMLValidator.validate(xml)).toBe(true)
  return String(parser.parse(xml).t)
}

const hostile = [
  'Sufuria & "Kikaango" <b>bei poa</b>',
  ']]></title><script>alert(1)</script><![CDATA[',
  '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  '&lt;already&gt; &amp;amp; &#0; &#x1F;',
  "<?xml version='1.0'?><!-- -- -->",
  '👟🔥 viatu — حذاء «Łódź»',
]

test.each(hostile)('a title says the same after XML: %s', (title) => {
  expect(readBack(title)).toBe(title)
})

test('what XML cannot carry is left out, and half a letter becomes the sign for one that was lost', () => {
  expect(readBack('a\u0000b\u0008c\u001bd\u000be\ufffef\uffff')).toBe('abcdef')
  expect(readBack('half \ud83d end')).toBe('half \ufffd end')
  expect(readBack('lines\nand\ttabs')).toBe('lines\nand\ttabs')
})

test('an attribute ends where it should', () => {
  const xml = element('a', '', { href: 'https://x.test/?a=1&b="><script>' }).text
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(parser.parse(xml).a['@_href']).toBe('https://x.test/?a=1&b="><script>')
})

test('what is not known is left out rather than empty', () => {
  expect(element('brand', null).text).toBe('')
  expect(element('item', [element('brand', undefined), null, false, element('title', 'x')]).text).toBe(
    '<item><title>x</title></item>',
  )
  expect(element('item', new Xml('<raw/>')).text).toBe('<item><raw/></item>')
  expect(escapeXml('0')).toBe('0')
})
