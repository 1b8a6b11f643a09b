// Somebody asked for an account with this address. No greeting by name: the name was typed by whoever asked.
import { codeText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const signUpCode = template<{ code: string; expiresAt: string }>({
  topic: 'security',
  email: {
    en: ({ code, expiresAt }) => ({
      subject: `${codeText(code)} is your code for Amana`,
      heading: 'Open your account',
      code: {
        title: 'Your code',
        digits: code,
        says: `Enter it on the page where you signed up. Good until ${timeText(expiresAt)}.`,
      },
      paragraphs: ['If you did not ask for an account, do nothing: without this code none is opened.'],
      promise: 'Amana never asks you for this code, by phone, SMS or e-mail.',
    }),
    sw: ({ code, expiresAt }) => ({
      subject: `${codeText(code)} ni nambari yako ya Amana`,
      heading: 'Fungua akaunti yako',
      code: {
        title: 'Nambari yako',
        digits: code,
        says: `Iandike kwenye ukurasa uliojisajili. Inatumika hadi ${timeText(expiresAt)}.`,
      },
      paragraphs: ['Kama hukuomba akaunti, usifanye lolote: bila nambari hii haifunguliwi.'],
      promise: 'Amana haikuulizi nambari hii kamwe, kwa simu, SMS wala barua pepe.',
    }),
  },
})
