// The code to the number that a shop is to be paid on from now on.
import { clip, codeText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const payoutPhoneCode = template<{ code: string; expiresAt: string; shopName: string }>({
  topic: 'security',
  sms: {
    en: ({ code, expiresAt, shopName }) => [
      `${codeText(code)} is your Amana code to have ${clip(shopName, 30)} paid on this phone, good until ${timeText(expiresAt)}. Amana never asks you for this code.`,
      `${codeText(code)} is your Amana code to be paid on this phone, good until ${timeText(expiresAt)}. Amana never asks you for this code.`,
    ],
    sw: ({ code, expiresAt, shopName }) => [
      `${codeText(code)} ni nambari yako ya Amana ili malipo ya ${clip(shopName, 30)} yaje kwa simu hii, hadi ${timeText(expiresAt)}. Amana haikuulizi nambari hii kamwe.`,
      `${codeText(code)} ni nambari yako ya Amana ya kulipwa kwa simu hii, hadi ${timeText(expiresAt)}. Amana haikuulizi nambari hii kamwe.`,
    ],
  },
})
