// Kiswahili: what the system does by itself. Same keys as en/tasks.ts.
import type { Translated } from '../catalogue.ts'
import type { tasks as english } from '../en/tasks.ts'

export const tasks: Translated<typeof english> = {
  'task.end_due_orders':
    'Kila dakika: oda zisizolipwa, zisizotumwa, zisizofika na zilizokaguliwa zinaisha kwa kanuni yake',
  'task.forget_old_hits': 'Kila siku 04:20: kilichopatikana kwenye maandishi mwaka mmoja uliopita kinasahauliwa',
  'task.end_due_disputes': 'Kila dakika: matatizo ambayo mtu alinyamaza muda mrefu mno yanaamuliwa na jedwali',
  'task.end_holidays': 'Kila dakika 5: maduka ambayo likizo imeisha yanapatikana tena (yanauza tangu dakika yenyewe)',
  'task.recover_payments': 'Kila dakika: malipo na marejesho yasiyo na jibu yanaulizwa',
  'task.pull_payments': 'Kila dakika 10: orodha ya M-Pesa ya malipo yaliyopokelewa inasomwa, ili lisipotee lolote',
  'task.ask_for_balances': 'Kila saa dakika ya 50: M-Pesa inaulizwa akaunti zetu zina kiasi gani',
  'task.keep_the_float_filled':
    'Kila dakika 5: malipo yaliyotayarishwa na fungu lijalo vikihitaji zaidi ya kilichopo, akaunti ya malipo inajazwa kutoka paybill',
  'task.send_held_notices': 'Kila dakika: SMS zilizosubiri mwisho wa saa za utulivu (21:00 hadi 07:00) zinatumwa',
  'task.tell_of_unread_messages': 'Kila dakika: asiyesoma alichoandikiwa kuhusu oda anaambiwa, mara moja kwa nusu saa',
  'task.forget_unsent_message_pictures':
    'Kila saa dakika ya 20: picha zilizochaguliwa kwa ujumbe na hazikutumwa ndani ya saa moja zinasahauliwa',
  'task.forget_old_bell': 'Jumapili 05:25: arifa za zaidi ya mwaka mmoja zinasahauliwa',
  'task.write_off_old_debts':
    'Kila siku 05:35: madeni ya maduka yaliyofungwa au kupigwa marufuku, yasiyolipika kwa nusu mwaka, yanafutwa',
  'task.release_due_reserves': 'Kila siku 05:30: akiba ambazo siku 30 zimeisha zinakuwa za kulipwa',
  'task.run_weekly_batch': 'Ijumaa 06:00: wauzaji wanalipwa zilizoachiliwa',
  'task.catch_up_payouts':
    'Kila dakika 10: fungu lililosimamishwa au kubaki nusu linaendelea, isipokuwa malipo yamesimamishwa',
  'task.run_extra_batch':
    'Kila dakika 10: wanaosubiri akaunti ijazwe wanalipwa inapojazwa, na yaliyoshindikana kwa muda yanajaribiwa tena',
  'task.reconcile':
    'Kila siku 02:30: vitabu vyetu vinalinganishwa na taarifa ya M-Pesa; tofauti isiyoelezeka inasimamisha malipo',
  'task.reconcile_again': 'Kila saa dakika ya 20: vitabu vikitofautiana, au taarifa isiposomeka, inajaribiwa tena',
  'task.prove_the_books':
    'Kila siku 02:10: kila salio linajumlishwa upya kutoka maingizo yake, kila kinachoshikiliwa kinalinganishwa na vitabu, na nyota zote na maoni',
  'task.prove_the_books_again': 'Kila saa dakika ya 35: jambo moja kati ya haya lisipokuwa sawa, linaangaliwa tena',
  'task.forget_who_looked': 'Kila siku 00:10: vivinjari vilivyohesabiwa jana vinasahauliwa; hesabu zinabaki',
  'task.count_what_is_trending':
    'Kila saa dakika ya 05: vinavyonunuliwa na kutazamwa zaidi kwa siku 7 vinahesabiwa upya kwa ukurasa wa kwanza',
  'task.keep_week_sums': 'Kila siku 00:20: wiki zilizokwisha za mistari ya msimamizi zinahesabiwa',
  'task.recount_tiers': 'Kila siku 03:00: hadhi ya kila muuzaji inahesabiwa upya',
  'task.judge_all_sellers':
    'Kila siku 03:10: mwenendo wa kila muuzaji unapimwa upya, maana muda unasonga hata pasipotokea kitu',
  'task.fill_outcomes':
    'Kila siku 03:40: kilichotokea siku 14 baada ya kila hukumu kinaandikwa kando yake, kujua kama kanuni zilikuwa sahihi',
  'task.forget_old_judgements':
    'Kila siku 04:50: hukumu zisizoleta lolote zinasahauliwa baada ya siku 90; maamuzi yanabaki',
  'task.end_due_restrictions':
    'Kila dakika: kilichowekwa kwa duka hadi sasa kinaisha (milango yake imefunguka tangu wakati huo huo)',
  'task.forget_old_idempotency_keys':
    'Kila siku 04:15: majibu yaliyowekwa kwa maombi yanayorudiwa yanasahauliwa baada ya siku 3',
  'task.forget_expired_allowances':
    'Kila saa dakika ya 40: vikomo vilivyojaa tena na uthibitisho uliotumika vinasahauliwa',
  'task.forget_old_codes': 'Kila siku 04:20: usajili ambao hakuna aliyeuthibitisha na nambari za jana zinasahauliwa',
  'task.forget_guest_proofs_and_unlinked_devices':
    'Kila siku 04:25: uthibitisho wa wageni wa jana unasahauliwa, na vivinjari visivyotumiwa kuingia kwa siku 30',
  'task.forget_links_of_the_erased':
    'Kila siku 04:35: kinachounganisha waliopigwa marufuku na walioondoka na akaunti mpya kinasahauliwa baada ya miaka mitano',
  'task.forget_old_shop_drafts':
    'Kila siku 04:30: yaliyojazwa ya maduka ambayo hayakufunguliwa ndani ya siku 90 yanasahauliwa',
  'task.rotate_signing_keys': 'Kila siku 04:10: ufunguo unaosaini tokeni ukifika siku 30, mpya unachukua nafasi',
  'task.forget_old_sign_ins': 'Kila siku 04:35: tokeni na tiketi za kuingia zilizoisha muda zinasahauliwa',
  'task.forget_unheld_pictures':
    'Kila siku 04:50: picha ambazo hakuna kinachozionyesha kwa siku moja zinasahauliwa, na mafaili yake yanaondolewa',
  'task.remove_unknown_files': 'Jumapili 05:10: mafaili ya picha ambayo rejista haiyajui yanaondolewa',
  'task.forget_old_previews':
    'Jumapili 05:20: picha za viungo vilivyoshirikiwa zenye mwezi mmoja zinaondolewa; huchorwa tena zikihitajika',
  'task.publish_due_products':
    'Kila dakika: rasimu ambazo wakati wake umefika zinaonekana, ndani ya vikomo vya maduka yake',
  'task.take_up_stalled_imports': 'Kila dakika: uingizaji uliosimama kwa dakika mbili unaendelezwa',
  'task.forget_old_imports': 'Kila siku 04:55: yaliyowekwa ya uingizaji yanasahauliwa baada ya siku 30',
  'task.remind_of_reviews':
    'Kila saa dakika ya 20: wanunuzi ambao oda imekamilika kwa siku mbili wanaombwa maoni, mara moja',
  'task.recount_ratings':
    'Kila siku 03:40: wauzaji walio miongoni mwa wanaowapa nyota wanatafutwa, na nyota zote zinahesabiwa upya',
  'task.send_weekly_digest': 'Jumapili 17:00: anayetaka anatumiwa mapya ya wiki ya maduka anayoyafuata',
  'task.forget_old_news': 'Kila siku 05:05: habari za maduka zenye siku 90 zinasahauliwa',
  'task.forget_old_visits': 'Jumapili 05:45: hesabu za waliotembelea zenye siku 400 zinasahauliwa',
  'task.count_words': 'Kila siku 04:45: uzito wa kila neno unahesabiwa upya kwa utafutaji',
}
