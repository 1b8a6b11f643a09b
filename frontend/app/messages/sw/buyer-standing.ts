// Kiswahili: where a buyer stands with the rules about problems that are none. Same keys as en/buyer-standing.ts.
import type { Translated } from '../catalogue.ts'
import type { buyerStanding as english } from '../en/buyer-standing.ts'

export const buyerStanding: Translated<typeof english> = {
  'buyer.title': 'Hadhi yako kama mnunuzi',
  'buyer.line': 'Kilicho kwenye kumbukumbu, na maana yake unaporipoti tatizo',
  'buyer.lead':
    'Mgogoro usio wazi huamuliwa kwa faida ya mnunuzi. Anayeripoti tena na tena matatizo yasiyokuwepo hupoteza hilo, kamwe si kwa neno la muuzaji mmoja. Hiki ndicho kilicho kwenye kumbukumbu kukuhusu.',
  'buyer.good': 'Hakuna hatua yoyote dhidi yako.',
  'buyer.good_means': 'Neno lako likipingana na la muuzaji, mgogoro huamuliwa kwa faida yako.',
  'buyer.in_force': 'Hatua zilizopo sasa',
  'buyer.no_benefit_of_doubt': 'Mgogoro usio wazi hauamuliwi kwa faida yako',
  'buyer.order_cap': 'Oda zako zina kikomo',
  'buyer.why': 'Kwa nini',
  'buyer.means': 'Maana yake',
  'buyer.lifts': 'Kinachoiondoa',
  'buyer.until': 'Inaisha yenyewe mwezi wa {until} mwisho kabisa, hata usiponunua chochote hadi hapo.',
  'buyer.figures': 'Takwimu zako',
  'buyer.window': {
    one: 'Oda za siku {count} iliyopita na maduka ya watu wengine; kila muuzaji huhesabiwa mara moja.',
    other: 'Oda za siku {count} zilizopita na maduka ya watu wengine; kila muuzaji huhesabiwa mara moja.',
  },
  'buyer.of': 'Wauzaji {part} kati ya {whole}',
  'buyer.limit_of': 'kuanzia {part} kati ya {whole}',
  'buyer.limit_share': 'zaidi ya {share}, na angalau {count}',
  'buyer.reached': 'imefikiwa',
  'buyer.few': {
    one: 'Chini ya muuzaji {count} hakuna kinachosemwa juu ya yeyote.',
    other: 'Chini ya wauzaji {count} hakuna kinachosemwa juu ya yeyote.',
  },
  'buyer.not_counted_title': 'Kisichohesabiwa dhidi yako kamwe',
  'buyer.not_counted':
    'Tatizo uliloliondoa mwenyewe. Vifurushi ambavyo havikutumwa au havikufika na pesa zikarudi zenyewe. Tatizo na duka ambalo kanuni zimelisimamisha au kulifungia tangu hapo.',
  'buyer.why_link': 'Kilicho kwenye kumbukumbu kukuhusu, na kinachoiondoa',
  'buyer.cap_at_till': 'Hakuna kilichochukuliwa kwako, na kikapu chako kimehifadhiwa.',
  'buyer.doubt_title': 'Kabla ya kuripoti: mgogoro usio wazi hautaamuliwa kwa faida yako.',
  'buyer.doubt_means': 'Onyesha vizuri: picha, nambari na tarehe huthibitisha kama kawaida.',
}
