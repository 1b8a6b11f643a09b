// Kiswahili: the hand-over, the seller's desk, money given back. Same keys as en/handover.ts.
import type { Translated } from '../catalogue.ts'
import type { handover as english } from '../en/handover.ts'

export const handover: Translated<typeof english> = {
  'rider.title': 'Kabidhi {number}',
  'rider.from': 'Mzigo wa **{shop}**',
  'rider.to': 'Upeleke',
  'rider.ask_for': 'Muulize',
  'rider.by': 'Ufike kufikia',
  'rider.what':
    'Mzigo ukiwa mikononi mwa {name}, omba **tarakimu sita**. Ziko kwenye SMS kwa simu ya {name}. Ziweke hapa kabla hujaondoka.',
  'rider.code': 'Tarakimu sita',
  'rider.send': 'Umefika',
  'rider.tries': { one: 'Imebaki mara {count}.', other: 'Zimebaki mara {count}.' },
  'rider.locked':
    'Nambari zisizo sahihi ni nyingi mno. Jaribu tena baada ya saa moja. Isipokuwa nambari pekee ndiyo inayohesabika kwa oda hii, mnunuzi anaweza pia kuthibitisha kwenye ukurasa wake.',
  'rider.offline_title': 'Hakuna mtandao mlangoni?',
  'rider.offline':
    'Andika tarakimu sita na saa. Viweke hapa mtandao ukirudi. Kinachohesabika ni wakati unapoviweka: fanya hivyo siku hiyo hiyo.',
  'rider.time': 'Saa ya mlangoni, kama ilikuwa mapema',
  'rider.done': 'Umefika. Asante.',
  'rider.done_when': 'Imewekwa {when}. Hakuna kingine cha kufanya.',
  'rider.over': 'Hakuna cha kukabidhi tena.',
  'rider.over_why': 'Oda hii imeisha au mnunuzi ameithibitisha. Muulize muuzaji.',
  'rider.not_good': 'Kiungo hiki hakifai tena.',
  'rider.not_good_why': 'Mwombe muuzaji kipya.',
  'rider.busy': 'Amana haipatikani sasa hivi. Hakuna kilichopotea: andika tarakimu sita, kisha jaribu tena.',
  'handover.rider_title': 'Mtu mwingine anaupeleka',
  'handover.other_title': 'Mtu mwingine anaikabidhi',
  'handover.other_why':
    'Anapata kiungo kwa SMS: nani anakuja, na mahali pa tarakimu sita. Kinafanya kazi kwenye simu yoyote, na hakionyeshi kingine.',
  'handover.other_phone': 'Simu yake',
  'handover.rider_why':
    'Msafirishaji anapata kiungo kwa SMS: aende wapi, amuulize nani, na mahali pa tarakimu sita. Kinafanya kazi kwenye simu yoyote, na hakionyeshi kingine.',
  'handover.rider_phone': 'Simu ya msafirishaji',
  'handover.rider_phone_optional': 'Simu ya msafirishaji, kama mtu mwingine anaupeleka',
  'handover.rider_send': 'Tuma kiungo',
  'handover.rider_sent': 'Kiungo kilitumwa kwa **{phone}**, {when}.',
  'handover.rider_again': 'Kitume kwa simu nyingine',
  'handover.take_back': 'Futa kiungo',
  'handover.light_page': 'Ukurasa huo huo mwepesi, kwa simu ya polepole',
  'handover.offline':
    'Hakuna mtandao mlangoni? Andika tarakimu na saa, uziweke baadaye. Kinachohesabika ni wakati unapoziweka.',
  'handover.time': 'Saa ya mlangoni, kama ilikuwa mapema',
  'handover.qr': 'Nambari kama picha ya kuskani',
  'giveback.title': 'Rudisha sehemu ya pesa',
  'giveback.means_held':
    'Inatoka kwenye zilizohifadhiwa, na kwenda kwa nambari iliyolipa. Zilizobaki zinabaki zilivyo. Haiwezi kutenduliwa.',
  'giveback.means_released':
    'Inachukuliwa kwenye pesa zako: kwanza akiba, kisha zisizolipwa bado. Amana inarudisha kamisheni yake kwa uwiano. Haiwezi kutenduliwa.',
  'giveback.amount': 'Kiasi gani, KES',
  'giveback.between': 'Kuanzia {least} hadi {most}.',
  'giveback.do': 'Zirudishe',
  'giveback.done': 'Ziko njiani kwenda kwa mnunuzi.',
  'desk.search': 'Jina, nambari au simu',
  'desk.find': 'Tafuta',
  'desk.ship_many': 'Tuma kadhaa',
  'desk.packing': 'Karatasi za kufungasha',
  'desk.many_lead':
    'Weka alama kwa kinachotoka mikononi mwako sasa. Kila mnunuzi anapata nambari ya makabidhiano mara moja.',
  'desk.carrier_hint': 'Acha wazi kwa unachopeleka wewe au msafirishaji wako, na kwa kinachochukuliwa dukani.',
  'desk.many_none': 'Hakuna kinachosubiri kutumwa.',
  'desk.many_do': 'Ziko njiani',
  'desk.many_done': { one: 'Oda {count} iko njiani.', other: 'Oda {count} ziko njiani.' },
  'desk.choose_one': 'Weka alama angalau oda moja.',
  'desk.print': 'Chapisha',
  'desk.slip_from': 'Kutoka {shop}, kupitia Amana',
  'desk.slip_code': 'Wakati wa kukabidhi: omba tarakimu sita za oda hii, uziweke papo hapo.',
  'desk.slip_check': 'Imefungashwa',
  'desk.slip_qr': 'Nambari ya oda ya kuskani',
  'desk.packing_one': 'Karatasi ya kufungasha',
  'desk.call': 'Piga simu',
  'desk.today': 'Za kutuma leo',
  'desk.today_why':
    'Hizi zimebakiza chini ya siku moja. Isiyotumwa kwa wakati inaghairiwa, na mnunuzi anarudishiwa pesa.',
  'desk.today_none': 'Hakuna cha kutuma leo',
  'desk.none_found_title': 'Hakuna oda kama hiyo',
  'desk.none_found':
    'Jaribu sehemu ya jina la mnunuzi, ya nambari ya oda au ya mzigo, au tarakimu nne za mwisho za simu. Simu hupatikana hadi oda yake iishe.',
  'desk.first_title': 'Oda yako ya kwanza itaonekana hapa',
  'desk.first': 'Huja mnunuzi akishalipa, pamoja na muda wa kuituma. Usitume kitu kabla ya hapo.',
  'nothing.title': 'Usipofanya chochote',
  'nothing.unpaid': 'Oda itaisha yenyewe {back}, na hakuna kitakachochukuliwa.',
  'nothing.not_shipped': 'Isipotumwa kufikia {back}, oda itaghairiwa na pesa zako zote zitarudi.',
  'nothing.not_delivered':
    'Asipoonyesha mtu kufikia {back} kwamba umefika, pesa zako zote zitarudi. Hazilipwi kamwe bila uthibitisho.',
  'nothing.inspection': '{release} pesa zinakwenda kwa {shop}. Hadi hapo unaweza kuripoti tatizo.',
  'nothing.disputed':
    'Ukurasa wa tatizo unasema kitakachotokea, na siku gani. Litaisha kufikia {back} kwa vyovyote; pesa zimesimama hadi hapo.',
  'nothing.done': 'Hakuna kingine kitakachotokea: oda hii imeisha.',
  'nothing.returning': 'Pesa zako zinafika zenyewe. M-Pesa itatuma ujumbe.',
  'nothing.seller_unpaid': 'Oda itaisha yenyewe {back}, na bidhaa zitarudi kwenye stoki yako.',
  'nothing.seller_not_shipped': 'Baada ya {back} itaghairiwa, mnunuzi atarudishiwa, na itahesabika kwamba hukutuma.',
  'nothing.seller_not_delivered': 'Baada ya {back} bila nambari, pesa zote zinarudi kwa mnunuzi.',
  'nothing.seller_inspection': '{release} pesa ni zako, zenyewe.',
  'nothing.seller_disputed':
    'Litaamuliwa bila wewe. Ukurasa wa tatizo unasema vipi, na siku gani; litaisha kufikia {back} kwa vyovyote.',
  'nothing.seller_done': 'Hakuna kingine kitakachotokea: oda hii imeisha.',
  'money.part_held_buyer': '{back} zimerudi kwako; {rest} zimehifadhiwa.',
  'money.part_released_buyer': '{back} zimerudi kwako; {rest} ndiyo bei.',
  'money.part_held': '{back} zimerudi kwa mnunuzi; {rest} zimehifadhiwa.',
  'money.part_released': '{back} zimerudi kwa mnunuzi; {rest} ndiyo mauzo.',
}
