// The codes that people read off their phones, mailboxes and authenticator apps.
import { TOTP } from 'otpauth'

/** Every code that Amana sends to be entered on its pages comes first in the message; six digits in two halves. */
export const codeIn = (text: string): string | undefined => /^(\d{3}) ?(\d{3}) /.exec(text)?.slice(1).join('')

/** The one the buyer keeps for the door. */
export const handoverCodeIn = (text: string): string | undefined =>
  /andover code (\d{3}) ?(\d{3})/.exec(text)?.slice(1).join('')

/** What an authenticator app shows at an instant; the market's clock may have been moved. */
export const authenticatorCode = (secret: string, now: string): string =>
  new TOTP({ secret }).generate({ timestamp: Date.parse(now) })
