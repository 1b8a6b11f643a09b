// The code that proves the phone of an account. It comes first, so that it shows in the notification.
import { codeText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const phoneCode = template<{ code: string; expiresAt: string }>({
  topic: 'security',
  sms: {
    en: ({ code, expiresAt }) => [
      `${codeText(code)} is your Amana code to verify this phone, good until ${timeText(expiresAt)}. Amana never asks you for this code.`,
    ],
    sw: ({ code, expiresAt }) => [
      `${codeText(code)} ni nambari yako ya Amana ya kuthibitisha simu hii, hadi ${timeText(expiresAt)}. Amana haikuulizi nambari hii kamwe.`,
    ],
  },
})
