// Data: how numbers are said in English, Swahili and Sheng, and what people put between them. Raise the version with each change.
export const numberWordsVersion = 1

/** One word, the digits it stands for when a number is read out figure by figure. */
export const numberWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    0: 'zero oh nought ziro zero0 sifuri sufuri sifur',
    1: 'one wan moja mosi',
    2: 'two tuu tu2 mbili pili',
    3: 'three thrii tri tatu',
    4: 'four foo fo nne',
    5: 'five faivu faiv tano',
    6: 'six siksi sikis sita',
    7: 'seven seveni sevn saba',
    8: 'eight eiti eit nane',
    9: 'nine naini nain tisa',
    10: 'ten kumi ashu',
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
    30: 'thirty thelathini',
    40: 'forty fourty arobaini arubaini',
    50: 'fifty hamsini finje',
    60: 'sixty sitini',
    70: 'seventy sabini',
    80: 'eighty themanini',
    90: 'ninety tisini',
  }).flatMap(([digits, words]) => words.split(' ').map((word): [string, string] => [word, digits])),
)

/** Words that say a figure twice or three times: before it in English, after it in Swahili. */
export const repeatBefore: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['dabo', 2],
  ['triple', 3],
  ['treble', 3],
])
/** After `mara`: "saba mara mbili" is 77. */
export const repeatAfter: ReadonlyMap<string, number> = new Map([
  ['mbili', 2],
  ['tatu', 3],
])

/** Words that stand between the parts of a number without ending it. */
export const joiners: ReadonlySet<string> = new Set(
  'na and then halafu alafu kisha dash space dot nukta hyphen plus ikifuatiwa followed by comma star slash nafasi'.split(
    ' ',
  ),
)

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
export const weakLeet: ReadonlySet<string> = new Set('dqeatg')

/** Words near a bare number that make it somebody's. */
export const contactHints: ReadonlySet<string> = new Set(
  (
    'call text sms whatsapp watsap wasap wassap tel telephone phone mobile cell contact contacts reach number numbers namba nambari ' +
    'piga nipigie pigia line laini simu cheki nicheki mpesa pesa tuma send office fax reception hotline ring owner mimi yangu mine'
  ).split(' '),
)

/** Words after which any long number is to be called. */
export const callWords: ReadonlySet<string> = new Set(
  'call calls calling contact contacts tel telephone phone mobile text txt sms whatsapp ring hotline helpline nipigie piga'.split(
    ' ',
  ),
)
