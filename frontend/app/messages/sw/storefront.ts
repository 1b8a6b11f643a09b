// Kiswahili: looking around: front page, search, shops, products, cart, help. Same keys as en/storefront.ts.
import type { Translated } from '../catalogue.ts'
import type { storefront as english } from '../en/storefront.ts'

export const storefront: Translated<typeof english> = {
  'home.title': 'Amana: nunua kwa yeyote, usimlipe mtu hadi ifike',
  'home.description':
    'Maduka kutoka kote Kenya. Malipo yako ya M-Pesa yanakaa na Amana, na muuzaji analipwa baada ya mzigo kuwa mikononi mwako.',
  'home.kicker': 'Maduka {shops} · kaunti {counties} · yanalipwa tu ukishapokea',
  'home.claim': 'Nunua kwa yeyote.\nUsimlipe mtu hadi ifike.',
  'home.lead':
    'Malipo yako ya M-Pesa yanasubiri kwa Amana. Muuzaji analipwa baada ya mzigo kuwa mikononi mwako. Usipofika, pesa zinarudi zenyewe.',
  'home.example': 'Mfano: hivi ndivyo utakavyoona pesa zako kwenye kila oda.',
  'home.categories': 'Aina za bidhaa',
  'home.fresh': 'Mpya wiki hii',
  'home.see_all': 'Ona zote {count}',
  'home.shops': 'Maduka ambayo watu huyarudia',
  'home.sell_title': 'Una kitu cha kuuza?',
  'home.sell':
    'Fungua duka kwa dakika chache. Kutangaza ni bure. Vilivyopokelewa na wanunuzi vinalipwa kwa M-Pesa yako kila Ijumaa.',

  'protection.title': 'Jinsi pesa zako zinavyolindwa',
  'protection.more': 'Na kama kitu kikiharibika?',
  'protection.pay_title': 'Unalipa kwa M-Pesa',
  'protection.pay': 'Weka PIN kwenye simu yako mwenyewe. Hapa hakuna anayeiona.',
  'protection.hold_title': 'Amana inazihifadhi',
  'protection.hold': 'Muuzaji anaona umelipa, anatuma mzigo. Pesa hazitoki.',
  'protection.code_title': 'Unapokea mzigo, kisha unatoa nambari',
  'protection.code': 'Tarakimu sita unazozijua wewe tu. Zinathibitisha kwamba umefika.',
  'protection.release_title': 'Hapo ndipo muuzaji analipwa',
  'protection.release': 'Hakuna mzigo hadi tarehe iliyo kwenye oda? Pesa zinarudi zenyewe kwenye simu yako.',

  'tier.new': 'Muuzaji mpya',
  'tier.established': 'Mzoefu',
  'tier.trusted': 'Anaaminika',
  'tier.new_means': {
    one: 'Ni mpya hapa, kwa hivyo pesa zinahifadhiwa siku {count} zaidi baada ya kupokea mzigo.',
    other: 'Ni mpya hapa, kwa hivyo pesa zinahifadhiwa siku {count} zaidi baada ya kupokea mzigo.',
  },
  'tier.established_means': {
    one: 'Amefikisha vizuri hadi sasa. Analipwa siku {count} baada ya wewe kupokea mzigo.',
    other: 'Amefikisha vizuri hadi sasa. Analipwa siku {count} baada ya wewe kupokea mzigo.',
  },
  'tier.trusted_means': {
    one: 'Kuaminika kunapatikana kwa kufikisha mizigo, hakununuliwi. Analipwa siku {count} baada ya wewe kupokea.',
    other: 'Kuaminika kunapatikana kwa kufikisha mizigo, hakununuliwi. Analipwa siku {count} baada ya wewe kupokea.',
  },

  'shop.since': 'yupo hapa tangu {month}',
  'shop.number': '{count}',
  'shop.completed': { one: 'oda imekamilika', other: 'oda zimekamilika' },
  'shop.on_time': 'zimetumwa kwa wakati, kati ya {of}',
  'shop.on_time_none': 'bado hakuna iliyotumwa',
  'shop.lost': 'oda zilizopotea, kati ya {of}',
  'shop.lost_none': 'hakuna iliyopotea',
  'shop.not_selling': 'Duka hili haliuzi kwa sasa. Oda zilizokwisha lipwa zinalindwa kama kawaida.',
  'shop.delivery': 'Jinsi linavyofikisha, na gharama yake',
  'shop.products': 'Vinavyouzwa sasa',
  'shop.empty_title': 'Hakuna kinachouzwa kwa sasa',
  'shop.empty': 'Rudi karibuni: vitu vipya huonekana hapa kwanza.',

  'product.about': 'Kuhusu bidhaa',
  'product.in_short': '{price}, zinashikiliwa na Amana hadi bidhaa ifike. {about}',
  'product.condition': 'Hali',
  'product.condition_new': 'Mpya',
  'product.condition_used': 'Imetumika',
  'product.condition_refurbished': 'Imekarabatiwa',
  'product.brand': 'Chapa',
  'product.pictures': 'Picha',
  'product.picture': 'Picha {number} kati ya {of}',
  'product.from': 'kuanzia',
  'product.was': 'ilikuwa',
  'product.last': { one: 'Kimebaki kimoja', other: 'Vimebaki {count}' },
  'product.sold_out': 'Imeisha',
  'product.buy': 'Nunua kwa usalama · {price}',
  'product.add': 'Weka kwenye kikapu',
  'product.added': 'Kiko kwenye kikapu chako.',
  'product.go_to_cart': 'Nenda kwenye kikapu',
  'product.choose_first': 'Tafadhali chagua kwanza, kisha ununue.',
  'product.not_for_sale': 'Hiki hakiwezi kununuliwa kwa sasa.',
  'product.delivery': 'Usafirishaji',
  'product.promise':
    '**Zinahifadhiwa hadi upokee.** {shop} analipwa siku {days} baada ya kuthibitisha kwa nambari yako. Haijatumwa kufikia **{day}**? Pesa zinarudi zenyewe.',
  'product.sold_by': 'Inauzwa na',
  'product.see_shop': 'Ona duka',

  'delivery.collect': 'unachukua mwenyewe',
  'delivery.same_day': 'siku hiyo hiyo',
  'delivery.ready_within': { one: 'tayari ndani ya siku moja', other: 'tayari ndani ya siku {count}' },
  'delivery.within': { one: 'siku hiyo au kesho yake', other: 'ndani ya siku {count}' },
  'delivery.days': { one: 'siku {count} njiani', other: 'siku {count} njiani' },
  'delivery.days_between': 'siku {from}–{to} njiani',
  'delivery.free': 'Bure',

  'cart.title': 'Kikapu chako',
  'cart.items': { one: 'Kitu {count}', other: 'Vitu {count}' },
  'cart.each_by_itself': 'kila duka linalipiwa peke yake, na linalindwa peke yake',
  'cart.empty_title': 'Kikapu chako ni kitupu',
  'cart.empty': 'Utakavyoweka vitakusubiri hapa, kwenye simu hii, muda wowote upendao.',
  'cart.look_around': 'Angalia bidhaa',
  'cart.promise': 'Chochote utakachonunua, pesa zinakaa na Amana hadi ukipokee.',
  'cart.subtotal': 'Bila usafirishaji',
  'cart.checkout': 'Endelea kulipa',
  'cart.each': '{price} kila kimoja',
  'cart.price_up': 'Bei imepanda: ilikuwa {before}, sasa ni {after}.',
  'cart.price_down': 'Bei imeshuka: ilikuwa {before}, sasa ni {after}.',
  'cart.fewer_left': { one: 'Kimebaki {count} tu.', other: 'Vimebaki {count} tu.' },
  'cart.sold_out': 'Kimeisha tangu ukiweke. Tafadhali kitoe.',
  'cart.not_on_sale': 'Hakiuzwi tena. Tafadhali kitoe.',
  'cart.shop_paused': 'Duka halipokei oda kwa sasa. Kinabaki hapa iwapo litaanza tena.',
  'cart.shop_on_holiday': 'Duka liko likizo hadi {day}. Kinabaki hapa hadi wakati huo.',
  'cart.shop_closed': 'Duka limefungwa. Tafadhali kitoe.',
  'cart.remove': 'Toa {title}',
  'cart.fewer': 'Punguza kimoja',
  'cart.more': 'Ongeza kimoja',
  'cart.quantity': 'Idadi',

  'help.title': 'Pesa zako zinasubiri hadi upokee',
  'help.lead':
    'Amana inasimama kati yako na muuzaji. Unailipa Amana, muuzaji anatuma, unapokea, na hapo tu muuzaji analipwa. Kila kusubiri kuna tarehe ambapo kunaisha kwenyewe.',
  'help.questions': 'Watu huuliza nini kabla ya kutuamini',
  'help.never_comes_q': 'Na kama mzigo haufiki kamwe?',
  'help.never_comes':
    'Basi pesa zinarudi kwa nambari iliyolipa, zenyewe, tarehe iliyoonyeshwa kwenye oda yako. Huhitaji kuomba, kubishana wala kuthibitisha. Bila ushahidi wa kufika hakuna anayelipwa.',
  'help.not_shipped_q': 'Na kama muuzaji hafanyi kitu?',
  'help.not_shipped':
    'Muuzaji ana saa 72 za kutuma. Baada ya hapo oda inaghairiwa, unarudishiwa zote, na duka linahesabiwa kosa.',
  'help.code_q': 'Nambari ya makabidhiano ni nini?',
  'help.code':
    'Tarakimu sita kwenye ukurasa wa oda yako tangu inapotumwa. Mpe msafirishaji **mzigo ukiwa mikononi mwako**, si kabla, na kamwe usimpe kwa simu mtu ambaye bado yuko njiani.',
  'help.change_mind_q': 'Naweza kubadili nia?',
  'help.change_mind':
    'Kabla haijatumwa unaweza kughairi kwenye ukurasa wa oda, na pesa zote zinarudi. Baada ya hapo, subiri mzigo.',
  'help.who_holds_q': 'Nani ana pesa kwa wakati huo?',
  'help.who_holds':
    'Amana, kwenye akaunti ya pekee kwa kila oda. Hesabu zinakaguliwa hadi senti, na kitu kisipolingana, malipo yanasimama hadi kilingane.',
  'help.off_site_q': 'Muuzaji ananiomba nilipe mahali pengine',
  'help.off_site':
    'Usifanye hivyo. Pesa zilizotumwa moja kwa moja kwa muuzaji, till au nambari nyingine **hazilindwi**, na hapa hakuna anayeweza kuzirudisha. Lipa tu kwa ombi uliloanzisha mwenyewe kwenye Amana.',
  'help.badge_q': 'Beji zina maana gani?',
  'help.badge':
    'Muuzaji mpya, Mzoefu, Anaaminika: zinahesabiwa kutokana na mizigo iliyofika, wanunuzi na oda zilizopotea, hazinunuliwi. Duka likiwa jipya zaidi, pesa zako zinahifadhiwa muda mrefu zaidi.',
  'help.closed_page_q': 'Nilifunga ukurasa nikilipa. Sasa je?',
  'help.closed_page':
    'Hakuna kilichopotea. M-Pesa inaiambia Amana kama ulilipa, hata ikichelewa. Fungua kiungo cha oda yako uone. Malipo yanayokuja oda ikiwa imeisha yanarudishwa yenyewe.',
  'help.lost_link_q': 'Nimepoteza kiungo cha oda yangu',
  'help.lost_link': 'Tuambie nambari ya oda na simu uliyonunulia, nasi tutatuma kiungo huko tena.',
  'help.seller_paid_q': 'Muuzaji analipwa lini?',
  'help.seller_paid':
    'Siku kadhaa baada ya nambari yako, kulingana na hadhi ya duka (ukurasa wa bidhaa unasema ngapi), au mara moja ukibonyeza “Nimeipokea, yote ni sawa”. Malipo hutoka Ijumaa saa kumi na mbili asubuhi.',
}
