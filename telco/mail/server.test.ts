import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Business, openBusiness } from '../test/business.ts'

let business: Business
beforeEach(async () => {
  business = await openBusiness({ smtpPort: 0 })
})
afterEach(() => business.close())

/** A mail client of a few lines: says each line once the server has answered the one before. */
function sendMail(to: string[], message: string): Promise<void> {
  const lines = [
    'EHLO shop',
    'MAIL FROM:<hello@amana.test>',
    ...to.map((address) => `RCPT TO:<${address}>`),
    'DATA',
    `${message}\r\n.`,
    'QUIT',
  ]
  return new Promise((resolve, reject) => {
    const socket = connect(business.telco.smtpPort!, '127.0.0.1')
    socket.setEncoding('utf8').on('data', (text: string) => {
      for (const answer of text.split('\r\n').filter((line) => /^\d{3} /.test(line))) {
        if (Number(answer.slice(0, 3)) >= 400) reject(new Error(answer))
        const line = lines.shift()
        if (line) socket.write(`${line}\r\n`)
      }
    })
    socket.on('close', () => resolve()).on('error', reject)
  })
}

const DESIGNED = [
  'From: Amana <hello@amana.test>',
  'To: wanjiku@example.com',
  'Subject: =?utf-8?q?Money_=26_goods?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Your money waits.',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<h1>Your money waits</h1><script>top.document.title = "taken"</script>',
  '--x--',
].join('\r\n')

describe('a mail', () => {
  it('lies in the mailbox under everybody it was sent to, also those it does not name', async () => {
    await sendMail(['Wanjiku@Example.com', 'hidden@example.com'], DESIGNED)
    const inbox = async (to: string) => (await business.call('GET', `/__sim/mail?to=${to}`)).body
    expect(await inbox('wanjiku@example.com')).toEqual([
      {
        id: 1,
        at: expect.stringMatching(/^2026-11-22T09:15/),
        from: expect.stringContaining('hello@amana.test'),
        to: ['hidden@example.com', 'wanjiku@example.com'],
        subject: 'Money & goods',
        text: expect.stringContaining('Your money waits.'),
        html: expect.stringContaining('<h1>Your money waits</h1>'),
        attachments: [],
      },
    ])
    expect(await inbox('hidden@example.com')).toHaveLength(1)
    expect(await inbox('nobody@example.com')).toEqual([])
  })

  it('is shown escaped, and its own HTML only where it can run nothing', async () => {
    await sendMail(
      ['a@example.com'],
      'Subject: <img src=x onerror=alert(1)>\r\nContent-Type: text/html\r\n\r\n<b>Hi</b><script>alert(1)</script>',
    )
    const list = await fetch(`${business.telco.url}/mailbox?to=a@example.com`)
    expect(await list.text()).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(list.headers.get('content-security-policy')).toContain("script-src 'self'")
    const page = await (await fetch(`${business.telco.url}/mailbox/1`)).text()
    expect(page).not.toContain('<script>alert')
    expect(page).toMatch(/<iframe[^>]* src="1\/html" sandbox="allow-popups allow-popups-to-escape-sandbox">/)
    const frame = await fetch(`${business.telco.url}/mailbox/1/html`)
    expect(await frame.text()).toContain('<b>Hi</b>')
    expect(frame.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups/)
  })
})
