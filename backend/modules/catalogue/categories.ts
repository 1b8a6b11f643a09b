// The category tree of the marketplace, two levels deep, in the order visitors see it. A high risk marks what scammers like
// most (phones, laptops, consoles, vouchers, tickets, vehicle parts): new sellers are kept out of it.

export type CategoryRisk = 'normal' | 'high'

export type Category = {
  slug: string
  name: string
  nameSw: string
  risk: CategoryRisk
  parent?: string
  position: number
}

type Branch = { slug: string; name: string; nameSw: string; children: Leaf[] }
type Leaf = [slug: string, name: string, nameSw: string, risk?: CategoryRisk]

const tree: Branch[] = [
  {
    slug: 'phones-tablets',
    name: 'Phones & tablets',
    nameSw: 'Simu na tableti',
    children: [
      ['mobile-phones', 'Mobile phones', 'Simu za mkononi', 'high'],
      ['tablets', 'Tablets', 'Tableti', 'high'],
      ['smart-watches', 'Smart watches', 'Saa janja', 'high'],
      ['phone-cases', 'Cases & screen guards', 'Kava na vioo vya simu'],
      ['chargers-power-banks', 'Chargers & power banks', 'Chaja na power bank'],
    ],
  },
  {
    slug: 'audio-tv',
    name: 'Audio & TV',
    nameSw: 'Sauti na TV',
    children: [
      ['headphones', 'Headphones', 'Vipokea sauti'],
      ['speakers', 'Speakers', 'Spika'],
      ['radios', 'Radios', 'Redio'],
      ['televisions', 'Televisions & projectors', 'Televisheni na projekta', 'high'],
      ['cameras', 'Cameras', 'Kamera', 'high'],
      ['recording', 'Microphones & recording', 'Maikrofoni na kurekodi'],
    ],
  },
  {
    slug: 'computers-gaming',
    name: 'Computers & gaming',
    nameSw: 'Kompyuta na michezo',
    children: [
      ['laptops', 'Laptops', 'Kompyuta mpakato', 'high'],
      ['desktops-monitors', 'Desktops & monitors', 'Kompyuta za mezani', 'high'],
      ['game-consoles', 'Game consoles', 'Mashine za michezo', 'high'],
      ['computer-accessories', 'Keyboards, mice & storage', 'Vifaa vya kompyuta'],
      ['printers', 'Printers & ink', 'Printa na wino'],
    ],
  },
  {
    slug: 'women',
    name: 'Women',
    nameSw: 'Wanawake',
    children: [
      ['dresses', 'Dresses', 'Magauni'],
      ['womens-tops', 'Tops & blouses', 'Blauzi'],
      ['skirts-trousers', 'Skirts & trousers', 'Sketi na suruali'],
      ['kitenge-leso', 'Kitenge, kanga & leso', 'Kitenge, kanga na leso'],
      ['womens-outerwear', 'Coats & knitwear', 'Makoti na sweta'],
      ['swimwear-lingerie', 'Swimwear & underwear', 'Nguo za kuogelea na za ndani'],
    ],
  },
  {
    slug: 'men',
    name: 'Men',
    nameSw: 'Wanaume',
    children: [
      ['mens-shirts', 'Shirts', 'Mashati'],
      ['mens-trousers', 'Trousers & jeans', 'Suruali na jinzi'],
      ['mens-suits', 'Suits & jackets', 'Suti na jaketi'],
      ['mens-casual', 'T-shirts & shorts', 'Fulana na kaptura'],
      ['caps-ties', 'Caps, ties & socks', 'Kofia, tai na soksi'],
    ],
  },
  {
    slug: 'shoes',
    name: 'Shoes',
    nameSw: 'Viatu',
    children: [
      ['womens-shoes', "Women's shoes", 'Viatu vya wanawake'],
      ['mens-shoes', "Men's shoes", 'Viatu vya wanaume'],
      ['sports-shoes', 'Sports shoes', 'Viatu vya michezo'],
      ['childrens-shoes', "Children's shoes", 'Viatu vya watoto'],
      ['sandals-slippers', 'Sandals & slippers', 'Sandali na ndara'],
      ['boots', 'Boots & gumboots', 'Buti na gambuti'],
    ],
  },
  {
    slug: 'bags-watches',
    name: 'Bags & watches',
    nameSw: 'Mikoba na saa',
    children: [
      ['handbags', 'Handbags', 'Mikoba'],
      ['backpacks-luggage', 'Backpacks & luggage', 'Mabegi ya mgongoni na safari'],
      ['wallets-belts', 'Wallets & belts', 'Pochi na mikanda'],
      ['watches', 'Watches & clocks', 'Saa'],
      ['jewellery', 'Jewellery', 'Vito'],
      ['eyewear', 'Sunglasses & frames', 'Miwani'],
    ],
  },
  {
    slug: 'beauty-health',
    name: 'Beauty & health',
    nameSw: 'Urembo na afya',
    children: [
      ['skin-care', 'Skin care', 'Utunzaji wa ngozi'],
      ['hair-care', 'Hair & wigs', 'Nywele'],
      ['make-up', 'Make-up & nails', 'Vipodozi na kucha'],
      ['bath-shaving', 'Bath & shaving', 'Kuoga na kunyoa'],
      ['wellness', 'First aid & wellness', 'Huduma ya kwanza na ustawi'],
      ['mobility-care', 'Mobility & home care', 'Usaidizi wa kutembea na huduma nyumbani'],
    ],
  },
  {
    slug: 'home-living',
    name: 'Home & living',
    nameSw: 'Nyumba',
    children: [
      ['furniture', 'Furniture', 'Fanicha'],
      ['bedding', 'Beds & bedding', 'Vitanda na matandiko'],
      ['lighting', 'Lighting & solar', 'Taa na sola'],
      ['decor', 'Decoration', 'Mapambo'],
      ['cleaning-bathroom', 'Cleaning & bathroom', 'Usafi na bafu'],
      ['storage', 'Storage', 'Uhifadhi'],
    ],
  },
  {
    slug: 'kitchen',
    name: 'Kitchen',
    nameSw: 'Jikoni',
    children: [
      ['cookware', 'Pots & pans', 'Sufuria na kikaango'],
      ['tableware', 'Plates, cups & cutlery', 'Sahani, vikombe na vijiko'],
      ['small-appliances', 'Small appliances', 'Vifaa vidogo vya umeme'],
      ['cookers-jikos', 'Cookers & jikos', 'Majiko'],
      ['flasks-bottles', 'Flasks & bottles', 'Thamosi na chupa'],
      ['baking', 'Baking', 'Kuoka'],
    ],
  },
  {
    slug: 'groceries',
    name: 'Groceries',
    nameSw: 'Vyakula',
    children: [
      ['coffee-tea', 'Coffee & tea', 'Kahawa na chai'],
      ['honey-spreads', 'Honey & spreads', 'Asali na jemu'],
      ['grains-pulses', 'Grains & pulses', 'Nafaka na maharagwe'],
      ['spices-oils', 'Spices & oils', 'Viungo na mafuta'],
      ['snacks-nuts', 'Snacks & nuts', 'Vitafunio na njugu'],
      ['fresh-produce', 'Fruit & vegetables', 'Matunda na mboga'],
    ],
  },
  {
    slug: 'farm-garden',
    name: 'Farm & garden',
    nameSw: 'Shamba na bustani',
    children: [
      ['seeds-seedlings', 'Seeds & seedlings', 'Mbegu na miche'],
      ['potted-plants', 'Potted plants', 'Mimea ya vyungu'],
      ['farm-tools', 'Farm tools', 'Zana za shamba'],
      ['livestock-poultry', 'Livestock & poultry', 'Mifugo na kuku'],
      ['irrigation', 'Water & irrigation', 'Maji na umwagiliaji'],
      ['cut-flowers', 'Cut flowers', 'Maua'],
    ],
  },
  {
    slug: 'kids-baby',
    name: 'Kids & baby',
    nameSw: 'Watoto',
    children: [
      ['baby-care', 'Baby care', 'Huduma ya mtoto'],
      ['childrens-clothes', "Children's clothes", 'Nguo za watoto'],
      ['toys', 'Toys', 'Vichezeo'],
      ['prams-cots', 'Prams, cots & ride-ons', 'Vigari na vitanda vya watoto'],
      ['school-bags', 'School bags & lunch boxes', 'Mikoba ya shule'],
    ],
  },
  {
    slug: 'books-stationery',
    name: 'Books & stationery',
    nameSw: 'Vitabu na vifaa vya kuandikia',
    children: [
      ['novels', 'Novels & stories', 'Riwaya na hadithi'],
      ['school-books', 'School books', 'Vitabu vya shule'],
      ['swahili-faith-books', 'Swahili & faith', 'Vitabu vya Kiswahili na dini'],
      ['stationery', 'Stationery', 'Vifaa vya kuandikia'],
      ['art-supplies', 'Art supplies', 'Vifaa vya sanaa'],
      ['science-kits', 'Science & maps', 'Sayansi na ramani'],
    ],
  },
  {
    slug: 'sports-outdoors',
    name: 'Sports & outdoors',
    nameSw: 'Michezo na nje',
    children: [
      ['ball-games', 'Ball games', 'Michezo ya mpira'],
      ['fitness', 'Fitness & combat', 'Mazoezi'],
      ['cycling-skating', 'Cycling & skating', 'Baiskeli na skati'],
      ['camping', 'Camping & fishing', 'Kambi na uvuvi'],
      ['indoor-games', 'Indoor games', 'Michezo ya ndani'],
      ['water-sports', 'Swimming & water', 'Kuogelea'],
    ],
  },
  {
    slug: 'tools-hardware',
    name: 'Tools & hardware',
    nameSw: 'Zana za ujenzi',
    children: [
      ['hand-tools', 'Hand tools', 'Zana za mkono'],
      ['electrical', 'Electrical & batteries', 'Umeme na betri'],
      ['plumbing', 'Plumbing', 'Mabomba'],
      ['safety-wear', 'Safety & workwear', 'Usalama kazini'],
      ['locks-fixings', 'Locks, doors & fixings', 'Kufuli, milango na misumari'],
      ['building', 'Building materials', 'Vifaa vya ujenzi'],
    ],
  },
  {
    slug: 'vehicles-parts',
    name: 'Vehicles & parts',
    nameSw: 'Magari na vipuri',
    children: [
      ['car-parts', 'Car parts', 'Vipuri vya gari', 'high'],
      ['motorbike-parts', 'Motorbike & tuk-tuk parts', 'Vipuri vya pikipiki na tuktuk', 'high'],
      ['tyres-batteries', 'Tyres & batteries', 'Matairi na betri', 'high'],
      ['car-care', 'Car care & fluids', 'Utunzaji wa gari'],
      ['car-accessories', 'Car & rider accessories', 'Vifaa vya gari na dereva'],
    ],
  },
  {
    slug: 'music-crafts',
    name: 'Music & crafts',
    nameSw: 'Muziki na sanaa',
    children: [
      ['strings-keys', 'Strings & keys', 'Gitaa na kinanda'],
      ['drums-percussion', 'Drums & percussion', 'Ngoma'],
      ['wind-instruments', 'Wind instruments', 'Ala za kupuliza'],
      ['carvings-pottery', 'Carvings & pottery', 'Vinyago na ufinyanzi'],
      ['sewing-knitting', 'Sewing & knitting', 'Kushona na kufuma'],
      ['wall-art', 'Wall art', 'Picha za ukutani'],
    ],
  },
  {
    slug: 'pets',
    name: 'Pets',
    nameSw: 'Wanyama wa nyumbani',
    children: [
      ['dogs', 'Dogs', 'Mbwa'],
      ['cats', 'Cats', 'Paka'],
      ['fish', 'Fish & aquariums', 'Samaki'],
      ['birds', 'Birds', 'Ndege'],
      ['small-animals', 'Rabbits & small animals', 'Sungura na wanyama wadogo'],
    ],
  },
  {
    slug: 'gifts-occasions',
    name: 'Gifts & occasions',
    nameSw: 'Zawadi na sherehe',
    children: [
      ['gift-cards', 'Gift cards & vouchers', 'Kadi za zawadi na vocha', 'high'],
      ['event-tickets', 'Event tickets', 'Tiketi za matukio', 'high'],
      ['party-supplies', 'Party supplies', 'Vifaa vya sherehe'],
      ['cakes-sweets', 'Cakes & sweets', 'Keki na peremende'],
      ['gift-sets', 'Gift sets & wrapping', 'Vifurushi vya zawadi'],
      ['trophies-graduation', 'Trophies & graduation', 'Vikombe na mahafali'],
    ],
  },
]

export const categories: Category[] = tree.flatMap(({ children, ...top }, topIndex) => [
  { ...top, risk: 'normal' as const, position: topIndex + 1 },
  ...children.map(([slug, name, nameSw, risk = 'normal'], index) => ({
    slug,
    name,
    nameSw,
    risk,
    parent: top.slug,
    position: index + 1,
  })),
])
