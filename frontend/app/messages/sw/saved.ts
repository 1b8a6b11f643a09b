// Kiswahili: what one has saved for later. Same keys as en/saved.ts.
import type { Translated } from '../catalogue.ts'
import type { saved as english } from '../en/saved.ts'

export const saved: Translated<typeof english> = {
  'saved.title': 'Ulizohifadhi',
  'saved.line': 'Vitu ulivyoweka, na jinsi bei zilivyobadilika',
  'saved.save': 'Hifadhi',
  'saved.is_saved': 'Imehifadhiwa',
  'saved.save_what': 'Hifadhi: {title}',
  'saved.done': 'Imehifadhiwa.',
  'saved.see': 'Ona orodha yako',
  'saved.full': 'Orodha yako imejaa. Ondoa kitu kwanza; ukiwa na akaunti inabeba zaidi.',
  'saved.failed': 'Haikufaulu kwa sasa. Orodha yako iko kama ilivyokuwa:',
  'saved.none': 'Hujahifadhi kitu bado',
  'saved.none_text':
    'Bonyeza moyo kwenye kitu unachokipenda. Kitakaa hapa hadi ukiondoe, na hakuna mwingine anayekiona.',
  'saved.lead': 'Hakuna kilichowekewa wala kulipwa hapa. Utalipa bei ya siku utakayonunua, na Amana itashika pesa.',
  'saved.on_this_phone': 'Imewekwa kwenye simu hii tu, kwa nusu mwaka. Ukiwa na akaunti utaiona kwenye simu yoyote.',
  'saved.less': 'Pungufu kwa {amount} kuliko ulipoihifadhi',
  'saved.less_since': 'Pungufu kwa {amount} kuliko ulipoihifadhi {day}',
  'saved.more': 'Zaidi kwa {amount} kuliko ulipoihifadhi',
  'saved.more_since': 'Zaidi kwa {amount} kuliko ulipoihifadhi {day}',
  'saved.same_since': 'Bei ni ileile ya {day}',
  'saved.take_off_what': 'Iondoe: {title}',
  'saved.gone': {
    one: 'Kitu {count} ulichohifadhi hakiuzwi tena.',
    other: 'Vitu {count} ulivyohifadhi haviuzwi tena.',
  },
  'saved.take_off_gone': 'Ondoa visivyouzwa tena',
}
