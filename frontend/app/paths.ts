// Every address of the site in one place; routes.ts says which page answers it.

/** Whatever a title is, in letters that are pleasant in an address. */
export const slugOf = (title: string) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

type Said = string | number | undefined | null

/** A list says its key once for each of its values. */
const withQuery = (path: string, query: Record<string, Said | readonly Said[]>) => {
  const pairs = Object.entries(query)
    .flatMap(([key, value]) => [value].flat().map((one): [string, Said] => [key, one as Said]))
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
  return pairs.length === 0
    ? path
    : `${path}?${new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, String(value)]))}`
}

export interface SearchWish {
  q?: string
  category?: string
  shop?: string
  county?: string[]
  brand?: string[]
  condition?: string[]
  tier?: string[]
  min?: string
  max?: string
  /** At least so many. */
  stars?: '4' | '3'
  /** `all`: what is sold out too. */
  stock?: string
  sort?: string
  after?: string
}

export const paths = {
  home: '/',
  search: (wish: SearchWish = {}) => withQuery('/search', { ...wish }),
  categories: '/c',
  category: (slug: string, wish: Omit<SearchWish, 'category'> = {}) => withQuery(`/c/${slug}`, { ...wish }),
  shop: (slug: string, wish: { after?: string; sort?: string } = {}) => withQuery(`/${slug}`, wish),
  product: (shopSlug: string, productId: string, title: string) => `/${shopSlug}/p/${productId}-${slugOf(title)}`,
  /** All reviews of a shop, or of one of its products. */
  reviews: (
    shopSlug: string,
    wish: { product?: string | undefined; sort?: string | undefined; stars?: number | undefined; after?: string } = {},
  ) => withQuery(`/${shopSlug}/reviews`, wish),
  /** A product's page with what was asked about it before. */
  olderQuestions: (address: string, after: string) => `${withQuery(address, { questions: after })}#questions`,
  /** What one has saved for later. @param news `full` when there was no room for one more */
  saved: (news?: 'full') => withQuery('/saved', { news }),
  changeSaved: '/saved/change',
  cart: '/cart',
  checkout: (shopSlug: string) => `/checkout/${shopSlug}`,
  /** @param still a page without scripts that does not reload itself, so that one can type in it */
  pay: (orderId: string, key?: string | null, still = false) =>
    withQuery(`/pay/${orderId}`, { key, still: still ? '1' : undefined }),
  /** What was agreed, word for word. */
  agreement: (orderId: string, key?: string | null) => withQuery(`/order/${orderId}/agreement`, { key }),
  /** @param news `new-link` right after the link was replaced */
  order: (orderId: string, key?: string | null, news?: 'new-link') => withQuery(`/order/${orderId}`, { key, news }),
  /** A problem with an order: reporting it, and everything about it after that. */
  problem: (orderId: string, key?: string | null) => withQuery(`/order/${orderId}/problem`, { key }),
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  /** The same, saying why one is there again. */
  signInBecause: (because: 'new-password' | 'too-long' | 'cookies' | 'ended', next?: string) =>
    withQuery('/sign-in', { because, next }),
  secondFactor: (next?: string) => withQuery('/sign-in/second-factor', { next }),
  signUp: (next?: string) => withQuery('/sign-up', { next }),
  signUpCode: (signUpId: string, next?: string) => withQuery(`/sign-up/${signUpId}`, { next }),
  resetPassword: '/reset-password',
  signOut: '/sign-out',
  language: '/language',
  lessData: '/less-data',
  help: '/help',
  /** What New, Established and Trusted mean. */
  badges: (tier?: string) => `/help/badges${tier ? `#${tier}` : ''}`,
  /** @param because `old-link` when a link that is good no more led here */
  findOrder: (because?: 'old-link') => withQuery('/find-order', { because }),
  account: '/account',
  /** The same, saying that the phone is verified and how many orders came with it. */
  accountWith: (claimed: number) => withQuery('/account', { claimed }),
  profile: '/account/profile',
  profileDone: (done: 'saved' | 'email' | 'phone') => withQuery('/account/profile', { done }),
  security: '/account/security',
  securityDone: (done: 'password' | 'off') => withQuery('/account/security', { done }),
  securityEvents: (after: string) => withQuery('/account/security', { after }),
  sessions: '/account/sessions',
  sessionsDone: (ended: number) => withQuery('/account/sessions', { ended }),
  data: '/account/data',
  downloadData: '/account/data/download',
  erased: '/account/erased',
  verifyPhone: (next?: string) => withQuery('/account/verify-phone', { next }),
  myOrders: '/account/orders',
  myMessages: (after?: string) => withQuery('/account/messages', { after }),
  notices: (after?: string) => withQuery('/account/notices', { after }),
  noticeChoices: '/account/notices/choices',
  /** The same, saying how many orders an account has just taken over. */
  myOrdersWith: (claimed: number) => withQuery('/account/orders', { claimed }),
  /** One's own, as a buyer. */
  buyerStanding: '/account/standing',
  myReviews: (wish: { show?: string; after?: string } = {}) => withQuery('/account/reviews', wish),
  /** Of one's own order: to write, to change, to read the answer. */
  myReview: (orderId: string, done?: 'published') => withQuery(`/account/reviews/${orderId}`, { done }),
  feed: (after?: string) => withQuery('/account/feed', { after }),
  following: '/account/following',
  openShop: '/sell',
  openShopStep: (step: string) => withQuery('/sell', { step }),
  shopOpened: '/seller/shop/opened',
  shopSettings: '/seller/shop',
  shopDelivery: '/seller/shop/delivery',
  /** The same, with the form of one way of delivery open. */
  shopDeliveryOption: (optionId: string) => `${withQuery('/seller/shop/delivery', { option: optionId })}#way`,
  shopHoliday: '/seller/shop/holiday',
  shopAddress: '/seller/shop/address',
  shopClosing: '/seller/shop/closing',
  shareShop: '/seller/shop/share',
  /** Settings right after something was changed. */
  settingsDone: (page: string, done: string) => withQuery(page, { done }),
  /** Takes the visitor's county and town. */
  myPlace: '/my-place',
  seller: '/seller',
  sellerTheme: '/seller/theme',
  sellerThemeDone: (done: 'saved' | 'published') => withQuery('/seller/theme', { done }),
  sellerThemeHistory: '/seller/theme/history',
  /** The draft of the theme, for its owner. */
  shopPreview: (slug: string) => `/${slug}/preview`,
  sellerOrders: (state?: string, more: { search?: string; due?: 'today' | undefined; after?: string } = {}) =>
    withQuery('/seller/orders', { state, ...more }),
  /** @param today only what has to be sent within a day */
  shipMany: (today = false) => withQuery('/seller/orders/ship', { due: today ? 'today' : undefined }),
  packingSlips: (orderIds: readonly string[] = [], today = false) =>
    withQuery('/seller/orders/packing', { order: orderIds, due: today ? 'today' : undefined }),
  sellerProblems: '/seller/problems',
  sellerProblem: (orderId: string) => `/seller/orders/${orderId}/problem`,
  sellerOrder: (orderId: string) => `/seller/orders/${orderId}`,
  sellerReviews: (wish: { show?: string | undefined; after?: string; done?: string } = {}) =>
    withQuery('/seller/reviews', wish),
  sellerQuestions: (wish: { show?: string | undefined; after?: string; done?: 'answered' | 'aside' } = {}) =>
    withQuery('/seller/questions', wish),
  /** @param before the messages before this one */
  sellerOrderMessages: (orderId: string, before?: string) =>
    withQuery(`/seller/orders/${orderId}/messages`, { before }),
  sellerMessages: (after?: string) => withQuery('/seller/messages', { after }),
  orderMessages: (orderId: string, key?: string | null, before?: string) =>
    withQuery(`/order/${orderId}/messages`, { key, before }),
  standing: '/seller/standing',
  /** The same, saying what came of asking anew. */
  standingDone: (done: 'lifted' | 'upheld') => withQuery('/seller/standing', { done }),
  sellerMoney: '/seller/money',
  payoutNumber: '/seller/money/payout-number',
  statement: (batchId: string) => `/seller/money/statements/${batchId}`,
  statementCsv: (batchId: string) => `/seller/money/statements/${batchId}/csv`,
  statementPdf: (batchId: string) => `/seller/money/statements/${batchId}/pdf`,
  payoutProof: '/seller/money/payout-number/proof',
  /** The money page right after the change, saying how long payouts wait. */
  payoutNumberChanged: (waitUntil: string) => withQuery('/seller/money', { waitUntil }),
  sellerProducts: '/seller/products',
  sellerProductList: (wish: { q?: string; show?: string; after?: string }) => withQuery('/seller/products', wish),
  newProduct: '/seller/products/new',
  sellerProduct: (productId: string) => `/seller/products/${productId}`,
  productPictures: (productId: string) => `/seller/products/${productId}/pictures`,
  /** The same, saying what was done. */
  sellerProductDone: (productId: string, done: 'added' | 'copied') =>
    withQuery(`/seller/products/${productId}`, { done }),
  categoryAttributes: (category: string) => withQuery('/seller/products/attributes', { category }),
  sellerStock: (wish: { q?: string; low?: string; after?: string; done?: number } = {}) =>
    withQuery('/seller/products/stock', wish),
  stockHistory: (variantId: string, after?: string) => withQuery(`/seller/products/stock/${variantId}`, { after }),
  exportProducts: '/seller/products/export',
  importProducts: '/seller/products/import',
  importTemplate: '/seller/products/import/template',
  productImport: (importId: string, list?: { outcome?: string; after?: number }) =>
    withQuery(`/seller/products/import/${importId}`, { ...list }),
  importReport: (importId: string) => `/seller/products/import/${importId}/report`,
  operator: '/operator',
  operatorWorkings: '/operator/workings',
  /** The orders behind a figure. */
  operatorOrders: (wish: { show?: string; after?: string } = {}) => withQuery('/operator/orders', wish),
  operatorTrust: (wish: { q?: string; newest?: 'people' | 'shops'; done?: string } = {}) =>
    withQuery('/operator/trust', wish),
  personsCase: (accountId: string) => `/operator/trust/${accountId}`,
  operatorMoney: '/operator/money',
  /** The same, saying what was done. */
  operatorMoneyDone: (done: 'halted' | 'lifted' | 'asked' | 'read' | 'explained' | 'remitted') =>
    withQuery('/operator/money', { done }),
  reconciliation: (id: string, list: { class?: string; after?: number } = {}) =>
    withQuery(`/operator/money/${id}`, { ...list }),
  reconciliationFile: (id: string, of?: string) => withQuery(`/operator/money/${id}/download`, { class: of }),
  phones: '/telco/',
}

