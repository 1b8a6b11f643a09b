// Every shop's products in the order in which they were listed.
import type { WrittenProduct } from '../shapes.ts'
import { asaliBaringo } from './asali-baringo.ts'
import { beiPoaDeals } from './bei-poa-deals.ts'
import { fundiTools } from './fundi-tools.ts'
import { gariSpares } from './gari-spares.ts'
import { jikoniBora } from './jikoni-bora.ts'
import { kamukunjiMitumba } from './kamukunji-mitumba.ts'
import { karatinaCoffee } from './karatina-coffee.ts'
import { kitabuCorner } from './kitabu-corner.ts'
import { limuruGreens } from './limuru-greens.ts'
import { mavaziYaBaba } from './mavazi-ya-baba.ts'
import { mlimaOutdoors } from './mlima-outdoors.ts'
import { mtotoWangu } from './mtoto-wangu.ts'
import { ngoziAndCo } from './ngozi-and-co.ts'
import { nyumbaNzuri } from './nyumba-nzuri.ts'
import { rafikiPets } from './rafiki-pets.ts'
import { saaSita } from './saa-sita.ts'
import { sautiAudio } from './sauti-audio.ts'
import { shambaDirect } from './shamba-direct.ts'
import { shellaCrafts } from './shella-crafts.ts'
import { shereheEvents } from './sherehe-events.ts'
import { simuSafi } from './simu-safi.ts'
import { kingDeals, mamaLucy, sokoHaraka } from './stopped-shops.ts'
import { uremboMalindi } from './urembo-malindi.ts'
import { wanjikuShoes } from './wanjiku-shoes.ts'
import { zuriWaNakuru } from './zuri-wa-nakuru.ts'

export const productsByShop: Record<string, WrittenProduct[]> = {
  'wanjiku-shoes': wanjikuShoes,
  'sauti-audio': sautiAudio,
  'limuru-greens': limuruGreens,
  'zuri-wa-nakuru': zuriWaNakuru,
  'karatina-coffee': karatinaCoffee,
  'asali-baringo': asaliBaringo,
  'ngozi-and-co': ngoziAndCo,
  'saa-sita': saaSita,
  'simu-safi': simuSafi,
  'jikoni-bora': jikoniBora,
  'shamba-direct': shambaDirect,
  'mtoto-wangu': mtotoWangu,
  'kitabu-corner': kitabuCorner,
  'mlima-outdoors': mlimaOutdoors,
  'urembo-malindi': uremboMalindi,
  'fundi-tools': fundiTools,
  'gari-spares': gariSpares,
  'nyumba-nzuri': nyumbaNzuri,
  'shella-crafts': shellaCrafts,
  'sherehe-events': shereheEvents,
  'rafiki-pets': rafikiPets,
  'mavazi-ya-baba': mavaziYaBaba,
  'kamukunji-mitumba': kamukunjiMitumba,
  'bei-poa-deals': beiPoaDeals,
  'soko-haraka': sokoHaraka,
  'king-deals': kingDeals,
  'mama-lucy-crochet': mamaLucy,
}
