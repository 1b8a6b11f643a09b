// What Sauti Audio sells.
import type { WrittenProduct } from '../shapes.ts'

const colours = (...values: string[]) => [{ name: 'Colour', values }]

export const sautiAudio: WrittenProduct[] = [
  {
    title: 'Over-ear wireless headphones, 40 h battery',
    description:
      'Soft cushions that go round the ear, not on it. Forty hours at half volume, we counted. In the box: cable for the aeroplane, charging lead, cloth bag.',
    category: 'headphones',
    priceKes: 4950,
    stock: 7,
    object: 'headphones',
    brand: 'Mawimbi',
    options: colours('Grey', 'Black'),
  },
  {
    title: 'On-ear headphones, foldable, wired',
    description:
      'A straight 1.2 m cable with a button for calls. Folds flat into a jacket pocket. The pads can be changed and we keep spares.',
    category: 'headphones',
    priceKes: 2450,
    stock: 12,
    object: 'headphones',
    tint: 'blue',
    brand: 'Mawimbi',
  },
  {
    title: 'Noise-cancelling headphones for the matatu',
    description:
      'Takes away the engine, leaves the conductor. Thirty hours with cancelling on. The case is hard and fits under a seat.',
    category: 'headphones',
    priceKes: 7900,
    wasKes: 8900,
    stock: 3,
    object: 'headphones',
    tint: 'black',
    brand: 'Tulivu',
  },
  {
    title: 'Studio headphones, closed back, 3 m cable',
    description:
      'Flat and honest, for mixing and for language labs. The cable screws in, so a broken lead is a small repair. 6.3 mm adaptor in the box.',
    category: 'headphones',
    priceKes: 5400,
    stock: 4,
    object: 'headphones',
    tint: 'grey',
    brand: 'Chumba',
  },
  {
    title: "Children's headphones, volume limited to 85 dB",
    description:
      'The limiter sits in the plug and small hands cannot defeat it. Padded bow, stickers included. Two can listen together through the second socket.',
    category: 'headphones',
    priceKes: 2350,
    stock: 9,
    object: 'headphones',
    tint: 'orange',
    options: colours('Orange', 'Green'),
  },
  {
    title: 'Transistor radio, AM/FM, three bands',
    description:
      'Runs on two fat D cells for a month of news and football. The handle folds, the aerial turns, and it picks up Dar on a clear night.',
    category: 'radios',
    priceKes: 1850,
    stock: 14,
    object: 'radio',
    brand: 'Habari',
  },
  {
    title: 'Rechargeable radio with torch and USB',
    description:
      'FM, memory card, a torch on the side and a socket that gives a phone half a charge. Charge it from solar or the wall.',
    category: 'radios',
    priceKes: 1450,
    wasKes: 1700,
    stock: 18,
    object: 'radio',
    tint: 'red',
    brand: 'Habari',
  },
  {
    title: 'Shower speaker with hook',
    description:
      'Sealed buttons, a rubber hook and six hours of song. Rinse it with the soap. Sound is small but cheerful.',
    category: 'speakers',
    priceKes: 1600,
    stock: 11,
    object: 'speaker',
    tint: 'teal',
  },
  {
    title: 'Bookshelf speakers, pair, wooden cabinets',
    description:
      'Four-inch woofer, silk dome tweeter, binding posts that take bare wire. Needs an amplifier of 20 to 60 watts per channel. Walnut veneer with one small mark on the left side.',
    category: 'speakers',
    priceKes: 11500,
    stock: 2,
    object: 'level-slider',
    tint: 'orange',
    condition: 'used',
  },
  {
    title: 'Vocal microphone with 5 m lead',
    description:
      'Dynamic, with a switch that does not pop. For church, chama and karaoke. Grille unscrews for washing.',
    category: 'recording',
    priceKes: 2200,
    stock: 10,
    object: 'microphone',
    brand: 'Sema',
  },
  {
    title: 'Gaming headset with boom microphone',
    description:
      'Fifty-millimetre drivers and a microphone that swings away. Jack plug, so it works with console, laptop and phone. The cable is braided.',
    category: 'headphones',
    priceKes: 3600,
    stock: 6,
    object: 'headphones',
    tint: 'red',
    brand: 'Chumba',
  },
  {
    title: 'Wireless neckband earphones',
    description:
      'The band rests on the collarbone and shivers when somebody rings. Fourteen hours. Magnets hold the buds together like a necklace.',
    category: 'headphones',
    priceKes: 2600,
    stock: 8,
    object: 'headphones',
    tint: 'green',
    brand: 'Mawimbi',
  },
  {
    title: 'True wireless earbuds with case, 24 h',
    description:
      'Six hours in the ear, the rest in the case. Three sizes of silicone tips. Rain is fine, swimming is not.',
    category: 'headphones',
    priceKes: 3250,
    stock: 15,
    object: 'headphones',
    tint: 'white',
    brand: 'Mawimbi',
    options: colours('White', 'Black'),
  },
  {
    title: 'Bone-conduction headset for runners',
    description:
      'Sits before the ear and leaves it open, so that you hear the boda behind you. Eight hours, sweat-proof, titanium bow.',
    category: 'headphones',
    priceKes: 6200,
    stock: 3,
    object: 'headphones',
    tint: 'teal',
    brand: 'Tulivu',
  },
  {
    title: 'DJ headphones with swivel cups',
    description:
      'Turn one cup back, keep the other on the beat. Loud without rattling. Coiled cable from 1.2 to 3 metres.',
    category: 'headphones',
    priceKes: 5950,
    stock: 4,
    object: 'headphones',
    tint: 'yellow',
    brand: 'Chumba',
  },
  {
    title: 'Language lab headset, pack of two',
    description:
      'Tough plastic bows made for schools, wipe-clean pads, microphone on the left. Sold in twos because they are always lost in twos.',
    category: 'headphones',
    priceKes: 3900,
    stock: 7,
    object: 'headphones',
    tint: 'purple',
  },
  {
    title: 'Office headset with USB plug',
    description:
      'One ear or two? This one is two. A mute button in the cable glows red, so that everybody knows. Leatherette pads, 130 g.',
    category: 'headphones',
    priceKes: 3400,
    stock: 9,
    object: 'headphones',
    tint: 'grey',
    brand: 'Sema',
  },
  {
    title: 'Refurbished noise-cancelling headphones, grade A',
    description:
      'Came back in the box after a week, new ear pads fitted by us. Battery holds 28 of the 30 hours it was born with. Six months of our guarantee.',
    category: 'headphones',
    priceKes: 5200,
    stock: 2,
    object: 'headphones',
    tint: 'black',
    condition: 'refurbished',
    brand: 'Tulivu',
  },
  {
    title: 'Sleep headband with flat speakers',
    description:
      'A stretchy band with two speakers as thin as a coin. Listen on your side, wake up without a sore ear. Take the electronics out before washing.',
    category: 'headphones',
    priceKes: 2750,
    stock: 5,
    object: 'headphones',
    tint: 'pink',
  },
  {
    title: 'TV headphones with charging stand',
    description:
      'For the one who wants the match when the house sleeps. A radio link of ten metres, no pairing, just lift it from the stand.',
    category: 'headphones',
    priceKes: 6800,
    stock: 3,
    object: 'headphones',
    tint: 'white',
    brand: 'Tulivu',
  },
  {
    title: 'Open-back listening headphones',
    description:
      'For a quiet room and good recordings: wide, airy, and everybody near you hears the song too. Velour pads, 2.5 m cable.',
    category: 'headphones',
    priceKes: 8900,
    stock: 2,
    object: 'headphones',
    tint: 'orange',
    brand: 'Chumba',
  },
  {
    title: 'Kids cat-ear wireless headphones',
    description:
      'Ears that glow in six colours and fold down for the school bag. Limited to a safe volume. Charges in two hours, plays for ten.',
    category: 'headphones',
    priceKes: 2900,
    stock: 6,
    object: 'headphones',
    tint: 'pink',
    brand: 'Mawimbi',
    options: colours('Pink', 'Blue'),
  },
  {
    title: 'Monitor earphones for musicians, with memory wire',
    description:
      'The wire bends over the ear and stays. Two drivers on each side, foam and silicone tips, a small tin to carry them. The cable unplugs.',
    category: 'headphones',
    priceKes: 4400,
    stock: 5,
    object: 'headphones',
    tint: 'green',
    brand: 'Chumba',
  },
  {
    title: 'Helmet earphones for riders',
    description:
      'Two flat discs with velcro go under the helmet lining; a little microphone goes to the chin. Wind noise is real above 60 km/h, we do not hide it.',
    category: 'headphones',
    priceKes: 3100,
    stock: 6,
    object: 'headphones',
    tint: 'blue',
  },
  {
    title: 'Party speaker, 40 watts, with wheels',
    description:
      'One wheel-able box for a chama meeting or a birthday in the yard. Two microphone sockets, echo knob, six hours on battery. Weighs 7.4 kg.',
    category: 'speakers',
    priceKes: 9800,
    stock: 3,
    object: 'speaker',
    tint: 'black',
    brand: 'Mawimbi',
  },
  {
    title: 'Megaphone, 25 watts, with siren',
    description:
      'For coaches, market days and school assemblies. Eight C cells or a car socket. The strap is broad enough for a whole sports day.',
    category: 'speakers',
    priceKes: 2900,
    stock: 4,
    object: 'megaphone',
  },
  {
    title: 'Four-channel mixer for a small church',
    description:
      'Four microphones, a stereo line, bass and treble on each, one echo that can be switched off. Metal case, quiet supply.',
    category: 'recording',
    priceKes: 7200,
    stock: 3,
    object: 'control-knobs',
    brand: 'Sema',
  },
  {
    title: 'USB studio microphone with stand',
    description:
      'Plug it into a laptop and speak; no sound card needed. Heart-shaped pick-up forgives a noisy street. Stand, pop shield and 2 m cable.',
    category: 'recording',
    priceKes: 5600,
    stock: 5,
    object: 'studio-microphone',
    brand: 'Chumba',
  },
  {
    title: 'Digital TV, 32 inch, with free-to-air decoder inside',
    description:
      'No box and no monthly bill for the local channels. Two HDMI, one USB, wall holes 200 x 100 mm. Unpacked, tested for an evening, packed again.',
    category: 'televisions',
    priceKes: 16900,
    wasKes: 18500,
    stock: 3,
    object: 'television',
    brand: 'Habari',
  },
  {
    title: 'Mini projector for bedsheets and white walls',
    description:
      'Honest brightness of 200 lumens: wonderful at night, useless at noon. 720p, focus ring, tripod thread. We add a 3 m HDMI cable.',
    category: 'televisions',
    priceKes: 8700,
    stock: 2,
    object: 'projector',
  },
  {
    title: 'Mirrorless camera, used, with 16–50 mm lens',
    description:
      'Nine thousand frames on the counter, one scratch on the base plate, sensor cleaned by us. Two batteries, charger, strap. No card.',
    category: 'cameras',
    priceKes: 38500,
    stock: 1,
    object: 'camera',
    condition: 'used',
  },
  {
    title: 'Compact camera for family days',
    description:
      'Fits a shirt pocket, zooms ten times, flash that is kind to dark skin. 8 GB card in the box so you can begin at once.',
    category: 'cameras',
    priceKes: 12400,
    stock: 2,
    object: 'flash-camera',
    condition: 'refurbished',
    brand: 'Picha',
  },
]
