// Everything an import says about a line of a file, in both languages; {braces} are filled in.
type Both = { en: string; sw: string }

export const remarks = {
  no_title: {
    en: 'The first line of a product needs a title.',
    sw: 'Mstari wa kwanza wa bidhaa unahitaji kichwa.',
  },
  title_length: {
    en: 'A title has 4 to 120 letters; this one has {count}.',
    sw: 'Kichwa kina herufi 4 hadi 120; hiki kina {count}.',
  },
  description_length: {
    en: 'A description has 10 to 5,000 letters; this one has {count}.',
    sw: 'Maelezo yana herufi 10 hadi 5,000; haya yana {count}.',
  },
  too_long: { en: 'At most {most} letters; this has {count}.', sw: 'Si zaidi ya herufi {most}; hii ina {count}.' },
  zero_byte: {
    en: 'The cell holds a zero byte, which is no letter.',
    sw: 'Kisanduku kina baiti sifuri, ambayo si herufi.',
  },
  cells_too_many: {
    en: 'The line has {count} cells, the first line only {most}.',
    sw: 'Mstari una visanduku {count}, mstari wa kwanza {most} tu.',
  },
  handle_missing: { en: 'The handle is missing.', sw: 'Handle haipo.' },
  handle_again: {
    en: 'This handle stands further up already, with other products between.',
    sw: 'Handle hii ipo juu tayari, na bidhaa nyingine katikati.',
  },
  price_missing: { en: 'The price is missing.', sw: 'Bei haipo.' },
  price_unreadable: { en: '“{value}” is not a price.', sw: '“{value}” si bei.' },
  price_range: { en: 'A price is between KES 10 and 1,000,000.', sw: 'Bei ni kati ya KES 10 na 1,000,000.' },
  price_rounded: {
    en: 'Prices are whole shillings: {value} became {price}.',
    sw: 'Bei ni shilingi kamili: {value} imekuwa {price}.',
  },
  quantity_unreadable: { en: '“{value}” is not a number of pieces.', sw: '“{value}” si idadi ya vipande.' },
  quantity_negative: {
    en: 'Fewer than none ({value}): taken as none.',
    sw: 'Chini ya sifuri ({value}): imechukuliwa kuwa hakuna.',
  },
  quantity_range: { en: 'At most 100,000 pieces.', sw: 'Si zaidi ya vipande 100,000.' },
  option_value_missing: { en: 'The value of “{name}” is missing.', sw: 'Thamani ya “{name}” haipo.' },
  option_without_name: { en: 'A value without the name of its option.', sw: 'Thamani bila jina la chaguo lake.' },
  options_same: { en: 'Two options are called “{name}”.', sw: 'Chaguo mbili zinaitwa “{name}”.' },
  values_too_many: { en: 'At most {most} values of “{name}”.', sw: 'Si zaidi ya thamani {most} za “{name}”.' },
  variant_twice: {
    en: '“{name}” is there twice.',
    sw: '“{name}” ipo mara mbili.',
  },
  variants_too_many: {
    en: 'At most {most} variants; this has {count}.',
    sw: 'Si zaidi ya aina {most}; hii ina {count}.',
  },
  status_unknown: {
    en: '“{value}” is no status; use active, draft or archived.',
    sw: '“{value}” si hali; tumia active, draft au archived.',
  },
  condition_unknown: {
    en: '“{value}” is no condition; use new, used or refurbished.',
    sw: '“{value}” si hali ya bidhaa; tumia new, used au refurbished.',
  },
  contact_details: {
    en: '“{value}” looks like a way to reach or pay you outside Amana. Leave it out.',
    sw: '“{value}” inaonekana kama njia ya kukufikia au kukulipa nje ya Amana. Iondoe.',
  },
  tags_cut: {
    en: 'At most 20 tags of 40 letters: the others were left out.',
    sw: 'Si zaidi ya lebo 20 za herufi 40: nyingine zimeachwa.',
  },
  picture_address: {
    en: '“{value}” is no address of a picture that can be fetched: it has to begin with https:// and be there for everybody.',
    sw: '“{value}” si anwani ya picha inayoweza kuchukuliwa: lazima ianze na https:// na ionekane na kila mtu.',
  },
  pictures_too_many: {
    en: 'At most {most} pictures of a product; this has {count}. The others were left out.',
    sw: 'Si zaidi ya picha {most} za bidhaa; hii ina {count}. Nyingine zimeachwa.',
  },
  picture_missing: {
    en: 'There is no picture at “{value}” any more.',
    sw: 'Hakuna picha tena kwenye “{value}”.',
  },
  picture_unreachable: {
    en: '“{value}” did not answer in time, three times. Add the picture by hand.',
    sw: '“{value}” haikujibu kwa wakati, mara tatu. Ongeza picha kwa mkono.',
  },
  picture_refused: { en: '“{value}”: {reason}', sw: '“{value}”: {reason}' },
  attribute_left_out: {
    en: '“{value}” does not fit this fact of the category, and was left out.',
    sw: '“{value}” haifai kwa sifa hii ya kundi, imeachwa.',
  },
  attributes_missing: {
    en: 'Kept as a draft: {names} is missing, and products of this category go on show with it.',
    sw: 'Imewekwa kama rasimu: {names} haipo, na bidhaa za kundi hili huonyeshwa nayo.',
  },
  waits_for_listing_limit: {
    en: 'Kept as a draft; it goes on show by itself when your limit allows. {reason}',
    sw: 'Imewekwa kama rasimu; itaonyeshwa yenyewe kikomo chako kikiruhusu. {reason}',
  },
  listing_limit: {
    en: 'Kept as a draft. {reason}',
    sw: 'Imewekwa kama rasimu. {reason}',
  },
  off_show: { en: '{reason}', sw: '{reason}' },
  refused: { en: '{reason}', sw: '{reason}' },
  there_already: { en: 'The shop has this product already.', sw: 'Duka lina bidhaa hii tayari.' },
  category_left_out: { en: 'You left its category out.', sw: 'Uliacha kundi lake nje.' },
  changed_meanwhile: {
    en: 'It was changed by somebody while the import ran; look at it by hand.',
    sw: 'Ilibadilishwa na mtu uagizaji ukiendelea; iangalie kwa mkono.',
  },
  not_a_table: {
    en: 'This is not a table we can read: {value}',
    sw: 'Hili si jedwali tunaloweza kusoma: {value}',
  },
  columns_missing: {
    en: 'The first line must name the columns Handle, Title and Variant Price, as in Shopify’s product CSV. Missing: {names}.',
    sw: 'Mstari wa kwanza lazima utaje safu Handle, Title na Variant Price, kama CSV ya bidhaa ya Shopify. Hazipo: {names}.',
  },
  no_products: { en: 'There is no product in this file.', sw: 'Hakuna bidhaa katika faili hili.' },
  rows_too_many: {
    en: 'The file has more than {most} lines of products. Split it.',
    sw: 'Faili lina zaidi ya mistari {most} ya bidhaa. Ligawanye.',
  },
  columns_too_many: { en: 'The file has more than {most} columns.', sw: 'Faili lina zaidi ya safu {most}.' },
  column_twice: { en: 'The column “{name}” is there twice.', sw: 'Safu “{name}” ipo mara mbili.' },
} as const satisfies Record<string, Both>

