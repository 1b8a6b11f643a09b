// Sentences that a seller can send with one tap: they say what a buyer needs, and lead nowhere else. They are also all that a seller
// may write when trust has closed the free text to the shop.
export const readyMade: Readonly<Record<'en' | 'sw', readonly string[]>> = {
  en: [
    'Thank you for your order!',
    'Your parcel leaves today.',
    'Your parcel leaves tomorrow.',
    'Your parcel is on its way.',
    'Where exactly is the landmark?',
    'When is somebody there to take it?',
    'It is sold out. I will cancel the order and your money comes back.',
    'Please report the problem on the page of the order.',
  ],
  sw: [
    'Asante kwa oda yako!',
    'Mzigo wako unaondoka leo.',
    'Mzigo wako unaondoka kesho.',
    'Mzigo wako uko njiani.',
    'Alama ya mahali iko wapi hasa?',
    'Lini kutakuwa na mtu wa kuupokea?',
    'Imeisha. Nitaghairi oda na pesa zako zitarudi.',
    'Tafadhali ripoti tatizo kwenye ukurasa wa oda.',
  ],
}

const all: ReadonlySet<string> = new Set([...readyMade.en, ...readyMade.sw])

export const isReadyMade = (text: string): boolean => all.has(text.trim())
