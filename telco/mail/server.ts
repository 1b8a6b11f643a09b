// The SMTP door: takes every message from anybody, for anybody, and puts it into the mailbox.
import type { AddressInfo } from 'node:net'
import type { Ctx } from '../context.ts'
import { keepMail } from './mailbox.ts'

const BYTES_MAX = 5_000_000

export type MailServer = { port: number; close(): Promise<void> }

export async function startMailServer(ctx: Ctx, port: number): Promise<MailServer> {
  const { SMTPServer } = await import('smtp-server')
  const server = new SMTPServer({
    banner: 'telco mail',
    authOptional: true,
    allowInsecureAuth: true,
    size: BYTES_MAX,
    // Without a certificate anybody trusts, offering encryption would only make clients refuse.
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    // Clients keep idle connections; the network does not wait for them when it ends.
    closeTimeout: 500,
    onAuth: (auth, _session, done) => done(null, { user: auth.username ?? 'anybody' }),
    onData(stream, session, done) {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      readMail(stream, recipients).then(
        (mail) => {
          keepMail(ctx, mail)
          done(stream.sizeExceeded ? new Error('Message is larger than this server takes') : null)
        },
        (error: Error) => done(error),
      )
    },
  })
  server.on('error', (error) => console.error(`mail: ${error.message}`))
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, ctx.config.host, resolve)
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The parser is large, so it is loaded with the first message. */
async function readMail(stream: NodeJS.ReadableStream, to: string[]) {
  const { simpleParser } = await import('mailparser')
  const mail = await simpleParser(stream as Parameters<typeof simpleParser>[0])
  return {
    from: mail.from?.text ?? '',
    to,
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || null,
    attachments: mail.attachments.map(({ filename, contentType }) => filename ?? contentType),
  }
}
