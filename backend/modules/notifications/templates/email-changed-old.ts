// To the address that an account had until now: once when the change is asked for, once when it is done.
import { template } from './template.ts'

export const emailChangedOld = template<{ step: 'asked' | 'done'; emailMasked: string; link: string }>({
  topic: 'security',
  email: {
    en: ({ step, emailMasked, link }, name) => ({
      subject: step === 'asked' ? 'Your e-mail at Amana is about to change' : 'Your e-mail at Amana was changed',
      heading: step === 'asked' ? 'A change of your e-mail address' : 'Your e-mail address was changed',
      paragraphs: [
        step === 'asked'
          ? `Hello ${name}, somebody who is signed in as you asked to change your e-mail address to ${emailMasked}. It changes when the code sent there is entered.`
          : `Hello ${name}, your account is at ${emailMasked} now. This address does not open it any more.`,
      ],
      promise:
        step === 'asked'
          ? 'It was not you? Set a new password at once: that signs out everybody who is in.'
          : 'It was not you? Reply to this message at once.',
      button: { says: step === 'asked' ? 'Set a new password' : 'To the sign-in page', link },
    }),
    sw: ({ step, emailMasked, link }, name) => ({
      subject:
        step === 'asked'
          ? 'Barua pepe yako ya Amana iko karibu kubadilishwa'
          : 'Barua pepe yako ya Amana imebadilishwa',
      heading: step === 'asked' ? 'Ombi la kubadilisha barua pepe yako' : 'Barua pepe yako imebadilishwa',
      paragraphs: [
        step === 'asked'
          ? `Habari ${name}, mtu aliyeingia kwa akaunti yako ameomba barua pepe yako iwe ${emailMasked}. Itabadilika nambari iliyotumwa huko ikiandikwa.`
          : `Habari ${name}, akaunti yako sasa iko kwa ${emailMasked}. Anwani hii haiifungui tena.`,
      ],
      promise:
        step === 'asked'
          ? 'Kama si wewe, weka nenosiri jipya mara moja: kila aliyeingia ataondolewa.'
          : 'Kama si wewe, jibu ujumbe huu mara moja.',
      button: { says: step === 'asked' ? 'Weka nenosiri jipya' : 'Ukurasa wa kuingia', link },
    }),
  },
})
