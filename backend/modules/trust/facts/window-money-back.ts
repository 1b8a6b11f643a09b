// Sales of which money went back.
import { inWindow } from './conduct.ts'
import { signal } from './signal.ts'

export const windowMoneyBack = signal(
  'paid orders placed in the window of which money went back to the buyer, whole or in part, other than by a cancellation; each once',
  inWindow('money_back_orders'),
)
