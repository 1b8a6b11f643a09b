// Kiswahili: what is said when something is refused, and forms that ask for a code. Same keys as en/refusals.ts.
import type { Translated } from '../catalogue.ts'
import type { refusals as english } from '../en/refusals.ts'

export const refusals: Translated<typeof english> = {
  'refusal.wrong_email_or_password': 'Barua pepe na nenosiri hili haviendani.',
  'refusal.wrong_password': 'Hilo si nenosiri lako.',
  'refusal.wrong_code': 'Hiyo si nambari sahihi.',
  'refusal.wrong_code_left': {
    one: 'Hiyo si nambari sahihi. Unaweza kujaribu mara moja zaidi.',
    other: 'Hiyo si nambari sahihi. Unaweza kujaribu mara {count} zaidi.',
  },
  'refusal.code_expired': 'Nambari hii haifai tena. Omba nyingine.',
  'refusal.delivery_not_deniable':
    'Hili linaweza kusemwa mara moja, kwa oda ambayo nambari yake iliingizwa, hadi pesa zake zinapoachiliwa.',
  'refusal.only_the_code_proves':
    'Kwa oda hii tarakimu zako sita pekee ndizo zinazothibitisha kwamba imefika. Mwambie aliyeileta, au mwandikie muuzaji.',
  'refusal.no_tries_left': 'Nambari hii imekosewa mara nyingi. Omba nyingine.',
  'refusal.wait_before_sending_again': 'Nambari imetumwa sasa hivi. Angalia tena, au subiri dakika moja.',
  'refusal.common_password': 'Nenosiri hili linatumiwa na wengi, hivyo hukisiwa kwanza. Chagua lingine.',
  'refusal.account_exists': 'Tayari kuna akaunti kwa barua pepe hii. Ingia tu.',
  'refusal.phone_in_use': 'Nambari hii ni ya akaunti yenye duka. Ingia kwa akaunti hiyo, au tumia nambari nyingine.',
  'refusal.too_many_requests': 'Umejaribu mara nyingi kwa pamoja. Subiri kidogo, kisha ujaribu tena.',
  'refusal.too_many_until': 'Umejaribu mara nyingi kwa pamoja. Subiri sekunde {seconds}, kisha ujaribu tena.',
  'refusal.too_many_minutes': 'Umejaribu mara nyingi kwa pamoja. Subiri dakika {minutes}, kisha ujaribu tena.',
  'refusal.proof_of_work_needed':
    'Kivinjari chako kinahitaji kupiga hesabu ndogo kwanza. Kisubiri, kisha ujaribu tena.',
  'refusal.unavailable': 'Kuna watu wengi sasa hivi. Hakuna kilichopotea; jaribu tena baada ya muda mfupi.',
  'refusal.second_factor_required': 'Akaunti ya msimamizi huwa na hatua ya pili daima.',
  'refusal.second_factor_not_prepared': 'Muda umepita. Anza tena kwa picha mpya.',
  'refusal.erasure_not_yet': 'Bado kuna jambo linalozuia. Limeorodheshwa hapa.',

  'refusal.receipt_not_plausible':
    'Nambari ya M-Pesa ina herufi na tarakimu kumi, kama UKM7RT61SV. Iko mwanzoni mwa SMS.',
  'refusal.too_many_receipts':
    'Hizo ni nambari za kutosha kwa sasa. Malipo yaliyofika hupatikana yenyewe; tafadhali subiri saa moja.',
  'refusal.order_not_payable': 'Oda hii haisubiri malipo tena.',

  'refusal.payments_stopped':
    'Amana haipokei malipo kwa sasa. Hakuna kilichochukuliwa kwako, na kikapu chako kimehifadhiwa: tafadhali jaribu baadaye.',
  'refusal.cart_empty': 'Hakuna tena kitu cha duka hili kwenye kikapu chako.',
  'refusal.cart_changed': 'Kuna kilichobadilika tangu uangalie: tafadhali kagua hesabu mpya kabla ya kulipa.',
  'refusal.cart_full': 'Kikapu hubeba vitu 50 tofauti tu. Lipia au toa kitu kwanza.',
  'refusal.over_mpesa_limit':
    'M-Pesa hutuma si zaidi ya KES 250,000 kwa mara moja, na pamoja na usafirishaji hii ni zaidi. Tafadhali agiza kidogo.',
  'refusal.own_shop': 'Hili ni duka lako mwenyewe.',
  'refusal.delivery_option_unknown': 'Duka hili halina tena njia hiyo ya usafirishaji; tafadhali chagua nyingine.',
  'refusal.sent_already': 'Fomu hii ilitumwa awali ikiwa na kitu kingine. Tafadhali angalia tena, kisha utume.',
  'refusal.prompt_still_open': 'Kuna ombi kwenye simu. Lijibu, au subiri liondoke.',
  'refusal.only_left': { one: 'Kimebaki {count} tu.', other: 'Vimebaki {count} tu.' },
  'refusal.sold_out': 'Kuna aliyekuwahi: kimeisha.',
  'refusal.sold_out_titles': 'Kuna aliyekuwahi, na havijabaki vya kutosha: {titles}.',

  'refusal.wrong_handover_code': {
    one: 'Hiyo si nambari ya mnunuzi. Imebaki mara moja kwa sasa.',
    other: 'Hiyo si nambari ya mnunuzi. Zimebaki mara {count} kwa sasa.',
  },
  'refusal.order_not_shipped': 'Nambari huwekwa oda ikiwa njiani; hii haiko njiani.',
  'refusal.written_down_too_early': 'Saa hiyo ulikuwa bado haujatumwa. Acha saa wazi kama huijui.',
  'refusal.tracking_number_used': 'Nambari hii ya mzigo ni ya oda nyingine tayari.',
  'refusal.tracking_number_not_plausible':
    'Nambari ya mzigo ina angalau herufi na tarakimu nne, na angalau tarakimu moja.',
  'refusal.carrier_missing': 'Ni nambari ya mzigo ya nani? Taja msafirishaji.',
  'refusal.part_refund_too_small': 'M-Pesa haitumi chini ya KES 10 kwa simu.',

  'refusal.order_not_cancellable': 'Oda hii haiwezi kughairiwa tena: iko njiani, au imeisha.',
  'refusal.order_not_confirmable': 'Hakuna cha kuthibitisha: oda hii haiko njiani.',
  'refusal.delivery_not_extendable': 'Siku tatu huongezwa mara moja tu, mzigo ukiwa njiani.',
  'refusal.order_not_shippable': 'Oda hii haiwezi kutumwa: haijalipwa, au imeisha wakati huo.',
  'refusal.thread_closed': 'Oda hii imeisha, na haiwezi kuandikiwa tena. Yaliyoandikwa yanabaki hapa.',
  'refusal.too_many_messages': 'Hizo ni nyingi kwa mpigo. Tafadhali subiri dakika chache kabla ya kuandika tena.',
  'refusal.part_refund_not_possible': 'Hakuna cha oda hii kinachoweza kurudishwa tena.',
  'refusal.not_on_sale': 'Hii haiuzwi kwa sasa.',
  'refusal.see_fields': 'Kuna kitu kinakosekana au hakiko sawa kwenye fomu. Ulichoandika bado kipo.',
  'fault.too_short': { one: 'Tafadhali jaza hapa.', other: 'Angalau herufi {count}, tafadhali.' },
  'fault.too_long': 'Si zaidi ya herufi {count}.',
  'fault.not_right': 'Hapa panakosa kitu au si sahihi.',
  'fault.name': 'Jina lako, herufi 2 hadi 80.',
  'fault.email': 'Anwani ya barua pepe, kama wanjiku@example.com.',
  'fault.phone': 'Nambari ya simu ya Kenya, kama 0712 345 678.',
  'fault.password': 'Angalau herufi 10, zisizozidi 200.',
  'fault.code': 'Tarakimu sita.',

  'code.label': 'Tarakimu sita',
  'code.sent': 'Tumetuma tarakimu sita kwa **{to}**. Zinafaa hadi {time}.',
  'code.again': 'Tuma nambari mpya',
  'code.again_in': {
    one: 'Unaweza kupata mpya baada ya sekunde {count}',
    other: 'Unaweza kupata mpya baada ya sekunde {count}',
  },

  'fresh.why': 'Hili linahusu pesa zako au akaunti yako, kwa hivyo tafadhali thibitisha tena kwamba ni wewe.',
  'fresh.password': 'Nenosiri lako',
  'fresh.code': 'Nambari ya programu yako ya uthibitisho',
  'fresh.code_hint': 'Au mojawapo ya nambari zako za dharura.',

  'machine.working': 'Tunahakikisha kuwa wewe si mashine…',
  'machine.waiting': 'Subiri kidogo: fomu yako itatumwa ukaguzi ukimalizika.',
  'machine.done': 'Tayari. Unaweza kuendelea.',
  'machine.failed': 'Ukaguzi mfupi haukufaulu. Angalia intaneti yako, kisha ujaribu tena.',
  'machine.no_script':
    'Fomu hii inahitaji JavaScript kwa ukaguzi mfupi unaozuia mashine. Iwashe kwenye kivinjari chako, kisha ufungue ukurasa huu tena.',
  'refusal.more_tax_than_owed': 'Hiyo ni zaidi ya deni kwa mamlaka.',
  'refusal.tax_receipt_used': 'Risiti hii imeandikwa tayari, kwa kiasi kingine au kutoka kwingine.',
  'refusal.not_at_the_bank':
    'Vitabu vina kiasi kidogo kuliko hicho kwenye benki yetu. Sema kwanza ni fedha gani zilienda huko kutoka M-Pesa, au kuwa wamiliki wamezilipa.',
  'screening.found':
    'Hii haiwezi kutumwa: “{excerpt}”. Inaonekana kama mawasiliano au njia ya kulipa kwingine. Amana hulinda tu kile kinachokubaliwa na kulipwa hapa.',
}
