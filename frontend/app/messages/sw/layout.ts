// Kiswahili: what frames every page: header, footer, and the page shown when something went wrong. Same keys as en/layout.ts.
import type { Translated } from '../catalogue.ts'
import type { layout as english } from '../en/layout.ts'

export const layout: Translated<typeof english> = {
  'layout.skip': 'Ruka hadi kwenye yaliyomo',
  'layout.loading': 'Ukurasa unaofuata uko njiani',
  'layout.categories': 'Aina za bidhaa',
  'ui.crumbs': 'Mahali pake',
  'ui.close': 'Funga',
  'ui.share': 'Shiriki',
  'ui.copied': 'Kiungo kimenakiliwa',
  'ui.tick_all': 'Weka alama zote',
  'layout.home': 'Amana, mwanzo',
  'layout.main': 'Menyu kuu',
  'layout.how': 'Jinsi pesa zako zinavyolindwa',
  'layout.sell': 'Uza kwenye Amana',
  'layout.open_shop': 'Fungua duka',
  'layout.my_shop': 'Duka langu',
  'layout.sign_in': 'Ingia',
  'layout.sign_out': 'Toka',
  'layout.account_of': 'Akaunti ya {name}',
  'layout.cart': { one: 'Kikapu, kitu {count}', other: 'Kikapu, vitu {count}' },
  'layout.my_orders': 'Oda zangu',
  'layout.find_order': 'Tafuta oda yangu',
  'layout.operator': 'Msimamizi',
  'layout.promise': 'Pesa zako zinakaa na Amana hadi bidhaa zako ziwe mikononi mwako.',
  'layout.show_all': 'Onyesha zote {count}',
  'layout.buying': 'Kununua',
  'layout.selling': 'Kuuza',
  'layout.everything': 'Vyote vinavyouzwa',
  'layout.seller_home': 'Ukurasa wa muuzaji',
  'layout.phones': 'Simu za majaribio',

  'layout.less_data': 'Tumia data kidogo',

  'layout.file_coming': 'Faili linakuja …',
  'layout.file_here': 'kB {count} zimefika …',
  'layout.file_failed': 'Faili halikufika. Tafadhali jaribu tena.',
  'trouble.missing_title': 'Hakuna kitu kwenye anwani hii',
  'trouble.missing': 'Huenda kimeuzwa, kimebadilishwa jina au umekosea kuandika. Kitafute, au anza upya.',
  'trouble.closed_title': 'Ukurasa huu si wako kuuona',
  'trouble.closed': 'Ufungue kwa kiungo cha oda yako, au ingia kwa akaunti inayohusika.',
  'trouble.broken_title': 'Kuna hitilafu upande wetu',
  'trouble.broken':
    'Hakuna malipo yaliyopotea, wala oda iliyofanyika mara mbili. Tafadhali jaribu tena baada ya dakika moja.',
  'trouble.home': 'Ukurasa wa mwanzo',
  'trouble.reference': 'Ukituandikia kuhusu hili: {id}',

  'time.under_an_hour': 'chini ya saa moja',
  'time.hours_left': { one: 'saa {count} imebaki', other: 'saa {count} zimebaki' },
  'time.days_left': { one: 'siku {count}', other: 'siku {count}' },
}
