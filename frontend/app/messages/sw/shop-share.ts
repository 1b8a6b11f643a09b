// Kiswahili: the shop's link sent and printed. Same keys as en/shop-share.ts.
import type { Translated } from '../catalogue.ts'
import type { shopShare as english } from '../en/shop-share.ts'

export const shopShare: Translated<typeof english> = {
  'share.title': 'Shiriki duka lako',
  'share.lead': 'Tuma kiungo chake walipo wanunuzi wako, au kichapishe kwa ajili ya kibanda.',
  'share.send': 'Ujumbe ulio tayari kutumwa',
  'share.message':
    'Karibu {shop}! Agiza hapa, na malipo yako ya M-Pesa yatunzwe na Amana hadi bidhaa ziwe mikononi mwako: {link}',
  'share.one_product': 'Kutuma bidhaa moja tu, ifungue kati ya bidhaa zako kisha bonyeza Shiriki.',
  'share.link_of': 'Kiungo cha {shop}',
  'share.copy': 'Nakili',
  'share.poster': 'Kwa kibanda au mzigo',
  'share.qr': 'Ya kuskani: {link}',
  'share.promise': 'Unalipa kwa M-Pesa. Amana inatunza pesa hadi upate bidhaa, au inakurudishia.',
  'elsewhere.title': 'Mipangilio mingine',
  'elsewhere.notices': 'Taarifa kwa SMS na barua pepe',
  'elsewhere.notices_says': 'Unaarifiwa nini, vipi, na kwa lugha gani.',
  'elsewhere.payout': 'Nambari unayolipwa',
  'elsewhere.payout_says': 'Huthibitishwa kwa KES 10. Ukiibadilisha, malipo yanasubiri saa 72.',
  'elsewhere.contact': 'Jina, barua pepe na simu yako',
  'elsewhere.contact_says': 'Za akaunti yako, si za ukurasa wa duka.',
  'elsewhere.password': 'Nenosiri na uthibitisho wa pili',
  'elsewhere.password_says': 'Vinavyowazuia wengine kuingia dukani kwako.',
  'elsewhere.sessions': 'Ulikoingia',
  'elsewhere.sessions_says': 'Toa simu uliyopoteza.',
}
