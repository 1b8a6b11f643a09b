// Pesa za muuzaji: kuthibitisha nambari ya malipo, pesa ziko wapi, na taarifa.
import type { Translated } from '../catalogue.ts'
import type { sellerMoney as english } from '../en/seller-money.ts'

export const sellerMoney: Translated<typeof english> = {
  'proof.title': 'Thibitisha nambari yako ya malipo',
  'proof.lead': 'Lipa KES 10 kutoka **{phone}**. Zinarudi papo hapo, na mauzo yako yanaweza kulipwa huko.',
  'proof.step_pay': '**Unaweka PIN yako ya M-Pesa** kwenye simu hiyo: mwenyewe tu ndiye anayeweza.',
  'proof.step_back': '**KES 10 zinarudi** baada ya muda mfupi. Haikugharimu chochote.',
  'proof.step_name':
    '**M-Pesa inatuambia jina** la nambari hiyo. Likibadilika wakati wowote, malipo yanasimama nawe unaulizwa.',
  'proof.ask_title': 'Tayari? Uwe na simu mkononi',
  'proof.ask': 'M-Pesa itaomba KES 10 kwa AMANA kwenye **{phone}**.',
  'proof.send': 'Tuma ombi kwa {phone}',
  'proof.nothing_taken': 'Hakuna kilichochukuliwa. Jaribu tena wakati wowote.',
  'proof.on_phone_title': 'Weka PIN yako kwenye simu',
  'proof.on_phone': 'Ombi liko kwenye **{phone}**. Ukurasa huu unafuatilia wenyewe.',
  'proof.returning_title': 'Imelipwa. Inarudi',
  'proof.returning': 'KES 10 zako ziko njiani kurudi kwa {phone}. Pamoja nazo M-Pesa inataja jina.',
  'proof.done_title': 'Nambari yako imethibitishwa',
  'proof.done': 'Malipo yanaenda kwa {phone}.',
  'proof.done_name': 'Malipo yanaenda kwa {phone}, ambayo M-Pesa inaijua kwa jina **{name}**',
  'proof.paid_from': 'Inalipwa kuanzia **{until}**, saa 72 baada ya kuwekwa.',
  'proof.to_money': 'Ona pesa zako',
  'proof.safe_to_close': 'Unaweza kufunga ukurasa huu: kazi inaendelea bila wewe.',
  'proof.trouble_not_on_mpesa':
    '**M-Pesa ilisema {day} kuwa {phone} haijasajiliwa.** Hakuna kinacholipwa huko. Pesa zako zinasubiri nambari nyingine.',
  'proof.trouble_account_full':
    '**Akaunti ya M-Pesa ya {phone} ilikuwa imejaa {day}.** Toa nafasi uithibitishe tena hapa, au toa nyingine.',
  'proof.trouble_name_differs':
    '**{day} {phone} ilikuwa na jina jingine M-Pesa kuliko ulipoithibitisha.** Kama ni yako, ithibitishe tena hapa; kama sivyo, toa nyingine mara moja.',
  'proof.give_another': 'Toa nambari nyingine',
  'proof.do': 'Thibitisha nambari yako ya malipo: lipa KES 10, zinarudi papo hapo',
  'proof.do_short': 'Thibitisha: KES 10, zinarudi papo hapo',
  'proof.why': 'Unaweza kuuza tayari. Unalipwa mara tu **{phone}** inapothibitishwa kuwa yako: ni dakika moja.',
  'proof.proved_as': '{phone}, imethibitishwa, kwa jina la {name}',
  'proof.proved': '{phone}, imethibitishwa',
  'proof.not_proved': '{phone}, bado haijathibitishwa',
}
