// The pages of the network run their own script and style, and stand in nobody's frame; a mail stands in ours and runs nothing.
import { createConnection } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTelco, type Telco } from '../app.ts'

let telco: Telco
beforeAll(async () => {
  telco = await createTelco({ smtpPort: 0 })
})
afterAll(() => telco.close())

test.each([
  '/',
  '/phone',
  '/phone/254711000201',
  '/phone/254711000201,254711000202',
  '/mailbox',
  '/traffic',
  '/faults',
  '/books',
  '/clock',
])('%s is framed by nobody and runs no inline script', async (path) => {
  const { headers, status } = await fetch(telco.url + path)
  expect(status).toBe(200)
  const policy = headers.get('content-security-policy')!
  expect(policy).toContain("script-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('more than a form of words is refused', async () => {
  const body = new URLSearchParams({ number: '0'.repeat(10_000) })
  expect((await fetch(`${telco.url}/phone`, { method: 'POST', body })).status).toBe(413)
})

test('a mail is shown in our frame alone, where nothing of it runs', async () => {
  const letter = [
    'From: a@b.example',
    'To: c@d.example',
    'Content-Type: text/html',
    '',
    '<script>steal()</script>hello',
    '.',
  ]
  await speakSmtp([
    'EHLO test',
    'MAIL FROM:<a@b.example>',
    'RCPT TO:<c@d.example>',
    'DATA',
    letter.join('\r\n'),
    'QUIT',
  ])
  const { headers } = await fetch(`${telco.url}/mailbox/1/html`)
  const policy = headers.get('content-security-policy')!
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).toMatch(/sandbox(?!.*allow-scripts)/)
  expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
})

/** Says one line after each answer of the server. */
function speakSmtp(lines: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(telco.smtpPort!, '127.0.0.1')
    const waiting = [...lines]
    socket.on('data', (answer) => {
      if (!/^\d{3} /m.test(answer.toString())) return
      const line = waiting.shift()
      if (line !== undefined) socket.write(`${line}\r\n`)
    })
    socket.on('close', () => resolve())
    socket.on('error', reject)
  })
}
