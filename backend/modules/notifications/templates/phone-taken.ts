// Another account has proved this phone by code, so it counts as verified there and not here any more.
import { template } from './template.ts'

export const phoneTaken = template<{ link: string }>({
  topic: 'security',
  email: {
    en: ({ link }, name) => ({
      subject: 'Your phone at Amana is not verified any more',
      heading: 'Please verify a phone again',
      paragraphs: [
        `Hello ${name}, somebody has proved with a code by SMS that the phone of your account is theirs. A phone can be verified for one account only, and the newest proof counts.`,
        'If you have another number now, enter it in your account. If the phone is still yours, verify it again.',
      ],
      promise: 'Nothing else has changed: your orders are still yours, and nobody got into your account.',
      button: { says: 'To your account', link },
    }),
    sw: ({ link }, name) => ({
      subject: 'Simu yako ya Amana haijathibitishwa tena',
      heading: 'Tafadhali thibitisha simu tena',
      paragraphs: [
        `Habari ${name}, kuna mtu amethibitisha kwa nambari ya SMS kuwa simu ya akaunti yako ni yake. Simu huthibitishwa kwa akaunti moja tu, na uthibitisho wa mwisho ndio unaohesabika.`,
        'Kama una nambari nyingine sasa, iweke kwenye akaunti yako. Kama simu bado ni yako, ithibitishe tena.',
      ],
      promise: 'Hakuna kingine kilichobadilika: oda zako bado ni zako, na hakuna aliyeingia kwenye akaunti yako.',
      button: { says: 'Akaunti yako', link },
    }),
  },
})
