// The attributes of every group of categories, for the Kenyan market, in the order in which they are asked and shown.
import { type Attribute, choice, number, text, yesNo } from './attribute.ts'

const colour = text('colour', 'Colour', 'Rangi')
const material = text('material', 'Material', 'Malighafi')
const warranty = number('warranty', 'Warranty', 'Dhamana', { unit: 'months', max: 120 })
const madeIn = text('made-in', 'Made in', 'Imetengenezwa')
const weight = number('weight', 'Weight', 'Uzito', { unit: 'kg', max: 5000 })
const volume = number('volume', 'Volume', 'Ujazo', { unit: 'ml', max: 200_000 })
const bestBefore = text('best-before', 'Best before', 'Mwisho wa matumizi')
const power = number('power', 'Power', 'Nguvu', { unit: 'W', max: 20_000 })
const gender = choice('for', 'For', 'Kwa', {
  women: 'Women|Wanawake',
  men: 'Men|Wanaume',
  girls: 'Girls|Wasichana',
  boys: 'Boys|Wavulana',
  everyone: 'Everyone|Wote',
})
const ages = choice('ages', 'Ages', 'Umri', {
  'under-1': 'Under 1 year|Chini ya mwaka 1',
  '1-3': '1–3 years|Miaka 1–3',
  '4-7': '4–7 years|Miaka 4–7',
  '8-12': '8–12 years|Miaka 8–12',
  '13-up': '13 and older|13 na zaidi',
})
const cotton = choice('fabric', 'Fabric', 'Kitambaa', {
  cotton: 'Cotton|Pamba',
  kitenge: 'Kitenge',
  wool: 'Wool|Sufi',
  silk: 'Silk|Hariri',
  denim: 'Denim|Jinzi',
  linen: 'Linen|Kitani',
  synthetic: 'Polyester or nylon|Poliesta au nailoni',
  mixed: 'Mixed|Mchanganyiko',
})
const pattern = choice('pattern', 'Pattern', 'Nakshi', {
  plain: 'Plain|Bila nakshi',
  printed: 'Printed|Ya kuchapishwa',
  striped: 'Striped|Ya mistari',
  checked: 'Checked|Ya mraba',
  embroidered: 'Embroidered|Ya kudarizi',
})
const fit = choice('fit', 'Fit', 'Mkao', {
  slim: 'Slim|Ya kubana',
  regular: 'Regular|Ya kawaida',
  loose: 'Loose|Ya kupwaya',
})
const sleeve = choice('sleeve', 'Sleeves', 'Mikono', {
  none: 'None|Hakuna',
  short: 'Short|Mifupi',
  long: 'Long|Mirefu',
})
const skin = choice('skin-type', 'Skin or hair type', 'Aina ya ngozi au nywele', {
  all: 'All|Zote',
  dry: 'Dry|Kavu',
  oily: 'Oily|Yenye mafuta',
  sensitive: 'Sensitive|Nyeti',
  natural: 'Natural 4A–4C|Asili 4A–4C',
})
const kebs = yesNo('kebs', 'KEBS mark', 'Alama ya KEBS')