export type RemarkCode = keyof typeof remarks

/** As it is stored and sent. */
export interface Remark {
  line: number
  column: string | null
  code: RemarkCode
  sentence: Both
}

type Figures = Record<string, string | number | Both>

const shownMax = 60
const short = (text: string) => (text.length > shownMax ? `${text.slice(0, shownMax)}…` : text)
// A lone half of a letter and a zero byte are no text that PostgreSQL keeps.
const clean = (text: string) => text.replaceAll('\u0000', '␀').toWellFormed()

function fill(text: string, figures: Figures, language: 'en' | 'sw'): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures[name] ?? ''
    if (typeof figure === 'object') return figure[language]
    return typeof figure === 'number' ? String(figure) : clean(short(figure))
  })
}

export const say = (code: RemarkCode, figures: Figures = {}): Both => ({
  en: fill(remarks[code].en, figures, 'en'),
  sw: fill(remarks[code].sw, figures, 'sw'),
})

export const remark = (line: number, column: string | null, code: RemarkCode, figures: Figures = {}): Remark => ({
  line,
  column: column && clean(short(column)),
  code,
  sentence: say(code, figures),
})

/** What is said of a product that is taken over all the same. */
const mild = new Set<RemarkCode>([
  'price_rounded',
  'quantity_negative',
  'tags_cut',
  'picture_address',
  'pictures_too_many',
  'attribute_left_out',
])
export const isFault = ({ code }: Remark): boolean => !mild.has(code)
