// Kiswahili: where a seller stands with the rules, and what a shop's badge means. Same keys as en/standing.ts.
import type { Translated } from '../catalogue.ts'
import type { standing as english } from '../en/standing.ts'

export const standing: Translated<typeof english> = {
  'standing.title': 'Hadhi yako',
  'standing.is': 'Hadhi yako: {tier}',
  'standing.counted': 'Imehesabiwa {when}. Itahesabiwa tena {next}, na kila oda inapoisha.',
  'standing.see_all': 'Takwimu zote, mipaka na kinachobadilika baadaye',
  'standing.good': 'Hakuna hatua yoyote dhidi ya duka lako.',
  'standing.good_means':
    'Unaweza kufanya yote ambayo ngazi yako inaruhusu. Takwimu hapa chini zinaonyesha umbali wa kila kikomo.',

  'standing.your_limits': 'Mipaka yako, na kinachoibadilisha',

  'standing.in_force': 'Hatua zilizopo sasa',
  'standing.since_until': 'Tangu {since}. Inaisha yenyewe {until}, isipokuwa kitu kipya kikitokea.',
  'standing.since_for_good': 'Tangu {since}. Haiishi yenyewe.',
  'standing.why': 'Kwa nini',
  'standing.means': 'Maana yake kwa oda na pesa',
  'standing.lifts': 'Kinachoiondoa',
  'standing.banner': '{what} hadi {until}.',
  'standing.banner_for_good': '{what}.',
  'standing.banner_more': { one: 'Na hatua moja zaidi ipo.', other: 'Na hatua {count} zaidi zipo.' },
  'standing.banner_link': 'Kwa nini, na unachoweza kufanya',

  'step.limit_messages': 'Ujumbe ulioandaliwa tu',
  'step.watch': 'Pesa husubiri zaidi',
  'step.reserve': 'Sehemu ya tano ya kila mauzo hubaki akiba',
  'step.limit_orders': 'Mipaka ya muuzaji mpya',
  'step.limit_listings': 'Hakuna bidhaa mpya za kuonyesha',
  'step.freeze_payouts': 'Malipo kwako yamesimamishwa',
  'step.freeze_shop': 'Duka halionyeshwi',
  'step.ban': 'Duka limefungwa kabisa',

  'door.title': 'Unachoweza kufanya kwa sasa',
  'door.order': 'Kupokea oda',
  'door.pay_out': 'Kulipwa siku za Ijumaa',
  'door.open_listing': 'Kuonyesha bidhaa mpya',
  'door.message': 'Kuwaandikia wanunuzi kwa uhuru',
  'door.yes': 'Ndiyo',
  'door.until': 'Si kabla ya {until}',
  'door.for_good': 'Hapana tena',

  'anew.title': 'Omba iamuliwe upya',
  'anew.how':
    'Unaweza kuomba hili mara moja. Kanuni inaangalia ukweli wa leo na kujibu papo hapo. Ikiamua kama awali, anayeendesha Amana anaweza kusema vinginevyo kwa siku 14; si lazima.',
  'anew.words': 'Unataka kusema nini?',
  'anew.words_hint': 'Kilichobadilika, au ambacho kanuni ilisoma vibaya. Angalau herufi 10.',
  'anew.ask': 'Omba sasa',
  'anew.asked': 'Uliomba {when}:',
  'anew.lifted_rule': 'Imeondolewa na kanuni {when}.',
  'anew.lifted_operator': 'Imeondolewa na anayeendesha Amana {when}.',
  'anew.upheld_rule': 'Kanuni iliamua kama awali {when}.',
  'anew.upheld_operator': 'Anayeendesha Amana ameiangalia {when}: inabaki.',
  'anew.may_change': 'Anayeendesha Amana bado anaweza kusema vinginevyo hadi {until}. Hadi hapo inabaki hivi.',
  'anew.final': 'Jibu hili ni la mwisho. Hatua bado inaisha yenyewe kama ilivyoelezwa hapo juu.',
  'anew.done': 'Ombi lako limejibiwa papo hapo: tazama hapa chini.',
  'anew.done_lifted': 'Kanuni imeangalia tena na kuiondoa. Kuanzia sasa uko huru.',

  'next.title': 'Ili kuwa {tier}',
  'next.how':
    'Yote haya kwa pamoja. Huhesabiwa kila usiku saa 9 na kila oda inapoisha; hakuna anayehitaji kuidhinisha.',
  'next.then': 'Hapo',
  'next.top_title': 'Uko kwenye ngazi ya juu kabisa',
  'next.keeps': 'Inategemea:',
  'next.now': 'Unachoweza kufanya ukiwa {tier}',

  'metric.title': 'Jinsi oda zako zinavyoenda',
  'metric.window': 'Oda za siku {count} zilizopita; mpya huhesabiwa muda wa kuripoti tatizo ukiisha.',
  'metric.window_year': 'Oda za mwaka mmoja uliopita: zikiwa chini ya 40, muda mrefu zaidi huangaliwa.',
  'metric.of': '{part} kati ya {whole}',
  'metric.none': 'bado hakuna',
  'metric.limit_of': 'kuanzia {part} kati ya {whole}',
  'metric.limit_least': '{part} kati ya {whole} au chache',
  'metric.limit_count': 'kuanzia {part}',
  'metric.limit_share': '{share} na angalau {count}',
  'metric.limit_share_least': 'chini ya {share}, kati ya angalau {count}',
  'metric.reached': 'imefikiwa',

  'past.title': 'Hatua zilizopita',
  'past.from_to': '{from} hadi {to}',
  'past.term_over': 'iliisha siku yake ilipofika',
  'past.facts_good': 'iliisha kwa sababu takwimu zako zilikuwa nzuri tena',
  'past.rule_withdrawn': 'iliisha kwa sababu kanuni iliondolewa',
  'past.reconsidered': 'iliisha kwa sababu iliamuliwa upya',

  'refused.title': {
    one: 'Andiko moja halikuchapishwa kwa siku 30',
    other: 'Maandishi {count} hayakuchapishwa kwa siku 30',
  },
  'refused.how':
    'Yalikuwa na nambari ya simu, kiungo au till. Anayelipa nje ya Amana halindwi na yeyote, kwa hivyo yanakataliwa, na kuhesabiwa kwa siku 30.',
  'refused.in': 'Kwenye {field}',
  'refused.disguised': 'ilifichwa: huhesabiwa mara mbili',
  'refused.noted': 'imeandikwa tu',
  'refused.soft':
    'Mialiko ya kutoka Amana, kama “niandikie nje”, huandikwa: una pointi {points} kati ya {most}. Nusu yake huisha kila siku 14; zikijaa, mwaliko unaofuata hukataliwa.',

  'refusal.restriction_not_in_force': 'Hatua hii imeshaisha, kwa hivyo hakuna cha kuamua upya.',
  'refusal.already_reconsidered': 'Hili limeshaamuliwa upya, na hufanyika mara moja tu. Jibu liko hapa chini.',
  'refusal.no_longer_to_be_overruled': 'Siku ambazo mtu anaweza kupinga kanuni zimepita.',

  'checkout.by_rule':
    'Hakuna kilichochukuliwa kwako, na kikapu chako kimehifadhiwa. Maduka ambayo bado yameuza kidogo huruhusiwa oda chache kwa wakati mmoja, ili mtu asilipie kisichoweza kutumwa.',

  'badge.help_title': 'Maana ya alama ya duka',
  'badge.help_lead':
    'Mpya, Imara au Anaaminika: huhesabiwa kwa mizigo iliyofika, hainunuliwi kamwe. Huamua pesa zako zinakaa Amana kwa muda gani na duka linaweza kufanya nini.',
  'badge.needs': 'Duka linahitaji',
  'badge.needs_none': 'Kila duka linaanzia hapa.',
  'badge.may': 'Kwa muda huo lina mipaka hii',
  'badge.may_trusted': 'Linaweza kufanya nini',
  'badge.keeps': 'Inapopotea',
  'badge.protects': 'Alama yoyote iwayo: pesa zako zinabaki Amana hadi mzigo ukufikie.',
  'badge.what': '“{tier}” maana yake nini?',
  'badge.more': 'Zote tatu, kwa takwimu',
}
