// The people of the demo market: who buys, who keeps the shops, who operates. All invented; the phone numbers are well-formed
// and lie in two ranges kept for them, 0711 00 and 0111 00.
import type { SeedPerson } from './shapes.ts'
import { shops } from './shops.ts'

type Row = [key: string, name: string, county: string, town: string, landmark: string]

const buyerRows: Row[] = [
  ['achieng', 'Achieng Odhiambo', 'Nairobi', 'Umoja', 'Behind the Kwa Chief stage, blue gate'],
  ['mwangi', 'Mwangi Njoroge', 'Nairobi', 'Kasarani', 'Flats beside the stadium roundabout, house C4'],
  ['fatuma', 'Fatuma Hassan', 'Mombasa', 'Nyali', 'Opposite the old bridge petrol station'],
  ['kiptoo', 'Kiptoo Cheruiyot', 'Uasin Gishu', 'Eldoret CBD', 'Second floor above the post office'],
  ['nyambura', 'Nyambura Gitau', 'Kiambu', 'Thika', 'Section 9, next to the posho mill'],
  ['wekesa', 'Wekesa Simiyu', 'Bungoma', 'Kimilili', 'The hardware with the green roof'],
  ['halima', 'Halima Abdi', 'Garissa', 'Galbet', 'Third house after the water tank'],
  ['kamau', 'Kamau Ndung\u2019u', 'Nairobi', 'South B', 'Estate gate 2, ask for the caretaker'],
  ['moraa', 'Moraa Ondieki', 'Kisii', 'Kisii CBD', 'Daraja Mbili market, stall 14'],
  ['patel', 'Anjali Patel', 'Nairobi', 'Parklands', 'Third Avenue, the house with bougainvillea'],
  ['chebet', 'Chebet Langat', 'Kericho', 'Litein', 'Tea buying centre, office side'],
  ['ouma', 'Ouma Owino', 'Kisumu', 'Kisumu Central', 'Jua kali sheds, the radio repairer'],
  ['mutheu', 'Mutheu Kilonzo', 'Machakos', 'Machakos Town', 'Near the people\u2019s park, flat A2'],
  ['barasa', 'Barasa Nekesa', 'Kakamega', 'Mumias Central', 'Teachers\u2019 quarters of the primary school'],
  ['wairimu', 'Wairimu Kariuki', 'Nyeri', 'Nyeri Town', 'Above the chemist at the upper stage'],
  ['athumani', 'Athumani Juma', 'Kwale', 'Ukunda', 'Beach road, the tailor beside the mosque'],
  ['naliaka', 'Naliaka Wanyama', 'Nairobi', 'Donholm', 'Phase 5, court 11'],
  ['kimani', 'Kimani Waweru', 'Nakuru', 'Naivasha', 'Flower farm gate B, security knows me'],
  ['jeptoo', 'Jeptoo Kosgei', 'Nandi', 'Kapsabet', 'Behind the showground'],
  ['mumbua', 'Mumbua Musau', 'Makueni', 'Wote', 'Green shop opposite the county hall'],
  ['zawadi', 'Zawadi Mwakazi', 'Taita-Taveta', 'Voi', 'Railway houses, number 6'],
  ['onyango', 'Onyango Ochieng', 'Siaya', 'Yala Township', 'Next to the dispensary'],
  ['gathoni', 'Gathoni Muriuki', 'Kirinyaga', 'Kerugoya', 'Stadium side, stone house'],
  ['lempaa', 'Lempaa Ole Nkoyo', 'Kajiado', 'Kiserian', 'Past the slaughterhouse, white wall'],
  ['kariuki', 'Kariuki Maina', 'Nairobi', 'Roysambu', 'Lumumba Drive, shop under the flats'],
  ['rehema', 'Rehema Said', 'Kilifi', 'Mtwapa', 'Behind the bakery'],
  ['muthomi', 'Muthomi Gitonga', 'Meru', 'Maua', 'Hospital quarters, block 3'],
  ['akinyi', 'Akinyi Were', 'Nairobi', 'Langata', 'Otiende, next to the bus turn'],
]

const guestPhone = (index: number) => `2541110${String(5000 + index).padStart(5, '0')}`
const personPhone = (index: number) => `2547110${String(1000 + index).padStart(5, '0')}`

const person = (role: SeedPerson['role'], [key, name, county, town, landmark]: Row, index: number): SeedPerson => ({
  key,
  name,
  role,
  phone: personPhone(index),
  email: `${key}@amana.example`,
  county,
  town,
  landmark,
})

export const buyers: SeedPerson[] = buyerRows.map((row, index) => person('buyer', row, 100 + index))

export const sellers: SeedPerson[] = shops.map((shop, index) =>
  person('seller', [shop.ownerKey, shop.ownerName, shop.county, shop.town, `At the shop, ${shop.town}`], 300 + index),
)

export const operator: SeedPerson = person(
  'operator',
  ['operator', 'Njeri Kibet', 'Nairobi', 'Upper Hill', 'Works from home'],
  1,
)

/** Shows what rules say to a buyer who reports a problem with nearly everybody; she takes no part in the everyday trade. */
export const complainer: SeedPerson = person(
  'buyer',
  ['judith', 'Judith Kerubo', 'Kisii', 'Kisii CBD', 'Above the pharmacy at the roundabout'],
  200,
)

export const people: SeedPerson[] = [...buyers, complainer, ...sellers, operator]

/** People who buy without an account, by the order in which they appear. */
export const guest = (index: number, name: string, county: string, town: string, landmark: string) => ({
  name,
  phone: guestPhone(index),
  county,
  town,
  landmark,
})
