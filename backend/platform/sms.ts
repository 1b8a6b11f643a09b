// SMS by the HTTP API of an open-source Android SMS gateway (github.com/capcom6/android-sms-gateway): a phone with a SIM is all it takes.
import type { Config } from './config.ts'

/**
 * Sends one message; throws when the gateway does not accept it, so that the job tries again.
 * @param message `id` names the message at the gateway too: one that it has accepted before is not sent again (409)
 */
export async function sendSms(config: Config, message: { id: string; to: string; text: string }): Promise<void> {
  const response = await fetch(`${config.SMS_GATEWAY_URL}/3rdparty/v1/message`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Basic ${Buffer.from(`${config.SMS_GATEWAY_USER}:${config.SMS_GATEWAY_PASSWORD}`).toString('base64')}`,
    },
    body: JSON.stringify({ id: message.id, textMessage: { text: message.text }, phoneNumbers: [message.to] }),
    signal: AbortSignal.timeout(10_000),
  })
  await response.body?.cancel()
  if (!response.ok && response.status !== 409) throw new Error(`the SMS gateway answered ${response.status}`)
}
