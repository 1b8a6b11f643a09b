// Maandishi yote ya tovuti kwa Kiswahili: mepesi, mafupi, ya kusemwa. Same keys as en.ts.
import type { Messages } from './catalogue.ts'
import { account } from './sw/account.ts'
import { buyerStanding } from './sw/buyer-standing.ts'
import { checkout } from './sw/checkout.ts'
import { disputes } from './sw/disputes.ts'
import { factWords } from './sw/fact-words.ts'
import { handover } from './sw/handover.ts'
import { layout } from './sw/layout.ts'
import { money } from './sw/money.ts'
import { notices } from './sw/notices.ts'
import { offline } from './sw/offline.ts'
import { operator } from './sw/operator.ts'
import { operatorTrust } from './sw/operator-trust.ts'
import { orders } from './sw/orders.ts'
import { pictures } from './sw/pictures.ts'
import { products } from './sw/products.ts'
import { questions } from './sw/questions.ts'
import { refusals } from './sw/refusals.ts'
import { reviews } from './sw/reviews.ts'
import { ruleNames } from './sw/rule-names.ts'
import { saved } from './sw/saved.ts'
import { search } from './sw/search.ts'
import { seller } from './sw/seller.ts'
import { sellerHome } from './sw/seller-home.ts'
import { sellerMoney } from './sw/seller-money.ts'
import { session } from './sw/session.ts'
import { shopShare } from './sw/shop-share.ts'
import { shops } from './sw/shops.ts'
import { standing } from './sw/standing.ts'
import { storefront } from './sw/storefront.ts'
import { tasks } from './sw/tasks.ts'
import { themes } from './sw/themes.ts'

export const sw: Messages = {
  ...layout,
  ...offline,
  ...storefront,
  ...search,
  ...saved,
  ...reviews,
  ...questions,
  ...checkout,
  ...orders,
  ...disputes,
  ...handover,
  ...session,
  ...account,
  ...buyerStanding,
  ...notices,
  ...refusals,
  ...seller,
  ...sellerHome,
  ...sellerMoney,
  ...standing,
  ...operatorTrust,
  ...ruleNames,
  ...factWords,
  ...products,
  ...pictures,
  ...shopShare,
  ...shops,
  ...themes,
  ...money,
  ...operator,
  ...tasks,
}
