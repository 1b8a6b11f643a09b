// SMS by the HTTP API of an open-source Android SMS gateway (github.com/capcom6/android-sms-gateway): a phone with a SIM is all it takes.
import type { Config } from './config.ts'

/** Sends one message; throws when the gateway does not accept it, so that the job tries again. */
export async function sendSms(config: Config, to: string, text: string): Promise<{ gatewayId: string }> {
  const response = await fetch(`${config.SMS_GATEWAY_URL}/3rdparty/v1/message`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${config.SMS_GATEWAY_USER}:${config.SMS_GATEWAY_PASSWORD}`).toString('base64')}`,
    },
    body: JSON.stringify({ textMessage: { text }, phoneNumbers: [to] }),
    signal: AbortSignal.timeout(10_000),
  })
  if (!response.ok) throw new Error(`the SMS gateway answered ${response.status}`)
  const reply = (await response.json()) as { id?: string }
  return { gatewayId: reply.id ?? '' }
}
