// What a seller may still write when trust has closed the free text to them: sentences that say what a buyer needs, and lead nowhere else.
export const readyMade: Readonly<Record<'en' | 'sw', readonly string[]>> = {
  en: [
    'Thank you for your order. I am packing it now.',
    'Your parcel leaves today.',
    'Your parcel leaves tomorrow.',
    'Your parcel is on its way. Please have your code ready.',
    'I am sorry for the delay. I will ship it as soon as I can.',
    'It is sold out. I will cancel the order and your money comes back.',
    'Please report the problem on the order’s page, so that it can be settled.',
    'Thank you for writing. I am looking into it.',
  ],
  sw: [
    'Asante kwa oda yako. Ninaipakia sasa.',
    'Kifurushi chako kinaondoka leo.',
    'Kifurushi chako kinaondoka kesho.',
    'Kifurushi chako kiko njiani. Tafadhali weka nambari yako tayari.',
    'Samahani kwa kuchelewa. Nitakituma mara tu nitakapoweza.',
    'Imeisha. Nitaghairi oda na pesa zako zitarudi.',
    'Tafadhali ripoti tatizo kwenye ukurasa wa oda, ili litatuliwe.',
    'Asante kwa kuandika. Ninalishughulikia.',
  ],
}

const all: ReadonlySet<string> = new Set([...readyMade.en, ...readyMade.sw])

export const isReadyMade = (text: string): boolean => all.has(text.trim())
