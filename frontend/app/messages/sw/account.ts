// Kiswahili: signing up and in, and the account. Same keys as en/account.ts.
import type { Translated } from '../catalogue.ts'
import type { account as english } from '../en/account.ts'

export const account: Translated<typeof english> = {
  'session.sign_in': 'Ingia',
  'session.sign_up': 'Fungua akaunti',
  'session.welcome_back': 'Karibu tena',
  'session.no_account_needed': 'Kununua hakuhitaji akaunti. Hii ni ya kuona oda zako pamoja, na ya kuuza.',
  'session.what_for': 'Kununua hakuhitaji. Ukiwa nayo, oda zako ziko pamoja, na unaweza kufungua duka.',
  'session.email': 'Barua pepe',
  'session.phone': 'Simu',
  'session.password': 'Nenosiri',
  'session.password_hint': 'Angalau herufi 10. Sentensi ni rahisi kukumbuka kuliko fumbo.',
  'session.new_here': 'Ni mara ya kwanza?',
  'session.have_account': 'Una akaunti tayari?',
}
