// Limits of what is read as a way to another place: addresses, names on networks, tills and accounts.
import { screenText } from '../screen.ts'
import { screenTogether } from '../screen-together.ts'
import { passes, type Row, refused, times } from './row.ts'

/** The end of a number, in a message of so many signs after one that begins it. */
const longSecond = (length: number): Row => ({
  of: 'screen-together',
  says: `a message of ${length} signs after "0712" ${length > 2_000 ? 'is too long to be joined' : 'is joined with it'}`,
  holds: () => {
    const second = `345 678 ${'good cloth '.repeat(200)}`.slice(0, length)
    return (screenTogether(['0712', second], 'message') !== undefined) === length <= 2_000
  },
})

export const placeRows: readonly Row[] = [
  ...refused('find-addresses', 'six parts of an address', ['aab.aac.aad.aae.aaf.com', 'aab.aac.aad.aae.co.ke']),
  ...passes('find-addresses', 'seven parts of an address', ['aab.aac.aad.aae.aaf.aag.com']),
  ...refused('find-addresses', 'sent there three words before', ['see my my mamaduka dot shop']),
  ...passes('find-addresses', 'sent there four words before', ['see my my my mamaduka dot shop']),

  ...refused('find-handles', 'a network within twenty signs', ['ig xxxxxxxxxxxxxxxxx @mamaduka']),
  ...passes('find-handles', 'a network further away', ['ig xxxxxxxxxxxxxxxxxx @mamaduka']),
  ...refused('find-handles', 'the same name six words before', ['same name good cow table a instagram']),
  ...passes('find-handles', 'the same name seven words before', ['same name good cow table a b instagram']),
  ...refused('find-handles', 'sought six words before', ['search Mama on on on on facebook']),
  ...passes('find-handles', 'sought seven words before', ['search Mama on on on on on facebook']),

  ...refused('find-names-beside-networks', 'a made-up name of six letters', ['insta mwende']),
  ...passes('find-names-beside-networks', 'a word of five letters', ['insta mwend']),
  ...refused('find-names-beside-networks', 'twelve letters that end as words do', ['📷 mwendekifing']),
  ...passes('find-names-beside-networks', 'eleven letters that end as words do', ['📷 mwendekiing']),
  ...refused('find-names-beside-networks', 'eight words in all', [`${times('kwa', 6)} insta mwendefabriko`]),
  ...passes('find-names-beside-networks', 'nine words in all', [`${times('kwa', 7)} insta mwendefabriko`]),
  {
    of: 'find-names-beside-networks',
    says: 'a name of five words is shown up to the fourth',
    holds: () =>
      screenText('whatsapp business name: Mama Duka Nguo Safi Watoto', 'message').spans[0]?.end ===
      'whatsapp business name: Mama Duka Nguo Safi'.length,
  },

  ...refused('find-names-beside-networks', 'eight letters among other words', [
    'find me on insta as mwendeki',
    'ni mwendeki huko insta',
  ]),
  ...passes('find-names-beside-networks', 'seven letters among other words', ['ni mwendek huko insta']),
  ...refused('find-addresses', 'an address of four words', ['see it mamaduka dot shop', 'mamaduka dot shop now']),
  ...passes('find-addresses', 'an address among five words', ['mamaduka dot shop now there']),
  ...refused('find-phrases', 'a refusal six words before', ['never one of us did say pay outside']),
  ...passes('find-phrases', 'a refusal five words before', ['never one of us said pay outside']),

  ...refused('find-payment-numbers', 'six signs between till and number', ['till      482913']),
  ...passes('find-payment-numbers', 'seven signs between till and number', ['till       482913']),
  ...refused('find-payment-numbers', 'a bank within six words', ['account 12345678 very very very kcb']),
  ...passes('find-payment-numbers', 'a bank further away', ['account 12345678 very very very very kcb']),

  longSecond(2_000),
  longSecond(2_001),
]
