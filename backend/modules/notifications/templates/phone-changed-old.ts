// To the number that an account had until now: once when the change is asked for, once when it is done.
import { template } from './template.ts'

export const phoneChangedOld = template<{ step: 'asked' | 'done'; phoneMasked: string; link: string }>({
  topic: 'security',
  sms: {
    en: ({ step, phoneMasked, link }) =>
      step === 'asked'
        ? [
            `Somebody signed in as you asked Amana to change your phone to ${phoneMasked}. Not you? Set a new password now: ${link}`,
            'Somebody signed in as you asked Amana to change your phone. Not you? Set a new password now.',
          ]
        : [
            `Your Amana account now has the phone ${phoneMasked}. Payouts wait 72 hours. Not you? Set a new password now: ${link}`,
            `Your Amana account now has the phone ${phoneMasked}. Not you? Set a new password now.`,
          ],
    sw: ({ step, phoneMasked, link }) =>
      step === 'asked'
        ? [
            `Kuna ombi la kubadilisha simu ya akaunti yako ya Amana iwe ${phoneMasked}. Si wewe? Weka nenosiri jipya sasa: ${link}`,
            'Kuna ombi la kubadilisha simu ya akaunti yako ya Amana. Si wewe? Weka nenosiri jipya sasa.',
          ]
        : [
            `Akaunti yako ya Amana sasa ina simu ${phoneMasked}. Malipo yatasubiri saa 72. Si wewe? Weka nenosiri jipya sasa: ${link}`,
            `Akaunti yako ya Amana sasa ina simu ${phoneMasked}. Si wewe? Weka nenosiri jipya sasa.`,
          ],
  },
  email: {
    en: ({ step, phoneMasked, link }, name) => ({
      subject: step === 'asked' ? 'Your phone at Amana is about to change' : 'Your phone at Amana was changed',
      heading: step === 'asked' ? 'A change of your phone' : 'Your phone was changed',
      paragraphs: [
        step === 'asked'
          ? `Hello ${name}, somebody who is signed in as you asked to change your phone to ${phoneMasked}. It changes when the code sent there is entered.`
          : `Hello ${name}, the phone of your account is ${phoneMasked} now. Payouts of your shops wait for 72 hours.`,
      ],
      promise: 'It was not you? Set a new password at once: that signs out everybody who is in.',
      button: { says: 'Set a new password', link },
    }),
    sw: ({ step, phoneMasked, link }, name) => ({
      subject: step === 'asked' ? 'Simu yako ya Amana iko karibu kubadilishwa' : 'Simu yako ya Amana imebadilishwa',
      heading: step === 'asked' ? 'Ombi la kubadilisha simu yako' : 'Simu yako imebadilishwa',
      paragraphs: [
        step === 'asked'
          ? `Habari ${name}, mtu aliyeingia kwa akaunti yako ameomba simu yako iwe ${phoneMasked}. Itabadilika nambari iliyotumwa huko ikiandikwa.`
          : `Habari ${name}, simu ya akaunti yako sasa ni ${phoneMasked}. Malipo ya maduka yako yatasubiri saa 72.`,
      ],
      promise: 'Kama si wewe, weka nenosiri jipya mara moja: kila aliyeingia ataondolewa.',
      button: { says: 'Weka nenosiri jipya', link },
    }),
  },
})
