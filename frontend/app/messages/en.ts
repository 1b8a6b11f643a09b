// Every text of the site in English: plain, short, spoken. **Stars** make a word strong; {braces} are filled in.
import type { Message } from './catalogue.ts'
import { account } from './en/account.ts'
import { buyerStanding } from './en/buyer-standing.ts'
import { checkout } from './en/checkout.ts'
import { disputes } from './en/disputes.ts'
import { factWords } from './en/fact-words.ts'
import { handover } from './en/handover.ts'
import { layout } from './en/layout.ts'
import { money } from './en/money.ts'
import { notices } from './en/notices.ts'
import { offline } from './en/offline.ts'
import { operator } from './en/operator.ts'
import { operatorTrust } from './en/operator-trust.ts'
import { orders } from './en/orders.ts'
import { pictures } from './en/pictures.ts'
import { products } from './en/products.ts'
import { questions } from './en/questions.ts'
import { refusals } from './en/refusals.ts'
import { reviews } from './en/reviews.ts'
import { ruleNames } from './en/rule-names.ts'
import { saved } from './en/saved.ts'
import { search } from './en/search.ts'
import { seller } from './en/seller.ts'
import { sellerHome } from './en/seller-home.ts'
import { sellerMoney } from './en/seller-money.ts'
import { session } from './en/session.ts'
import { shopShare } from './en/shop-share.ts'
import { shops } from './en/shops.ts'
import { standing } from './en/standing.ts'
import { storefront } from './en/storefront.ts'
import { tasks } from './en/tasks.ts'
import { themes } from './en/themes.ts'

export const en = {
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
} satisfies Record<string, Message>
