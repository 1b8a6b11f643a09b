// A refresh token came back a second time: somebody else had a copy, and the session was ended for both.
import { dayText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const sessionStolen = template<{ at: string; link: string }>({
  topic: 'security',
  sms: {
    en: ({ link }) => [
      `Amana: somebody may have copied one of your sign-ins, so we ended it. Sign in again and look at your devices: ${link}`,
      'Amana: somebody may have copied one of your sign-ins, so we ended it. Sign in again and look at your devices.',
    ],
    sw: ({ link }) => [
      `Amana: huenda mtu mwingine alitumia akaunti yako, hivyo tumefunga kifaa kimoja. Ingia tena uangalie vifaa vyako: ${link}`,
      'Amana: huenda mtu mwingine alitumia akaunti yako, hivyo tumefunga kifaa kimoja. Ingia tena uangalie vifaa vyako.',
    ],
  },
  email: {
    en: ({ at, link }, name) => ({
      subject: 'We ended one of your sign-ins',
      heading: 'One of your sign-ins was ended',
      paragraphs: [
        `Hello ${name}, on ${dayText(at, 'en')} at ${timeText(at)} the same sign-in was used from two places. One of them may not have been you, so we ended it for both.`,
        'Sign in again, and look at the devices that are signed in. If you do not know one of them, end it and change your password.',
      ],
      promise: 'Amana never asks for your password or a code by phone, SMS or e-mail.',
      button: { says: 'See your devices', link },
    }),
    sw: ({ at, link }, name) => ({
      subject: 'Tumefunga mojawapo ya vifaa vyako vilivyoingia',
      heading: 'Kifaa kimoja kimeondolewa kwenye akaunti',
      paragraphs: [
        `Habari ${name}, ${dayText(at, 'sw')} saa ${timeText(at)} kuingia kwako kulitumika kutoka sehemu mbili. Huenda mojawapo haikuwa wewe, hivyo tumezifunga zote mbili.`,
        'Ingia tena na uangalie vifaa vilivyoingia. Ukiona kifaa usichokijua, kiondoe kisha ubadilishe nenosiri.',
      ],
      promise: 'Amana haiulizi nenosiri wala nambari ya siri kwa simu, SMS au barua pepe.',
      button: { says: 'Angalia vifaa vyako', link },
    }),
  },
})
