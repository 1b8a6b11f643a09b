// E-mail over SMTP.
import { createTransport, type Transporter } from 'nodemailer'
import type { Config } from './config.ts'

let transport: { url: string; transporter: Transporter } | undefined

/** Sends one message with its plain-text twin; throws when the server does not take it, so that the job tries again. */
export async function sendMail(
  config: Config,
  message: { to: string; subject: string; text: string; html: string },
): Promise<void> {
  if (transport?.url !== config.SMTP_URL)
    transport = { url: config.SMTP_URL, transporter: createTransport(config.SMTP_URL) }
  await transport.transporter.sendMail({ from: config.MAIL_FROM, ...message })
}
