// What must be stopped however it is disguised, and what must pass however much it looks like a number. All texts are our own.
import { expect, test } from 'vitest'
import { screenText } from './screen.ts'

const verdictOf = (text: string, field = 'description') => screenText(text, field).verdict

test.each([
  'Piga 0712345678',
  'nambari 0712 345 678 bei poa',
  'whatsapp +254 712 345678',
  'niko 254712345678 kila siku',
  '+254 (0) 712 345 678',
  'simu 0110 234 567',
  'call 712 345 678 after five',
  '07.98-76 54_32',
  '0712 na 345 halafu 678',
  '0712 then 345 dash 678',
  '0712\n345\n678',
  '0712🌸345🌸678',
  'zero seven double two three four five six seven eight',
  'zero seven one two twenty five sixty three nine one',
  'sifuri saba tano moja mbili tatu nne tano sita saba',
  'sifuri saba mara mbili moja mbili tatu nne tano sita saba',
  'ziro seveni wan tuu thrii foo faivu siksi seveni eiti',
  'zeroseventwotwothreefourfivesixseveneight',
  '0712 345 6 seven 8',
  '07nine8 123 456',
  'O7l2345678',
  'o7oooo12S4',
  '０７１２３４５６７８',
  '𝟎𝟕𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖',
  '٠٧١٢٣٤٥٦٧٨',
  '0️⃣7️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
  '⓪⑦①②③④⑤⑥⑦⑧',
  '0❼❶❷❸❹❺❻❼❽',
  '0\u200b7\u200b1\u200b2\u200b3\u200b4\u200b5\u200b6\u200b7\u200b8',
  '0̶7̶1̶2̶3̶4̶5̶6̶7̶8̶',
  'nipigie0712345678sasa',
  'Ksh 0712345678',
  'size 42 available, 0712345678',
  '0712 345 678 each',
  'Office 020 271 2345',
])('a phone number is found: %s', (text) => {
  const screening = screenText(text, 'description')
  expect(screening).toMatchObject({ verdict: 'hard', reasons: expect.arrayContaining(['phone_number']) })
})

test.each([
  ['link', 'wa.me/254700000000'],
  ['link', 'picha ziko t . me/dukalangu'],
  ['link', 'wa dot me slash duka'],
  ['link', 'bit.ly/bei-poa'],
  ['link', 'linktr.ee/mamaduka'],
  ['link', 'order at kicks254 (dot) co.ke'],
  ['link', 'kicks254 dot co dot ke'],
  ['link', 'see https://example.dev/shoes'],
  ['link', 'www.mitumbabora.africa'],
  ['email_address', 'andika kwa duka.langu@gmail.com'],
  ['email_address', 'dukalangu at gmail dot com'],
  ['email_address', 'dukalangu (at) yahoo (dot) com'],
  ['handle', '@viatu_safi on IG'],
  ['handle', 'IG: viatusafi'],
  ['handle', 'insta - duka_la_mama'],
  ['handle', 'telegram motofundi_ke'],
  ['handle', 'nitafute facebook viatusafi'],
  ['handle', 'Same name on Instagram'],
  ['link', 'whаtsapp.com/kikundi'],
  ['payment_number', 'lipa till 567891'],
  ['payment_number', 'Till no. ni 5 6 7 8 9 1'],
  ['payment_number', 'paybill 247247 account 12345'],
  ['payment_number', 'Equity account no 0170299123456'],
  ['payment_elsewhere', 'lipa direct upate punguzo'],
  ['payment_elsewhere', 'tuma kwa simu yangu halafu nikutumie'],
  ['payment_elsewhere', 'pay me directly and save the fee'],
])('%s is found: %s', (code, text) => {
  expect(screenText(text, 'message')).toMatchObject({ verdict: 'hard', reasons: expect.arrayContaining([code]) })
})

test.each([
  'nipigie tuongee vizuri',
  'nicheki baadaye',
  'niwhatsapp nikutumie picha',
  'nipe namba yako',
  'inbox me for more pictures',
  'tumalize hii nje ya app',
  'call me for the price',
])('an invitation to leave is soft, it is not refused: %s', (text) => {
  expect(screenText(text, 'message')).toMatchObject({ verdict: 'soft', reasons: ['asks_to_leave'] })
})

test.each([
  'iPhone 12 128GB, battery 87 %',
  'Samsung SM-A515F and Sony WH-1000XM4',
  'Tyre 265/65R17, load 112S',
  'Bottle 0.5 l, and 500ml x 12',
  'Power bank 20000mAh, 22.5W',
  'Screen 1920x1080, 60 Hz',
  'Mattress 190 x 140 x 20 cm',
  'Sizes 38 39 40 41 42 43',
  'Jeans 28 30 32 34',
  'Fits models 2015 2016 2017 2018',
  'On offer 12/07/2026 to 25/07/2026',
  'Open 08:00–17:30, lunch 13:00-14:00',
  'Pick up between 0800-0930 or 1400 to 1630',
  'KSh 1,250,000 or 12500 bob, 3500/= each',
  '20 pieces @ 850 each',
  'ISBN 9780141036144, EAN 5901234123457',
  'IMEI 356938035643809',
  'Order ORD-20260712-0045, receipt QGH7SK61SU',
  'Parcel KE712345678 is on its way',
  'GPS -1.286389, 36.817223',
  'Works with WhatsApp and Facebook',
  'TikTok ring light, 10 inch',
  'Messenger bag, brown leather',
  'Twitter bird toy for children',
  'Instagram photo frame prop',
  'One size, two pieces, three colours',
  'namba ya order ni 1004523',
  'nambari ya kiatu ni 42',
  '1 2 3 4 5 6 7 8 magnetic numbers',
  '0 1 2 3 4 5 6 7 8 9 fridge magnets',
  'Nimeipenda.Me nitanunua tena. Bei.So nafuu',
  'Polka dot co ord set, dash board cloth, Echo Dot stand',
  'Cash till roll 57 mm x 40 mm, works till 50000 prints',
  'Bulb lasts till 25000 hours',
  'P.O. Box 455-10100 stamp sample',
  'Ethernet address 192.168.1.254 by default',
  'StarTech.com HDMI cable',
  'Mara mbili kwa siku, vidonge viwili',
  'Double bed, triple glazed, one of seven',
  'Simu ni nzuri, kamera 64MP, RAM 8 GB',
  '',
  '   ',
  '🙂🙂🙂',
])('an honest text passes: %s', (text) => {
  expect(screenText(text, 'description')).toEqual({ verdict: 'clean', reasons: [], spans: [] })
})

test('the span shows the place in the text as it was typed', () => {
  const text = 'Viatu 👟 vizuri, piga 0\u200b7\u200b12 🌸 345 🌸 678 leo'
  const { spans } = screenText(text, 'description')
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(['0\u200b7\u200b12 🌸 345 🌸 678'])
})

test('an @name alone is soft in a message and hard in a title', () => {
  expect(verdictOf('karibu @mamashanga', 'message')).toBe('soft')
  expect(verdictOf('Shanga @mamashanga', 'title')).toBe('hard')
})
