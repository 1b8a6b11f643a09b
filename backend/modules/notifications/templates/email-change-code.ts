// The code to the address that an account is to have from now on. No greeting by name: it may be a stranger's mailbox.
import { codeText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const emailChangeCode = template<{ code: string; expiresAt: string }>({
  topic: 'security',
  email: {
    en: ({ code, expiresAt }) => ({
      subject: `${codeText(code)} is your code for Amana`,
      heading: 'Use this address at Amana',
      code: {
        title: 'Your code',
        digits: code,
        says: `Enter it in your account to sign in with this address from now on. Good until ${timeText(expiresAt)}.`,
      },
      paragraphs: ['If you did not ask for this, do nothing: without this code nothing changes.'],
      promise: 'Amana never asks you for this code, by phone, SMS or e-mail.',
    }),
    sw: ({ code, expiresAt }) => ({
      subject: `${codeText(code)} ni nambari yako ya Amana`,
      heading: 'Tumia anwani hii Amana',
      code: {
        title: 'Nambari yako',
        digits: code,
        says: `Iandike kwenye akaunti yako ili uingie kwa anwani hii kuanzia sasa. Inatumika hadi ${timeText(expiresAt)}.`,
      },
      paragraphs: ['Kama hukuomba hii, usifanye lolote: bila nambari hii hakuna kinachobadilika.'],
      promise: 'Amana haikuulizi nambari hii kamwe, kwa simu, SMS wala barua pepe.',
    }),
  },
})
