// The code with which a guest proves that an order's phone is hers. It comes first, so that it shows in the notification.
import { codeText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const guestCode = template<{ code: string; orderNumber: string; expiresAt: string }>({
  topic: 'security',
  sms: {
    en: ({ code, orderNumber, expiresAt }) => [
      `${codeText(code)} is your Amana code for order ${orderNumber}, good until ${timeText(expiresAt)}. Amana never asks you for this code.`,
    ],
    sw: ({ code, orderNumber, expiresAt }) => [
      `${codeText(code)} ni nambari yako ya Amana ya oda ${orderNumber}, hadi ${timeText(expiresAt)}. Amana haikuulizi nambari hii kamwe.`,
    ],
  },
})
