// To the seller: her shop is paid on another number from now on, and payouts wait a while first.
import { dayText, timeText } from '../wording.ts'
import { template } from './template.ts'

export const payoutPhoneChanged = template<{
  shopName: string
  phoneMasked: string
  payoutsWaitUntil: string
  link: string
}>({
  topic: 'security',
  email: {
    en: ({ shopName, phoneMasked, payoutsWaitUntil, link }, name) => ({
      subject: `Your payouts go to ${phoneMasked} now`,
      heading: 'A new payout number',
      paragraphs: [
        `Hello ${name}, ${shopName} is paid on ${phoneMasked} from now on. The old number has been told too.`,
        `Payouts wait until ${dayText(payoutsWaitUntil, 'en')}, ${timeText(payoutsWaitUntil)}. The first Friday after that pays all that is available.`,
      ],
      promise: 'It was not you? Set a new password at once, then the right number: until that day nobody is paid.',
      button: { says: 'To the sign-in page', link },
    }),
    sw: ({ shopName, phoneMasked, payoutsWaitUntil, link }, name) => ({
      subject: `Malipo yako sasa yataenda kwa ${phoneMasked}`,
      heading: 'Nambari mpya ya malipo',
      paragraphs: [
        `Habari ${name}, kuanzia sasa ${shopName} italipwa kwa ${phoneMasked}. Nambari ya zamani imejulishwa pia.`,
        `Malipo yatasubiri hadi ${dayText(payoutsWaitUntil, 'sw')}, ${timeText(payoutsWaitUntil)}. Ijumaa ya kwanza baada ya hapo italipa yote yaliyopo.`,
      ],
      promise:
        'Kama si wewe, weka nenosiri jipya mara moja, kisha nambari sahihi: kabla ya siku hiyo hakuna anayelipwa.',
      button: { says: 'Ukurasa wa kuingia', link },
    }),
  },
})
