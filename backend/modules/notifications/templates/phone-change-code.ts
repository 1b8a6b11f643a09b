// The code to the number that an account is to have from now on.
import { codeText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const phoneChangeCode = template<{ code: string; expiresAt: string }>({
  topic: 'security',
  sms: {
    en: ({ code, expiresAt }) => [
      `${codeText(code)} is your Amana code to use this phone for your account, good until ${timeText(expiresAt)}. Amana never asks you for this code.`,
    ],
    sw: ({ code, expiresAt }) => [
      `${codeText(code)} ni nambari yako ya Amana ya kutumia simu hii kwa akaunti yako, hadi ${timeText(expiresAt)}. Amana haikuulizi nambari hii kamwe.`,
    ],
  },
})
