// Kiswahili: what is read without a network. Same keys as en/offline.ts.
import type { Translated } from '../catalogue.ts'
import type { offline as english } from '../en/offline.ts'

export const offline: Translated<typeof english> = {
  'offline.title': 'Huna mtandao',
  'offline.text':
    'Ukurasa huu huja kwa mtandao, na sasa hivi hakuna. Pesa ulizolipa hazijaguswa: bado zinatunzwa na Amana.',
  'offline.again': 'Jaribu tena',
  'offline.orders': 'Oda zako, kama simu hii ilivyoziona mara ya mwisho',
  'offline.orders_none': 'Oda unazofungua ukiwa na mtandao zitasomeka hapa baadaye bila mtandao.',
  'offline.seen': 'Ilionekana {when}',
  'offline.held': 'Huna mtandao: hakuna kilichotumwa, na ulichoandika bado kipo. Tuma tena mtandao ukirudi.',
  'offline.unanswered':
    'Mtandao ulikatika kabla ya jibu kufika. Ulichoandika bado kipo: tafadhali bonyeza tena. Itahesabiwa mara moja tu.',
  'offline.copy': 'Huna mtandao. Hii ni oda kama ilivyoonekana {when}; huenda imebadilika tangu hapo.',
}
