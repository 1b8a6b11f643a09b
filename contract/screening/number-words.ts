// Data: how numbers are said in English, Swahili and Sheng, and what people put between them. Raise the version with each change.
export const numberWordsVersion = 5

const map = (lists: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lists).flatMap(([digits, words]) =>
      words.split(' ').map((word): [string, string] => [word, digits]),
    ),
  )
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** One word, the digits it stands for when a number is read out figure by figure. The last words of a line are of neighbours' languages. */
export const numberWords = map({
  0: 'zero zeroh nil oh nought naught ziro zirow zero0 sifuri sifuli sufuri sifur nunge cero nol sefuri eber',
  1: 'one wan wani moja mosi mojja uno un imwe achiel',
  2: 'two tuu tu2 mbili mbil pili dos deux igiri ariyo',
  3: 'three thri thrii thiri tatu tres trois ithatu adek',
  4: 'four foo fo four4 foh nne inne cuatro quatre inya angwen',
  5: 'five faivu faiv faif fayv tano cinco cinq ithano abich',
  6: 'six siksi siks sikis sita seis ithathatu auchiel',
  7: 'seven seveni sevn sevin sevni sevo saba siete sept mugwanja abiriyo',
  8: 'eight eiti eit eti eyt nane ocho huit inyanya aboro',
  9: 'nine naini nain nayn tisa kenda nueve neuf ochiko',
  10: 'ten kumi ashu ikumi',
  11: 'eleven',
  12: 'twelve',
  13: 'thirteen',
  14: 'fourteen',
  15: 'fifteen',
  16: 'sixteen',
  17: 'seventeen',
  18: 'eighteen',
  19: 'nineteen',
  20: 'twenty ishirini mbao',
  30: 'thirty thelathini salasini thate',
  40: 'forty fourty arobaini arubaini arbaini',
  50: 'fifty hamsini finje chwani',
  60: 'sixty sitini',
  70: 'seventy sabini',
  80: 'eighty themanini',
  90: 'ninety tisini',
})

/** Words that only sound like a number: read as one within a number that is plain without them. */
export const soundalikes = map({
  0: 'o owe',
  1: 'won wun',
  2: 'to too tu',
  3: 'tree tri free',
  4: 'for fore foe',
  5: 'fife hive',
  6: 'sicks sex sik',
  7: 'seve sevo heaven',
  8: 'ate eit8 hate',
  9: 'nein niner',
})

/** "Two zeros" is 00. */
export const pluralFigures = map({
  0: 'zeros zeroes ohs',
  1: 'ones',
  2: 'twos',
  3: 'threes',
  4: 'fours',
  5: 'fives',
  6: 'sixes',
  7: 'sevens',
  8: 'eights',
  9: 'nines',
})

/** Figures in the tongues of Kenya and its neighbours that mean other things too: read only where a whole number is said in them. */
export const neighboursFigures = map({
  0: 'cfr cifuri sfuri nono hatiri kibugu shunya sifr null zilch none ekeno',
  1: 'achiel imwe ndala lala chilala agenge kow koow emu ek wahid ein eins eyemo omo nabo',
  2: 'do ariyo igiri ijiri ili kabili chibili aeng laba bbiri ithnan zwei ibere are',
  3: 'adek ithatu itatu kataru chitaru somok saddex sadex ssatu teen thalatha drei isato okuni teri',
  4: 'angwen wen inya nya kane chine angwan afar nnya char arba vier inye chaar onguan',
  5: 'abich ithano itano karano chirano mut shan ttaano paanch khamsa funf imiet',
  6: 'auchiel ithathatu ithanthatu thanthatu kasasaba lo lix mukaaga chhe sechs ile',
  7: 'abiriyo mugwanja muonza musafu tisap toddoba todoba musanvu saat sabaa sieben oopishana',
  8: 'aboro inyanya nyanya inana munane sisit sideed munaana aath thamania acht isiet',
  9: 'ochiko kenda sokol sagaal mwenda nau neun oudo',
})

export const hundredWords = set('hundred mia')

