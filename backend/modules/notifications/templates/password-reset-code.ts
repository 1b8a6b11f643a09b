// The code with which a forgotten password is replaced.
import { codeText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const passwordResetCode = template<{ code: string; expiresAt: string }>({
  topic: 'security',
  email: {
    en: ({ code, expiresAt }, name) => ({
      subject: `${codeText(code)} is your code for a new password`,
      heading: 'Set a new password',
      code: {
        title: 'Your code',
        digits: code,
        says: `Enter it with your new password. Good until ${timeText(expiresAt)}.`,
      },
      paragraphs: [`Hello ${name}, if you did not ask for this, do nothing: your password stays as it is.`],
      promise: 'Amana never asks you for this code, by phone, SMS or e-mail.',
    }),
    sw: ({ code, expiresAt }, name) => ({
      subject: `${codeText(code)} ni nambari ya kuweka nenosiri jipya`,
      heading: 'Weka nenosiri jipya',
      code: {
        title: 'Nambari yako',
        digits: code,
        says: `Iandike pamoja na nenosiri lako jipya. Inatumika hadi ${timeText(expiresAt)}.`,
      },
      paragraphs: [`Habari ${name}, kama hukuomba hii, usifanye lolote: nenosiri lako linabaki lilivyo.`],
      promise: 'Amana haikuulizi nambari hii kamwe, kwa simu, SMS wala barua pepe.',
    }),
  },
})
