// Swahili: how the facts are counted that rules judge a seller by.
import type { Message } from '../catalogue.ts'

export const factWords = {
  'fact.tier': 'ngazi iliyoamuliwa mwisho: mpya, imara au ya kuaminika',
  'fact.age_days': 'siku kamili tangu duka lifunguliwe',
  'fact.window_days':
    'siku ambazo viwango huangalia nyuma, kwa tarehe ya oda: 60, au 365 ikiwa hizo 60 zina oda zilizolipwa chini ya 40; oda za chini ya siku 14 bado zinaweza kulalamikiwa na haziko kwenye kiwango chochote',
  'fact.window_paid_orders': 'oda zilizolipwa zilizowekwa katika kipindi hicho',
  'fact.window_ended_orders': 'oda zilizowekwa katika kipindi hicho ambazo zilikamilika au zilipotea',
  'fact.window_lost_buyers':
    'oda zilizowekwa katika kipindi hicho ambazo muuzaji alizipoteza; mnunuzi huhesabiwa mara moja kwa siku 60',
  'fact.last_lost_at': 'lini oda ya mwisho kati ya zilizopotea katika kipindi hicho ilipotea',
  'fact.window_due_to_ship':
    'oda zilizolipwa zilizowekwa katika kipindi hicho ambazo zilitumwa, au zilirudishiwa pesa kwa sababu hazikutumwa',
  'fact.window_late':
    'kati ya oda zilizopaswa kutumwa, zilizowekwa katika kipindi hicho: zilizotumwa kwa kuchelewa au zisizotumwa kabisa',
  'fact.window_shipped': 'oda zilizowekwa katika kipindi hicho ambazo zilitumwa',
  'fact.window_delivered':
    'oda zilizowekwa katika kipindi hicho ambazo kufika kwake kulithibitishwa kwa nambari ya makabidhiano au na mnunuzi',
  'fact.window_cancelled': 'oda zilizolipwa zilizowekwa katika kipindi hicho na kughairiwa na muuzaji',
  'fact.window_money_back':
    'oda zilizolipwa zilizowekwa katika kipindi hicho ambazo pesa zake zilirudi kwa mnunuzi, zote au sehemu, si kwa kughairiwa; kila moja mara moja',
  'fact.paid_fortnight': 'oda zilizolipwa zilizowekwa katika siku 14 zilizopita',
  'fact.paid_four_weeks': 'oda zilizolipwa zilizowekwa katika siku 28 zilizopita',
  'fact.lost_buyers_fortnight':
    'wanunuzi tofauti ambao oda yao ilipotea katika siku 14 zilizopita, kwa siku iliyopotea',
  'fact.last_lost_fortnight_at': 'lini oda ilipotea mara ya mwisho katika siku 14 zilizopita',
  'fact.unshipped_week': 'oda zilizorudishiwa pesa bila kutumwa katika siku 7 zilizopita, kila mnunuzi mara moja',
  'fact.last_unshipped_at': 'lini oda ilirudishiwa pesa mara ya mwisho bila kutumwa katika siku 7 zilizopita',
  'fact.orders_this_week': 'oda zilizolipwa zilizowekwa katika siku 7 zilizopita',
  'fact.usual_week_orders':
    'robo ya oda zilizolipwa zilizowekwa katika siku 28 kabla ya 7 za mwisho; haijulikani kwa duka lenye chini ya siku 35',
  'fact.value_this_week_cents': 'jumla ya oda zilizolipwa zilizowekwa katika siku 7 zilizopita',
  'fact.usual_week_value_cents':
    'robo ya jumla ya oda zilizolipwa zilizowekwa katika siku 28 kabla ya 7 za mwisho; haijulikani kwa duka lenye chini ya siku 35',
  'fact.undelivered_this_week':
    'kati ya oda zilizolipwa zilizowekwa katika siku 7 zilizopita, ambazo kufika kwake hakujathibitishwa na ambazo hazikughairiwa',
  'fact.idle_days':
    'siku bila oda iliyolipwa kabla ya oda ya kwanza iliyolipwa ya siku 14 zilizopita; haijulikani kwa duka ambalo halikuuza chochote kabla au tangu hapo',
  'fact.payout_changed_at':
    'lini nambari ya malipo, au simu ya akaunti, ilibadilishwa mara ya mwisho ndani ya siku 14; nambari ambayo duka lilifunguliwa nayo si badiliko',
  'fact.hours_since_payout_change':
    'saa kamili tangu nambari ya malipo au simu ya akaunti ibadilishwe mara ya mwisho; haipo bila badiliko katika siku 180',
  'fact.hours_since_new_device':
    'saa kamili tangu mwenye duka aingie kwa kifaa ambacho hakijawahi kuonekana; haipo bila hicho katika siku 180',
  'fact.hours_since_account_change':
    'saa kamili tangu nywila ibadilishwe kwa nambari, au uthibitisho wa pili kuzimwa; haipo bila hilo katika siku 180',
  'fact.last_takeover_sign_at':
    'lini kifaa kipya kiliingia, au nywila, uthibitisho wa pili, simu au nambari ya malipo ilibadilishwa, lililotokea mwisho',
  'fact.contact_attempts':
    'maandishi ya duka yaliyokataliwa katika siku 30 zilizopita kwa sababu ya nambari ya simu, kiungo, jina la mtandao au till; lililofichwa huhesabiwa mara mbili',
  'fact.last_contact_attempt_at':
    'lini andishi la duka lilikataliwa mara ya mwisho kwa sababu ya mawasiliano, ndani ya siku 30',
  'fact.pictures_of_others':
    'bidhaa za siku 30 zilizopita ambazo hazikuonyeshwa kwa sababu picha ilichapishwa kwanza na duka jingine',
  'fact.last_picture_of_other_at': 'lini bidhaa ilizuiwa mara ya mwisho kwa picha ya duka jingine',
  'fact.refused_listings':
    'bidhaa zilizokataliwa au kuzuiwa katika siku 30 zilizopita kwa jinsi zilivyo: bei ya chambo, aina yenye hatari, picha za wengine',
  'fact.last_listing_refused_at': 'lini bidhaa ilikataliwa au kuzuiwa mara ya mwisho kwa jinsi ilivyo',
  'fact.parcels_used_twice':
    'oda za siku 30 zilizopita ambazo nambari ya kifurushi chake ilikuwa imetolewa kwa oda ya mnunuzi mwingine',
  'fact.last_parcel_used_twice_at': 'lini oda ilipewa mara ya mwisho nambari ya kifurushi cha oda ya mnunuzi mwingine',
  'fact.denied_buyers':
    'wanunuzi tofauti waliosema katika siku 28 zilizopita kwamba hakuna kilichofika ingawa nambari yao ya makabidhiano iliingizwa',
  'fact.last_denied_at': 'lini mnunuzi alisema mara ya mwisho kwamba hakuna kilichofika ingawa nambari iliingizwa',
  'fact.false_handovers':
    'oda zilizopotea katika siku 180 zilizopita, kila mnunuzi mara moja, zilizosemwa zimetumwa kwa nambari ya kifurushi iliyotolewa kwa oda nyingine pia',
  'fact.counterfeit_buyers': 'wanunuzi tofauti walioshinda tatizo la bidhaa bandia katika siku 180 zilizopita',
  'fact.last_counterfeit_at': 'lini tatizo la bidhaa bandia lilipotezwa mara ya mwisho ndani ya siku 180',
  'fact.last_loss_at': 'lini oda ilipotea mara ya mwisho ndani ya siku 180',
  'fact.orders_with_oneself':
    'oda zilizolipwa za siku 30 zilizopita za mnunuzi anayehusiana na muuzaji; hazihesabiwi popote pengine',
  'fact.reviews_not_counted':
    'maoni ya siku 90 zilizopita yasiyohesabiwa: ya anayehusiana na muuzaji, au anayenunua hasa hapo',
  'fact.reviews_written': 'maoni ya siku 90 zilizopita',
  'fact.hard_links_to_banned':
    'wauzaji waliofungiwa kabisa wanaotumia kifaa kimoja, nambari moja ya malipo, au jina na nambari moja ya M-Pesa na mwenye duka',
  'fact.soft_links_to_banned':
    'aina za mfanano hafifu na wauzaji waliofungiwa kabisa: alama ya kivinjari, maandishi ya anwani, picha, maneno; anwani ya IP haihesabiwi kamwe',
  'fact.last_link_at': 'lini uhusiano wa karibuni zaidi na wauzaji waliofungiwa kabisa ulionekana kwanza',
  'fact.shop_freezes':
    'mara ngapi katika siku 180 zilizopita duka lilisimamishwa kutoka kuwa huru; linalosimamishwa na kanuni kadhaa kwa pamoja ni mara moja, na lililoondolewa kuwa kosa si mara yoyote',
  'fact.last_shop_freeze_at': 'lini duka lilisimamishwa mara ya mwisho kutoka kuwa huru ndani ya siku 180',
  'fact.ninetieth_percentile_cents':
    'kiasi ambacho oda tisa kati ya kumi zilizokamilika hazikizidi, kwa vipande vya robo; haijulikani kwa oda zilizokamilika chini ya 10',
} satisfies Record<string, Message>
