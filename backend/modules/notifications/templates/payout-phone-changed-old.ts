// To the number that a shop was paid on until now, when the change is asked for and when it is done: whoever took over the
// account does not hold this phone.
import { clip, dayText, timeText } from '../wording.ts'
import { template } from './template.ts'

type Data = { shopName: string; phoneMasked: string; link: string } & (
  | { step: 'asked' }
  | { step: 'done'; payoutsWaitUntil: string }
)

export const payoutPhoneChangedOld = template<Data>({
  topic: 'security',
  sms: {
    en: (data) =>
      data.step === 'asked'
        ? [
            `Somebody signed in as you asked Amana to pay ${clip(data.shopName, 30)} on ${data.phoneMasked}. Not you? Set a new password now: ${data.link}`,
            `Somebody signed in as you asked Amana to pay you on ${data.phoneMasked}. Not you? Set a new password now.`,
          ]
        : [
            `Payouts of ${clip(data.shopName, 30)} go to ${data.phoneMasked}, from ${dayText(data.payoutsWaitUntil, 'en')} ${timeText(data.payoutsWaitUntil)}. Not you? Set a new password now: ${data.link}`,
            `Your Amana payouts go to ${data.phoneMasked}, from ${dayText(data.payoutsWaitUntil, 'en')}. Not you? Set a new password now: ${data.link}`,
            `Your Amana payouts go to ${data.phoneMasked}, from ${dayText(data.payoutsWaitUntil, 'en')}. Not you? Set a new password now.`,
          ],
    sw: (data) =>
      data.step === 'asked'
        ? [
            `Kuna ombi la kulipa ${clip(data.shopName, 30)} kwa ${data.phoneMasked}. Si wewe? Weka nenosiri jipya la Amana sasa: ${data.link}`,
            `Kuna ombi la kulipa duka lako la Amana kwa ${data.phoneMasked}. Si wewe? Weka nenosiri jipya sasa.`,
          ]
        : [
            `Malipo ya ${clip(data.shopName, 30)} yataenda kwa ${data.phoneMasked}, kuanzia ${dayText(data.payoutsWaitUntil, 'sw')} ${timeText(data.payoutsWaitUntil)}. Si wewe? Weka nenosiri jipya sasa: ${data.link}`,
            `Malipo yako ya Amana yataenda kwa ${data.phoneMasked}, kuanzia ${dayText(data.payoutsWaitUntil, 'sw')}. Si wewe? Weka nenosiri jipya sasa: ${data.link}`,
            `Malipo yako ya Amana yataenda kwa ${data.phoneMasked}, kuanzia ${dayText(data.payoutsWaitUntil, 'sw')}. Si wewe? Weka nenosiri jipya sasa.`,
          ],
  },
})