/** Words that say a figure twice or three times: before it in English, after it in Swahili. */
export const repeatBefore: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['dabo', 2],
  ['dabol', 2],
  ['dable', 2],
  ['triple', 3],
  ['tripo', 3],
  ['treble', 3],
])
/** After `mara`: "saba mara mbili" is 77. */
export const repeatAfter: ReadonlyMap<string, number> = new Map([
  ['mbili', 2],
  ['tatu', 3],
])
export const repeatAfterWords: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['thrice', 3],
])

/** Words that stand between the parts of a number without ending it. */
export const joiners = set(`
  na and then halafu alafu kisha dash space dot nukta hyphen plus ikifuatiwa followed by comma star slash nafasi next baadaye mwishowe uweke weka
  kistari mkwaju koma nyota kufuatiwa ikifuatwa thereafter afterwards lastly finally after that point bracket stop period safaricom airtel telkom saf alafu kisha ongeza anzia endelea maliza malizia
`)

/** Letters typed for the digits they look like. */
export const leet: Readonly<Record<string, string>> = {
  o: '0',
  d: '0',
  q: '9',
  l: '1',
  i: '1',
  z: '2',
  e: '3',
  a: '4',
  s: '5',
  g: '9',
  b: '8',
  t: '7',
}

/** Letters of these that seldom stand for a digit. */
export const weakLeet = set('d q e a t g')

/** Words near a bare number that make it somebody's. */
export const contactHints = set(`
  call text sms whatsapp whatsap whatsup watsap watsapp wasap wassap tel telephone phone mobile cell cellphone contact contacts reach number numbers digits namba nambari
  piga nipigie pigia line laini simu cheki nicheki mpesa pesa tuma send office ofisi fax reception hotline ring owner mimi yangu mine nishtue
  nitext nitafute mawasiliano hewani nirushie nitumie dial save
`)

/** Words after which any long number is to be called. */
export const callWords = set(
  'call calls calling contact contacts tel telephone phone mobile text txt sms whatsapp ring hotline helpline nipigie piga dial ph cal',
)

/** Words that say: what follows goes together. One of the first tells enough; of the others it takes two. */
export const joinHints = set(`
  join joined joining combine combined together unganisha uunganishe unganisheni pamoja mfululizo begins mwanzo katikati middle consecutively
  concatenate backwards juxtapose zikiwa zinaunda pangilia
`)
export const weakJoinHints = set(`
  begin start starts starting first second third kwanza mwisho mwishowe end ends ending last half part parts idadi hesabu sehemu digits digit read soma
  row line lines with make makes form forms left kushoto counts number numbers namba nambari piga call reach nipigie remaining baki zilizobaki prices beginning
  finish finishes complete completes kamilisha acha rest next pili anza
`)

/** Words that say: read it the other way round. */
export const reverseHints = set(
  'reverse reversed reversing backward backwards kinyume kinyumenyume nyuma geuza geuzia pindua mirror mirrored flip flipped inverted upside tail',
)
/** Pairs that say so only together: "from the back", "last to first". */
export const reversePairs: readonly (readonly [string, string])[] = [
  ['from', 'back'],
  ['from', 'behind'],
  ['read', 'behind'],
  ['from', 'right'],
  ['from', 'end'],
  ['back', 'front'],
  ['last', 'first'],
  ['end', 'start'],
  ['end', 'beginning'],
  ['right', 'left'],
  ['kulia', 'kushoto'],
  ['mwisho', 'mwanzo'],
  ['toka', 'mwisho'],
  ['kutoka', 'mwisho'],
  ['anza', 'mwisho'],
]

/** "Add a zero in front": the figure that was left out, beside a word that says where it belongs. */
export const zeroNames = set('zero 0 sifuri sufuri ziro oh')
export const zeroPlaces = set(
  'add front before mbele anza ongeza no without minus dial prefix country kenya start starts begin begins first prefix mwanzo after put weka uweke tanguliza',
)

/** Before a row of small numbers these say what the row is of. */
export const listHints = set(
  'shade shades polish shadow lipstick lipsticks varnish balls lottery card cards size sizes code codes colour colours color colors ball balls jersey jerseys jezi stickers stock range',
)

/** Numbers after these are of a thing, not of a person. */
export const thingHints = set(`
  part oem sku model models serial imei isbn ean upc barcode code ref reference order invoice receipt tracking waybill batch lot article item art
  stock ticket style shade colour color hs asin vin chassis engine mac iccid asset catalogue catalog cat kit cartridge bosch denso
`)
