// Every endpoint in one list, read from the modules of the contract: for the API document, the client and the test of who may call what.
import * as abuse from './abuse.ts'
import * as behindTheFigures from './behind-the-figures.ts'
import * as carts from './carts.ts'
import * as catalogue from './catalogue.ts'
import * as checkout from './checkout.ts'
import * as delivery from './delivery.ts'
import * as disputes from './disputes.ts'
import type { Endpoint } from './endpoint.ts'
import * as feeds from './feeds.ts'
import * as following from './following.ts'
import * as guests from './guests.ts'
import * as halts from './halts.ts'
import * as handovers from './handovers.ts'
import * as identity from './identity.ts'
import * as imports from './imports.ts'
import * as listings from './listings.ts'
import * as messages from './messages.ts'
import * as myAccount from './my-account.ts'
import * as myShop from './my-shop.ts'
import * as notices from './notices.ts'
import * as operations from './operations.ts'
import * as operatorTrust from './operator-trust.ts'
import * as orders from './orders.ts'
import * as payments from './payments.ts'
import * as payouts from './payouts.ts'
import * as pictures from './pictures.ts'
import * as questions from './questions.ts'
import * as reconciliation from './reconciliation.ts'
import * as reviews from './reviews.ts'
import * as saved from './saved.ts'
import * as screening from './screening.ts'
import * as search from './search.ts'
import * as shopDisputes from './shop-disputes.ts'
import * as shopFigures from './shop-figures.ts'
import * as shopOpening from './shop-opening.ts'
import * as shopOrders from './shop-orders.ts'
import * as shopProducts from './shop-products.ts'
import * as shops from './shops.ts'
import * as signUps from './sign-up.ts'
import * as stock from './stock.ts'
import * as taxes from './taxes.ts'
import * as themes from './themes.ts'
import * as trust from './trust.ts'
import * as trustTrials from './trust-trials.ts'
import * as visits from './visits.ts'
import * as waitingMoney from './waiting-money.ts'

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value

const endpointsOf = (module: object): Endpoint[] =>
  Object.values(module)
    .filter(isEndpoint)
    .sort((a, b) => a.path.localeCompare(b.path, 'en') || a.method.localeCompare(b.method, 'en'))

/** Grouped by module, in the order a purchase meets them; within a module by path. */
export const endpointsByModule: Record<string, Endpoint[]> = Object.fromEntries(
  Object.entries({
    identity: { ...signUps, ...identity, ...myAccount },
    trust: { ...trust, ...trustTrials },
    shops: { ...shops, ...shopOpening, ...myShop, ...delivery },
    themes,
    catalogue: { ...catalogue, ...shopProducts, ...stock, ...pictures, ...visits },
    imports,
    search: { ...search, ...listings },
    feeds,
    carts,
    orders: { ...checkout, ...orders, ...shopOrders, ...handovers, ...guests, ...shopFigures },
    disputes: { ...disputes, ...shopDisputes },
    questions,
    reviews,
    following: { ...following, ...saved },
    payments,
    escrow: taxes,
    payouts: { ...payouts, ...halts },
    messages,
    notifications: notices,
    reconciliation,
    abuse,
    screening,
    operations: { ...operations, ...behindTheFigures, ...operatorTrust, ...waitingMoney },
  }).map(([name, module]) => [name, endpointsOf(module)]),
)
export const endpoints: Endpoint[] = Object.values(endpointsByModule).flat()