export const attributesByGroup: Readonly<Record<string, readonly Attribute[]>> = {
  'phones-tablets': [
    number('storage', 'Storage', 'Hifadhi', {
      ...{ unit: 'GB', min: 1, max: 4096 },
      only: ['mobile-phones', 'tablets', 'smart-watches'],
    }),
    number('memory', 'Memory (RAM)', 'Kumbukumbu (RAM)', {
      ...{ unit: 'GB', min: 1, max: 64 },
      only: ['mobile-phones', 'tablets'],
    }),
    choice(
      'network',
      'Network',
      'Mtandao',
      { '2g': '2G', '3g': '3G', '4g': '4G', '5g': '5G', wifi: 'Wi-Fi only|Wi-Fi tu', none: 'None|Hakuna' },
      { only: ['mobile-phones', 'tablets', 'smart-watches'], neededIn: ['mobile-phones'] },
    ),
    number('battery', 'Battery', 'Betri', { unit: 'mAh', max: 100_000 }),
    number('screen-size', 'Screen', 'Kioo', { unit: 'in', max: 20 }),
    yesNo('dual-sim', 'Two SIM cards', 'Laini mbili', { only: ['mobile-phones', 'tablets'] }),
    text('fits', 'Fits', 'Inafaa', { only: ['phone-cases', 'chargers-power-banks'] }),
    colour,
    warranty,
  ],
  'audio-tv': [
    number('screen-size', 'Screen', 'Kioo', { unit: 'in', max: 150, only: ['televisions'] }),
    choice(
      'resolution',
      'Resolution',
      'Ubora wa picha',
      { hd: 'HD', 'full-hd': 'Full HD', '4k': '4K', '8k': '8K' },
      { only: ['televisions', 'cameras'] },
    ),
    choice('connection', 'Connection', 'Muunganisho', {
      wired: 'Cable|Waya',
      bluetooth: 'Bluetooth',
      wifi: 'Wi-Fi',
      several: 'Several|Kadhaa',
    }),
    power,
    yesNo('battery-powered', 'Runs on a battery', 'Hutumia betri'),
    colour,
    warranty,
  ],
  'computers-gaming': [
    text('processor', 'Processor', 'Prosesa', { only: ['laptops', 'desktops-monitors'] }),
    number('memory', 'Memory (RAM)', 'Kumbukumbu (RAM)', { unit: 'GB', min: 1, max: 512 }),
    number('storage', 'Storage', 'Hifadhi', { unit: 'GB', min: 1, max: 32_768 }),
    number('screen-size', 'Screen', 'Kioo', { unit: 'in', max: 60 }),
    text('system', 'Operating system', 'Mfumo endeshi'),
    text('fits', 'Works with', 'Hufanya kazi na'),
    warranty,
  ],
  women: [cotton, pattern, sleeve, fit, number('length', 'Length', 'Urefu', { unit: 'cm', max: 300 }), colour, madeIn],
  men: [cotton, pattern, sleeve, fit, colour, madeIn],
  shoes: [
    gender,
    text('upper', 'Upper', 'Sehemu ya juu'),
    choice('sole', 'Sole', 'Soli', {
      rubber: 'Rubber|Mpira',
      leather: 'Leather|Ngozi',
      tyre: 'Tyre|Tairi',
      foam: 'Foam|Sponji',
    }),
    choice('closure', 'Closes with', 'Hufungwa kwa', {
      laces: 'Laces|Kamba',
      'slip-on': 'Slip-on|Ya kuvaa tu',
      buckle: 'Buckle|Kifungo',
      velcro: 'Velcro',
      zip: 'Zip|Zipu',
    }),
    number('heel', 'Heel', 'Kisigino', { unit: 'cm', max: 30 }),
    yesNo('waterproof', 'Waterproof', 'Haipitishi maji'),
    colour,
  ],
  'bags-watches': [
    gender,
    material,
    number('capacity', 'Holds', 'Ujazo', { unit: 'l', max: 200, only: ['handbags', 'backpacks-luggage'] }),
    number('laptop-size', 'Laptop up to', 'Kompyuta hadi', {
      unit: 'in',
      max: 20,
      only: ['backpacks-luggage', 'handbags'],
    }),
    choice(
      'movement',
      'Movement',
      'Mtambo',
      { quartz: 'Quartz|Betri', automatic: 'Automatic|Kujiendesha', digital: 'Digital|Dijitali', solar: 'Solar|Sola' },
      { only: ['watches'] },
    ),
    yesNo('waterproof', 'Waterproof', 'Haipitishi maji'),
    colour,
    warranty,
  ],
  'beauty-health': [
    volume,
    skin,
    text('ingredients', 'Main ingredients', 'Viambato vikuu'),
    bestBefore,
    kebs,
    gender,
    madeIn,
  ],
  'home-living': [
    material,
    number('width', 'Width', 'Upana', { unit: 'cm', max: 2000 }),
    number('height', 'Height', 'Kimo', { unit: 'cm', max: 2000 }),
    number('depth', 'Length or depth', 'Urefu au kina', { unit: 'cm', max: 2000 }),
    yesNo('assembly', 'Comes in parts', 'Huunganishwa nyumbani'),
    { ...power, only: ['lighting'] },
    colour,
  ],
  kitchen: [
    material,
    number('capacity', 'Holds', 'Ujazo', { unit: 'l', max: 500 }),
    number('pieces', 'Pieces', 'Vipande', { min: 1, max: 200 }),
    choice(
      'fuel',
      'Fuel',
      'Nishati',
      {
        electric: 'Electric|Umeme',
        gas: 'Gas|Gesi',
        charcoal: 'Charcoal|Makaa',
        wood: 'Wood|Kuni',
        paraffin: 'Paraffin|Mafuta taa',
      },
      { only: ['cookers-jikos', 'small-appliances'] },
    ),
    { ...power, only: ['small-appliances', 'cookers-jikos'] },
    yesNo('induction', 'For induction', 'Kwa jiko la induction', { only: ['cookware'] }),
    warranty,
  ],
  groceries: [
    number('net-weight', 'Net weight', 'Uzito halisi', { unit: 'g', max: 100_000 }),
    bestBefore,
    text('origin', 'Grown or made in', 'Ilikotoka'),
    yesNo('organic', 'Organic', 'Bila kemikali'),
    text('ingredients', 'Ingredients', 'Viambato'),
    kebs,
  ],
  'farm-garden': [
    text('variety', 'Variety or breed', 'Aina au mbegu'),
    number('maturity', 'Ready in', 'Hukomaa baada ya', { unit: 'days', max: 4000 }),
    choice('climate', 'Grows in', 'Hali ya hewa', {
      highland: 'Highlands|Nyanda za juu',
      lowland: 'Lowlands|Nyanda za chini',
      coast: 'The coast|Pwani',
      dry: 'Dry areas|Maeneo makavu',
      everywhere: 'Everywhere|Kote',
    }),
    number('quantity', 'Quantity in a pack', 'Idadi kwenye pakiti', { min: 1, max: 1_000_000 }),
    weight,
    yesNo('certified', 'Certified seed or vaccinated', 'Imethibitishwa au kuchanjwa'),
    material,
  ],
  'kids-baby': [
    ages,
    gender,
    material,
    number('pieces', 'Pieces', 'Vipande', { min: 1, max: 2000 }),
    yesNo('batteries', 'Needs batteries', 'Inahitaji betri'),
    colour,
    kebs,
  ],
  'books-stationery': [
    text('author', 'Author', 'Mwandishi'),
    text('publisher', 'Publisher', 'Mchapishaji'),
    choice('language', 'Language', 'Lugha', {
      english: 'English|Kiingereza',
      swahili: 'Swahili|Kiswahili',
      other: 'Another|Nyingine',
    }),
    text('isbn', 'ISBN', 'ISBN'),
    number('pages', 'Pages', 'Kurasa', { min: 1, max: 20_000 }),
    choice('binding', 'Binding', 'Jalada', {
      soft: 'Soft cover|Jalada laini',
      hard: 'Hard cover|Jalada gumu',
      spiral: 'Spiral|Spira',
    }),
    text('class', 'Class or form', 'Darasa au kidato', { only: ['school-books', 'stationery', 'science-kits'] }),
  ],
  'sports-outdoors': [
    text('sport', 'Sport', 'Mchezo'),
    material,
    weight,
    choice('level', 'For', 'Kwa', {
      beginner: 'Beginners|Wanaoanza',
      club: 'Clubs|Vilabu',
      professional: 'Professionals|Wataalamu',
    }),
    ages,
    number('frame', 'Frame or board', 'Fremu au ubao', { unit: 'in', max: 100, only: ['cycling-skating'] }),
    colour,
  ],
  'tools-hardware': [
    material,
    { ...power, only: ['electrical', 'hand-tools'] },
    text('size', 'Size', 'Kipimo'),
    number('voltage', 'Voltage', 'Volti', { unit: 'V', max: 1000 }),
    number('pieces', 'Pieces', 'Vipande', { min: 1, max: 10_000 }),
    kebs,
    warranty,
  ],
  'vehicles-parts': [
    text('fits', 'Fits', 'Inafaa gari au pikipiki'),
    text('part-number', 'Part number', 'Namba ya kipuri'),
    choice('origin', 'Part is', 'Kipuri ni', {
      original: 'Original|Halisi',
      aftermarket: 'Aftermarket|Mbadala',
      'ex-japan': 'Used, ex Japan|Kilichotumika Japani',
    }),
    text('tyre-size', 'Tyre size', 'Saizi ya tairi', { only: ['tyres-batteries'] }),
    number('capacity', 'Battery', 'Betri', { unit: 'Ah', max: 400, only: ['tyres-batteries'] }),
    choice('side', 'Side', 'Upande', {
      left: 'Left|Kushoto',
      right: 'Right|Kulia',
      front: 'Front|Mbele',
      rear: 'Rear|Nyuma',
    }),
    warranty,
  ],
  'music-crafts': [
    material,
    madeIn,
    yesNo('handmade', 'Made by hand', 'Imetengenezwa kwa mkono'),
    number('height', 'Height', 'Kimo', { unit: 'cm', max: 1000 }),
    number('width', 'Width', 'Upana', { unit: 'cm', max: 1000 }),
    choice('level', 'For', 'Kwa', {
      beginner: 'Beginners|Wanaoanza',
      player: 'Players|Wachezaji',
      stage: 'The stage|Jukwaa',
    }),
    colour,
  ],
  pets: [
    choice('age', 'For', 'Kwa', { young: 'Young|Wadogo', adult: 'Adult|Wakubwa', all: 'All ages|Umri wote' }),
    weight,
    text('breed', 'Breed or species', 'Aina'),
    text('flavour', 'Flavour or content', 'Ladha au yaliyomo'),
    bestBefore,
    yesNo('vaccinated', 'Vaccinated', 'Amechanjwa', { only: ['dogs', 'cats', 'birds', 'small-animals'] }),
    material,
  ],
  'gifts-occasions': [
    text('occasion', 'Occasion', 'Tukio'),
    text('event-date', 'Date of the event', 'Tarehe ya tukio', {
      only: ['event-tickets'],
      neededIn: ['event-tickets'],
    }),
    text('valid-until', 'Valid until', 'Hutumika hadi', { only: ['gift-cards', 'event-tickets'] }),
    number('serves', 'Serves', 'Hutosha watu', { unit: 'people', max: 2000, only: ['cakes-sweets', 'party-supplies'] }),
    yesNo('personalised', 'Can be personalised', 'Huweza kuandikwa jina'),
    number('pieces', 'Pieces', 'Vipande', { min: 1, max: 5000 }),
    number('notice', 'Order ahead', 'Agiza mapema', { unit: 'days', max: 120 }),
    colour,
  ],
}
