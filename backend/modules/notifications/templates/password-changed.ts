// The password is another one now: told at once, so that a change by somebody else does not stay unseen.
import { dayText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const passwordChanged = template<{ how: 'changed' | 'reset'; at: string; link: string }>({
  topic: 'security',
  email: {
    en: ({ how, at, link }, name) => ({
      subject: 'Your Amana password was changed',
      heading: 'Your password was changed',
      paragraphs: [
        `Hello ${name}, your password was ${how === 'reset' ? 'set anew with a code from your e-mail' : 'changed'} on ${dayText(at, 'en')} at ${timeText(at)}.`,
        how === 'reset'
          ? 'You were signed out everywhere. Sign in with the new password.'
          : 'Every other browser and phone was signed out.',
      ],
      promise: 'It was not you? Set a new password at once, with a code to this address.',
      button: { says: 'Set a new password', link },
    }),
    sw: ({ how, at, link }, name) => ({
      subject: 'Nenosiri lako la Amana limebadilishwa',
      heading: 'Nenosiri lako limebadilishwa',
      paragraphs: [
        `Habari ${name}, nenosiri lako ${how === 'reset' ? 'limewekwa upya kwa nambari iliyotumwa kwa barua pepe yako' : 'limebadilishwa'} ${dayText(at, 'sw')} saa ${timeText(at)}.`,
        how === 'reset'
          ? 'Umeondolewa kwenye vifaa vyote. Ingia kwa nenosiri jipya.'
          : 'Vifaa vingine vyote vimeondolewa kwenye akaunti.',
      ],
      promise: 'Kama si wewe, weka nenosiri jipya mara moja, kwa nambari itakayotumwa kwa anwani hii.',
      button: { says: 'Weka nenosiri jipya', link },
    }),
  },
})
