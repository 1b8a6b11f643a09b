// A rider is to bring a parcel: where to, and the link to enter the buyer's six digits. It is sent to a stranger's phone, so it says little.
import { clip } from '../wording.ts'
import { template } from './template.ts'

export const riderLink = template<{ orderNumber: string; shopName: string; town: string; link: string }>({
  topic: 'order',
  sms: {
    en: ({ orderNumber, shopName, town, link }) => [
      `Parcel ${orderNumber} of ${clip(shopName, 20)} to ${clip(town, 20)}. At the door ask for six digits, enter them: ${link}`,
      `Parcel ${orderNumber} to ${clip(town, 14)}. At the door ask for six digits: ${link}`,
      `Parcel ${orderNumber}: ask for six digits. ${link}`,
    ],
    sw: ({ orderNumber, shopName, town, link }) => [
      `Mzigo ${orderNumber} wa ${clip(shopName, 20)} kwenda ${clip(town, 20)}. Mlangoni omba tarakimu sita, ziweke: ${link}`,
      `Mzigo ${orderNumber} kwenda ${clip(town, 14)}. Mlangoni omba tarakimu sita: ${link}`,
      `Mzigo ${orderNumber}: omba tarakimu sita. ${link}`,
    ],
  },
})
