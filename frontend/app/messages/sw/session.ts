// Kiswahili: opening an account, signing in, and getting back into an account. Same keys as en/session.ts.
import type { Translated } from '../catalogue.ts'
import type { session as english } from '../en/session.ts'

export const session: Translated<typeof english> = {
  'session.sign_in': 'Ingia',
  'session.sign_up': 'Fungua akaunti',
  'session.welcome_back': 'Karibu tena',
  'session.guest_order':
    'Ulinunua bila akaunti? Kiungo kilicho kwenye SMS yako kinaifungua, na tunaweza kukituma tena.',
  'session.no_account_needed': 'Kununua hakuhitaji akaunti. Hii ni ya kuona oda zako pamoja, na ya kuuza.',
  'session.what_for': 'Kununua hakuhitaji. Ukiwa nayo, oda zako ziko pamoja, na unaweza kufungua duka.',
  'session.email': 'Barua pepe',
  'session.phone': 'Simu',
  'session.password': 'Nenosiri',
  'session.new_password': 'Nenosiri jipya',
  'session.password_hint': 'Angalau herufi 10. Sentensi ni rahisi kukumbuka kuliko fumbo.',
  'session.new_here': 'Ni mara ya kwanza?',
  'session.have_account': 'Una akaunti tayari?',
  'session.forgot': 'Umesahau nenosiri?',
  'session.cookies_blocked':
    '**Kivinjari chako hakikuhifadhi kidakuzi chetu.** Bila hicho huwezi kubaki umeingia. Ruhusu vidakuzi vya tovuti hii, kisha ujaribu tena.',
  'session.took_too_long': 'Muda umepita. Tafadhali ingia tena.',
  'session.ended':
    '**Ulitolewa kwenye akaunti katikati, na hakuna kilichotumwa.** Ingia tena: ulichoandika kitakuwa kwenye fomu kama kilivyokuwa.',
  'session.ended_without_scripts':
    'Kwa browser hii: ingia, kisha rudi nyuma, ukurasa mmoja mmoja, hadi kwenye fomu. Ulichoandika bado kiko hapo.',
  'session.typing_is_back': 'Umeingia tena. Ulichoandika kimerudi kwenye fomu: kipitie, kisha kitume.',
  'session.password_is_new':
    '**Nenosiri lako jipya limewekwa**, na umetolewa kila mahali pengine. Ingia kwa nenosiri hilo.',

  'sign_up.point_name': '**Jina lako** ndilo wauzaji na waletaji wataona kwenye mizigo yako.',
  'sign_up.point_email':
    '**Barua pepe yako** ndiyo ya kuingilia. Tarakimu sita zinatumwa huko sasa, kuona kwamba ni yako.',
  'sign_up.point_phone': '**Simu yako** hupokea habari za oda zako. Muuzaji anaiona tu ukinunua kwake.',
  'sign_up.point_rest':
    'Hakuna matangazo, hakuna kinachouzwa. Unaweza kuchukua data yako yote, au kuifuta, wakati wowote.',
  'sign_up.code_title': 'Angalia barua pepe yako',
  'sign_up.code_lead': 'Weka tarakimu sita tulizokutumia.',
  'sign_up.known_address': 'Una akaunti tayari kwa anwani hii? Basi barua pepe itakueleza hivyo.',
  'sign_up.go_on': 'Fungua akaunti yangu',
  'sign_up.nothing_came': 'Hakuna kilichofika?',
  'sign_up.nothing_came_hint': 'Huenda ikachukua dakika moja, na mara nyingine huwa kwenye barua taka (spam).',
  'sign_up.start_again': 'Anwani si sahihi? Anza tena',

  'verify_phone.title': 'Je, simu hii ni yako?',
  'verify_phone.lead': 'Tutatuma tarakimu sita kwa **{phone}** kwa SMS. Hulipii chochote.',
  'verify_phone.point_shop': '**Ili kufungua duka**, lazima nambari iwe yako.',
  'verify_phone.point_orders': '**Ulichonunua bila akaunti** kwa nambari hii kitaungana na oda zako.',
  'verify_phone.point_safe': '**Ukipoteza akaunti yako**, tutajua wa kumjulisha.',
  'verify_phone.send': 'Nitumie nambari',
  'verify_phone.confirm': 'Hii ni simu yangu',
  'verify_phone.skip': 'Si sasa',
  'verify_phone.other_number': 'Ni nambari nyingine? Ibadilishe kwanza',

  'second_factor.title': 'Hatua moja zaidi',
  'second_factor.lead': 'Weka tarakimu sita ambazo programu yako ya uthibitisho inaonyesha kwa Amana sasa hivi.',
  'second_factor.code': 'Nambari',
  'second_factor.recovery_title': 'Simu yenye programu haipo hapa?',
  'second_factor.recovery':
    'Weka mojawapo ya nambari kumi za dharura ulizotunza ulipowasha hatua hii, kama k3f9-2qxm. Kila moja inafaa mara moja.',
  'second_factor.start_again': 'Ingia kama mtu mwingine',

  'reset.title': 'Nenosiri jipya',
  'reset.lead': 'Tuambie barua pepe ya akaunti yako. Ikiwa ipo, tarakimu sita zitatumwa huko.',
  'reset.ask': 'Nitumie nambari',
  'reset.sent': 'Ikiwa **{to}** ina akaunti hapa, tarakimu sita ziko njiani kwenda huko. Zinafaa hadi {time}.',
  'reset.ends_others': 'Ukiweka nenosiri jipya, kila mahali ulipoingia patafungwa. Hiyo ni kwa usalama wako.',
  'reset.set': 'Weka nenosiri jipya',
  'reset.other_address': 'Anwani nyingine? Anza tena',
}
