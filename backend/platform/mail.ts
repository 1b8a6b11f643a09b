// E-mail over SMTP. Connections are kept and used again: greeting a server takes longer than handing it a letter.
import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from './config.ts'

let transport: { url: string; transporter: Transporter } | undefined

export interface Mail {
  /** Becomes the Message-ID: a letter that is handed over twice is recognised by it. */
  id: string
  to: string
  subject: string
  text: string
  html: string
  /** Address that takes the reader off this list with one POST (RFC 8058). */
  unsubscribe?: string
}

/** Sends one message with its plain-text twin; throws when the server does not take it, so that the job tries again. */
export async function sendMail(config: Config, { id, unsubscribe, ...message }: Mail): Promise<void> {
  if (transport?.url !== config.SMTP_URL) {
    closeMail()
    const url = new URL(config.SMTP_URL)
    url.searchParams.set('pool', 'true')
    url.searchParams.set('maxConnections', '3')
    transport = { url: config.SMTP_URL, transporter: createTransport(url.href) }
  }
  await transport.transporter.sendMail({
    from: config.MAIL_FROM,
    messageId: `<${id}@${new URL(config.PUBLIC_URL).hostname}>`,
    ...message,
    ...(unsubscribe && {
      headers: { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  })
}

/** Lets go of the kept connections; the next message opens new ones. */
export function closeMail(): void {
  transport?.transporter.close()
  transport = undefined
}