/** Pictures of a thread come from the api itself, which asks each time who is asking. */
export const picturePaths = {
  ofProblem: (orderId: string, id: string, key: string | null) =>
    withQuery(`/api/orders/${orderId}/dispute/photos/${id}`, { key }),
  ofShopProblem: (shopId: string, orderId: string, id: string) =>
    `/api/seller/shops/${shopId}/orders/${orderId}/dispute/photos/${id}`,
  ofOrder: (orderId: string, id: string, query: { key: string | null; width: number }) =>
    withQuery(`/api/orders/${orderId}/messages/pictures/${id}`, query),
  ofShop: (shopId: string, orderId: string, id: string, width: number) =>
    withQuery(`/api/seller/shops/${shopId}/orders/${orderId}/messages/pictures/${id}`, { width }),
}

/** What the front door answers with a page of its own, without scripts: frontend/handover. */
export const plainPaths = {
  handover: (key: string, language?: string) => withQuery(`/handover/${key}`, { l: language }),
}

/** What machines read: answered by feeds/router.ts before any page, except for the pictures, which the api draws. */
export const feedPaths = {
  robots: '/robots.txt',
  sitemap: '/sitemap.xml',
  sitemapOfPages: '/sitemap/pages.xml',
  sitemapOfShops: (from: string) => `/sitemap/shops-${from}.xml`,
  sitemapOfProducts: (from: string) => `/sitemap/products-${from}.xml`,
  merchant: '/feeds/google-merchant.xml',
  shopFeed: (shopSlug: string) => `/${shopSlug}/feed.xml`,
  shopMerchant: (shopSlug: string) => `/${shopSlug}/google-merchant.xml`,
  /** A picture for shared links. @param name `amana`, or the id of a product or shop; @param state what it shows, so that a new one is fetched when that changes */
  preview: (name: string, state?: string) => withQuery(`/og/${name}.jpg`, { v: state }),
}

/** The id in front of a product's readable address. */
export const productIdIn = (segment: string): string => segment.split('-')[0] ?? segment

/** Only addresses of our own: a sign-in link must not lead elsewhere. */
export const safeNext = (next: unknown, otherwise: string): string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) && !/[\n\r\t\\]/.test(next) ? next : otherwise
