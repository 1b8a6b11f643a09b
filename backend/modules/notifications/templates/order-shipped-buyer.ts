// The parcel is on its way, or ready to be collected, and here is the handover code: it releases the money, so it is given only
// for goods in one's hands.
import { clip, codeText, dayText } from '../wording.ts'
import { template } from './template.ts'

interface Shipped {
  orderNumber: string
  shopName: string
  totalCents: number
  handoverCode: string
  deliverBy: string
  /** When the money goes back if nobody proves that it arrived. */
  returnsAt: string
  /** Where it waits for whoever collects it; null when it is brought. */
  collectAt: string | null
  link: string
}

export const orderShippedBuyer = template<Shipped>({
  topic: 'order',
  sms: {
    en: ({ orderNumber, shopName, handoverCode, deliverBy, collectAt, link }) =>
      collectAt
        ? [
            `${orderNumber} is ready at ${clip(collectAt, 40)}. Handover code ${codeText(handoverCode)}: give it only when the goods are in your hands.`,
            `Handover code ${codeText(handoverCode)} for ${orderNumber}: give it only when the goods are in your hands.`,
          ]
        : [
            `${orderNumber} is on its way. Handover code ${codeText(handoverCode)}: give it only when the parcel is in your hands. ${link}`,
            `${clip(shopName, 20)} shipped ${orderNumber}, due ${dayText(deliverBy, 'en')}. Handover code ${codeText(handoverCode)}: give it only when the parcel is in your hands.`,
            `Handover code ${codeText(handoverCode)} for ${orderNumber}: give it only when the parcel is in your hands.`,
          ],
    sw: ({ orderNumber, shopName, handoverCode, deliverBy, collectAt, link }) =>
      collectAt
        ? [
            `${orderNumber} iko tayari: ${clip(collectAt, 40)}. Nambari ya makabidhiano ${codeText(handoverCode)}: itoe tu bidhaa zikiwa mikononi mwako.`,
            `Nambari ${codeText(handoverCode)} ya ${orderNumber}: itoe tu bidhaa zikiwa mikononi mwako.`,
          ]
        : [
            `${orderNumber} iko njiani. Nambari ya makabidhiano ${codeText(handoverCode)}: itoe tu mzigo ukiwa mikononi mwako. ${link}`,
            `${clip(shopName, 20)} ametuma ${orderNumber}, ifike ${dayText(deliverBy, 'sw')}. Nambari ya makabidhiano ${codeText(handoverCode)}: itoe tu mzigo ukiwa mikononi mwako.`,
            `Nambari ${codeText(handoverCode)} ya ${orderNumber}: itoe tu mzigo ukiwa mikononi mwako.`,
          ],
  },
  email: {
    en: ({ orderNumber, shopName, totalCents, handoverCode, deliverBy, returnsAt, collectAt, link }, name) => ({
      subject: collectAt ? `${orderNumber} is ready to be collected` : `${orderNumber} is on its way to you`,
      heading: collectAt ? 'Ready for you to collect' : 'On its way to you',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        collectAt
          ? `Hello ${name}, your order ${orderNumber} waits for you at ${shopName}: ${collectAt}.`
          : `Hello ${name}, ${shopName} has shipped your order ${orderNumber}. It should be with you by ${dayText(deliverBy, 'en')}.`,
      ],
      code: {
        digits: handoverCode,
        says: `Give it only when the ${collectAt ? 'goods are' : 'parcel is'} in your hands. It is what releases the money.`,
      },
      promise: `No code given by ${dayText(returnsAt, 'en')}? Your money comes back by itself.`,
      button: { says: 'Follow your order', link },
    }),
    sw: ({ orderNumber, shopName, totalCents, handoverCode, deliverBy, returnsAt, collectAt, link }, name) => ({
      subject: collectAt ? `${orderNumber} iko tayari kuchukuliwa` : `${orderNumber} iko njiani kwako`,
      heading: collectAt ? 'Iko tayari, njoo uichukue' : 'Iko njiani kwako',
      money: { amountCents: totalCents, at: 'amana', sellerName: shopName },
      paragraphs: [
        collectAt
          ? `Habari ${name}, oda yako ${orderNumber} inakusubiri kwa ${shopName}: ${collectAt}.`
          : `Habari ${name}, ${shopName} ametuma oda yako ${orderNumber}. Inatarajiwa kukufikia kufikia ${dayText(deliverBy, 'sw')}.`,
      ],
      code: {
        digits: handoverCode,
        says: `Itoe tu ${collectAt ? 'bidhaa zikiwa' : 'mzigo ukiwa'} mikononi mwako. Ndiyo inayoachilia pesa.`,
      },
      promise: `Usipotoa nambari kufikia ${dayText(returnsAt, 'sw')}, pesa zako zitarudi zenyewe.`,
      button: { says: 'Fuatilia oda yako', link },
    }),
  },
})
