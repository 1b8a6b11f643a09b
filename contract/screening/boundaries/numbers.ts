// Limits of what is read as a number.
import { passes, type Row, refused, times } from './row.ts'

const labels = 'tall wide deep thick round long flat thin warm cold'.split(' ')
const lines = (digits: readonly string[]): string =>
  digits
    .map((each, at) => `${each} ${labels[at % labels.length]} ${'abcdefghijklmnopqrstuvwxyz'[at % 26]} item`)
    .join('\n')
/** A list of so many lines, of which the first ten begin with the figures of a number. */
const longList = (count: number): string => lines(Array.from({ length: count }, (_, at) => '0728194635'[at] ?? '7'))

export const numberRows: readonly Row[] = [
  ...refused('find-phone-numbers', 'a word like "call" within forty signs', [
    'call me good cow table a blue of bread good 712345678',
  ]),
  ...passes('find-phone-numbers', 'a word like "call" further away', [
    'call me good cow table a blue of bread good  712345678',
  ]),
  ...refused('find-phone-numbers', 'a foreign number within fourteen signs of "call"', [
    'call me good cow  8807192746',
  ]),
  ...passes('find-phone-numbers', 'a foreign number further from "call"', ['call me good cow t 8807192746']),
  ...passes('find-phone-numbers', 'a list within twelve signs of "size"', ['size good cow t 07 34 55 82 19']),
  ...refused('find-phone-numbers', 'figures further from "size"', ['size good cow ta 07 34 55 82 19']),
  ...refused('find-phone-numbers', 'five letters for figures', ['otz8 lg4 635']),
  ...passes('find-phone-numbers', 'six letters for figures', ['2s4 7zb lq4 6e5']),

  ...refused('find-vanity-numbers', 'six letters on a telephone’s keys', [
    'call 0722-DUKANI',
    'call us now 0722-DUKANI',
  ]),
  ...passes('find-vanity-numbers', 'five letters, or "call" four words before', [
    'call 0722-DUKAN',
    'call us right now 0722-DUKANI',
  ]),

  ...refused('find-other-phones', 'fifteen figures after a plus', ['+880719274618392']),
  ...passes('find-other-phones', 'sixteen figures after a plus', ['+8807192746183920']),
  ...refused('find-other-phones', '"call" that begins sixty signs before', [
    `call${' our'.repeat(10)}${' your'.repeat(3)} 880 7192`,
  ]),
  ...passes('find-other-phones', '"call" that begins sixty-one signs before', [`call${' our'.repeat(14)} 880 7192`]),
  ...passes('find-other-phones', 'a serial number twenty-four signs on', ['serial good cow table a (021) 4482-917']),
  ...refused('find-other-phones', 'a number further from "serial"', ['serial good cow table a  (021) 4482-917']),

  ...refused('find-hidden-numbers', 'a part of twelve figures is one', ['0728 aa 194635 bb 1234567890123']),
  ...passes('find-hidden-numbers', 'a part of twelve figures is one of the text', ['0728 aa 194635 bb 123456789012']),
  ...refused('find-hidden-numbers', 'a word that joins', ['join aa 0025472819. bb 4635.']),
  ...passes('find-hidden-numbers', 'half a word that joins', ['first aa 0025472819. bb 4635.']),
  ...refused('find-hidden-numbers', 'five parts of a number', ['aa 0728. bb 19. cc 46. dd 3. ee 5.']),
  ...passes('find-hidden-numbers', 'six parts of a number', ['aa 0728. bb 19. cc 4. dd 6. ee 3. ff 5.']),
  ...refused(
    'find-hidden-numbers',
    'nine lines',
    [lines(['07', '2', '8', '1', '9', '4', '6', '3', '5'])],
    'description',
  ),
  ...passes('find-hidden-numbers', 'eight lines', [lines(['07', '28', '1', '9', '4', '6', '3', '5'])], 'description'),
  ...refused('find-hidden-numbers', 'a list of sixty lines', [longList(60)], 'description'),
  ...passes('find-hidden-numbers', 'a list of sixty-one lines', [longList(61)], 'description'),
  ...refused('find-hidden-numbers', 'the same twenty signs between parts', [
    '0728 good cow table a blu 194 good cow table a blu 635 and 7 more',
  ]),
  ...passes('find-hidden-numbers', 'the same twenty-one signs between parts', [
    '0728 good cow table a blue 194 good cow table a blue 635 and 7 more',
  ]),

  ...refused('other-readings', 'a figure five times', ['0712 5 fives 6']),
  ...passes('other-readings', 'a figure six times', ['0712 6 fives ']),
  ...refused('other-readings', 'a sum of six figures', ['07 2 x 123456 78']),
  ...passes('other-readings', 'a product of seven figures', ['07 2 x 1234567 9']),

  ...refused(
    'read-chunk',
    'a word of sixty-four signs',
    [`${'o'.repeat(54)}0712345678`].map((text) => `${text}o`),
  ),
  ...passes('read-chunk', 'a word of sixty-four signs, read as a whole', [`${'o'.repeat(54)}0712345678`]),
  ...refused('read-chunk', 'figures and words of three letters', ['zero728 one94 six35']),
  ...passes('read-chunk', 'words of two letters glued to figures', ['0728 19fo635']),

  ...refused('read-loosely', 'five words spelled anyhow', ['072 81 nin fr sx thr fv']),
  ...passes('read-loosely', 'four words spelled anyhow', ['0 7 2 8 1 9 fr sx thr fv']),
  ...refused('read-loosely', 'words cut by two letters', ['ze sev tw eig on ni fo si thr fi']),
  ...passes('read-loosely', 'words cut by three letters, or down to one', [
    'ze se tw ei on ni fo si th fi',
    'zero seven t eight one nine four six three five',
  ]),
  ...refused('read-loosely', 'a word of ten letters', ['zro seven two eight one nine four six three fiveeeeeee']),
  ...passes('read-loosely', 'a word of eleven letters', ['zro seven two eight one nine four six three fiveeeeeeee']),

  ...refused('find-ciphers', 'six letters for figures', ['0728 a i d f c e']),
  ...passes('find-ciphers', 'five letters for figures', ['0728 1 i d f c e']),
  ...refused('find-ciphers', 'twelve signs that are explained', [
    'b=0 c=1 d=2 e=3 f=4 g=5 h=6 i=7 j=8 k=9 l=0 m=1. call 072819463m',
  ]),
  ...passes('find-ciphers', 'a thirteenth sign', [
    'b=0 c=1 d=2 e=3 f=4 g=5 h=6 i=7 j=8 k=9 l=0 m=1 n=2. call 072819463n',
  ]),
  ...refused('find-ciphers', 'forty signs behind a key', [`07x8194635${'-'.repeat(30)} x=2`]),
  ...passes('find-ciphers', 'forty-one signs behind a key', [`07x8194635${'-'.repeat(31)} x=2`]),

  ...refused('turned', 'two signs upside down', ['8Ɛ946128ㄥ0']),
  ...passes('turned', 'one sign upside down', ['59946128ㄥ0']),
  ...refused('signals', 'four words between "from" and "back"', ['from the the the back 5364918270']),
  ...passes('signals', 'five words between them', [`from ${times('the', 4)} back 5364918270`]),

  ...refused('normalise', 'a sign that reads as four', ['071234567㎮8']),
  ...passes('normalise', 'a sign that reads as four letters', ['071234567㏘8']),
]
