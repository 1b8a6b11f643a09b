// A picture was looked into and is shown to nobody: which one, what was read in it, and where another one is put in its place.
import { clip, type Language } from '../wording.ts'
import { template } from './template.ts'

type Of = 'product' | 'logo' | 'banner' | 'review' | 'message'

interface Refused {
  of: Of
  /** Title of the product, name of the shop, number of the order. */
  name: string
  /** What was read in it, as screening calls it. */
  reasons: readonly string[]
  link: string
}

const which: Record<Language, Record<Of, (name: string) => string>> = {
  en: {
    product: (name) => `A picture of “${name}”`,
    logo: (name) => `The new logo of ${name}`,
    banner: (name) => `The new banner of ${name}`,
    review: (name) => `A photo of your review of order ${name}`,
    message: (name) => `A photo that you sent about order ${name}`,
  },
  sw: {
    product: (name) => `Picha ya “${name}”`,
    logo: (name) => `Nembo mpya ya ${name}`,
    banner: (name) => `Bango jipya la ${name}`,
    review: (name) => `Picha ya maoni yako ya oda ${name}`,
    message: (name) => `Picha uliyotuma kuhusu oda ${name}`,
  },
}

const found: Record<Language, Record<string, string>> = {
  en: {
    phone_number: 'a phone number',
    payment_number: 'a till, paybill or account number',
    payment_elsewhere: 'a way to pay past Amana',
    handle: 'a name on another network',
    link: 'a link, or a code that leads to one',
    unreadable: 'a pattern that could not be looked into',
  },
  sw: {
    phone_number: 'namba ya simu',
    payment_number: 'namba ya till, paybill au akaunti',
    payment_elsewhere: 'njia ya kulipa nje ya Amana',
    handle: 'jina la mtandao mwingine',
    link: 'kiungo, au msimbo unaoelekeza kwenye kiungo',
    unreadable: 'muundo usioweza kukaguliwa',
  },
}
const anything: Record<Language, string> = { en: 'something that leads past Amana', sw: 'kitu kinachokwepa Amana' }

const foundIn = (reasons: readonly string[], language: Language): string =>
  reasons.map((reason) => found[language][reason]).find(Boolean) ?? anything[language]

/** The rest of the picture is fine: what is to be done is the same everywhere. */
const mend: Record<Language, Record<Of, string>> = {
  en: {
    product: 'Take a picture without it and add that one. Buyers go on seeing your other pictures.',
    logo: 'Send one without it. Until then buyers see your shop as it was.',
    banner: 'Send one without it. Until then buyers see your shop as it was.',
    review: 'Add one without it. What you wrote is published all the same.',
    message: 'Send one without it. What you wrote was passed on.',
  },
  sw: {
    product: 'Piga picha isiyo nayo kisha uiongeze. Wanunuzi wanaendelea kuona picha zako nyingine.',
    logo: 'Tuma nyingine isiyo nayo. Hadi hapo wanunuzi wanaona duka lako kama lilivyokuwa.',
    banner: 'Tuma nyingine isiyo nayo. Hadi hapo wanunuzi wanaona duka lako kama lilivyokuwa.',
    review: 'Ongeza nyingine isiyo nayo. Ulichoandika kimechapishwa hata hivyo.',
    message: 'Tuma nyingine isiyo nayo. Ulichoandika kimefikishwa.',
  },
}

const why = {
  en: 'Numbers, links and codes in pictures lead buyers away from the protection of their money, so nobody but you knows of this picture.',
  sw: 'Namba, viungo na misimbo katika picha huwatoa wanunuzi kwenye ulinzi wa pesa zao, hivyo hakuna mwingine anayejua picha hii.',
}
/** Only a shop's tries add up. */
const counts = {
  en: 'A number in a picture counts as two tries to share contact details. Each try counts for 30 days; your Standing page lists them.',
  sw: 'Namba katika picha huhesabiwa kama majaribio mawili ya kushiriki mawasiliano. Kila jaribio huhesabiwa kwa siku 30; ukurasa wa Hali unayaorodhesha.',
}
const isCounted = (of: Of, reasons: readonly string[]): boolean =>
  (of === 'product' || of === 'logo' || of === 'banner') && !reasons.includes('unreadable')

export const pictureRefused = template<Refused>({
  topic: 'pictures',
  smsCanWait: true,
  sms: {
    en: ({ of, name, reasons, link }) => [
      `${which.en[of](clip(name, 30))} is not shown: it shows ${foundIn(reasons, 'en')}. ${link}`,
      `${which.en[of](clip(name, 20))} is not shown: it shows ${foundIn(reasons, 'en')}. Your account says more.`,
      `A picture is not shown: it shows ${foundIn(reasons, 'en')}. Your account says more.`,
    ],
    sw: ({ of, name, reasons, link }) => [
      `${which.sw[of](clip(name, 30))} haionyeshwi: ina ${foundIn(reasons, 'sw')}. ${link}`,
      `${which.sw[of](clip(name, 20))} haionyeshwi: ina ${foundIn(reasons, 'sw')}. Akaunti yako inaeleza.`,
      `Picha moja haionyeshwi: ina ${foundIn(reasons, 'sw')}. Akaunti yako inaeleza.`,
    ],
  },
  email: {
    en: ({ of, name, reasons, link }, person) => ({
      subject: `${which.en[of](clip(name, 40))} is not shown`,
      heading: 'A picture is not shown',
      paragraphs: [
        `Hello ${person}, ${which.en[of](name)} was looked into by a program, and no person: it shows ${foundIn(reasons, 'en')}.`,
        why.en,
        mend.en[of],
        ...(isCounted(of, reasons) ? [counts.en] : []),
      ],
      button: { says: 'Put it right', link },
    }),
    sw: ({ of, name, reasons, link }, person) => ({
      subject: `${which.sw[of](clip(name, 40))} haionyeshwi`,
      heading: 'Picha moja haionyeshwi',
      paragraphs: [
        `Habari ${person}, ${which.sw[of](name)} imekaguliwa na programu, si mtu: ina ${foundIn(reasons, 'sw')}.`,
        why.sw,
        mend.sw[of],
        ...(isCounted(of, reasons) ? [counts.sw] : []),
      ],
      button: { says: 'Irekebishe', link },
    }),
  },
  bell: {
    en: ({ of, name, reasons, link }) => ({
      title: `${which.en[of](clip(name, 80))} is not shown`,
      text: `It shows ${foundIn(reasons, 'en')}. ${mend.en[of]}`,
      link,
    }),
    sw: ({ of, name, reasons, link }) => ({
      title: `${which.sw[of](clip(name, 80))} haionyeshwi`,
      text: `Ina ${foundIn(reasons, 'sw')}. ${mend.sw[of]}`,
      link,
    }),
  },
})
