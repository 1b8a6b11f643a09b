// Every address of the site in one place; routes.ts says which page answers it.

/** Whatever a title is, in letters that are pleasant in an address. */
const slugOf = (title: string) =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)

const withQuery = (path: string, query: Record<string, string | number | undefined | null>) => {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return pairs.length === 0
    ? path
    : `${path}?${new URLSearchParams(pairs.map(([key, value]): [string, string] => [key, String(value)]))}`
}

export interface SearchWish {
  q?: string
  category?: string
  shop?: string
  sort?: string
  min?: string
  max?: string
  after?: string
}

export const paths = {
  home: '/',
  search: (wish: SearchWish = {}) => withQuery('/search', { ...wish }),
  category: (slug: string, wish: Omit<SearchWish, 'category'> = {}) => withQuery(`/c/${slug}`, { ...wish }),
  shop: (slug: string, wish: { after?: string; sort?: string } = {}) => withQuery(`/${slug}`, wish),
  product: (shopSlug: string, productId: string, title: string) => `/${shopSlug}/p/${productId}-${slugOf(title)}`,
  cart: '/cart',
  checkout: (shopSlug: string) => `/checkout/${shopSlug}`,
  pay: (orderId: string, key?: string | null) => withQuery(`/pay/${orderId}`, { key }),
  order: (orderId: string, key?: string | null) => withQuery(`/order/${orderId}`, { key }),
  signIn: (next?: string) => withQuery('/sign-in', { next }),
  signUp: (next?: string) => withQuery('/sign-up', { next }),
  signOut: '/sign-out',
  language: '/language',
  help: '/help',
  myOrders: '/account/orders',
  openShop: '/sell',
  seller: '/seller',
  sellerOrders: (state?: string) => withQuery('/seller/orders', { state }),
  sellerOrder: (orderId: string) => `/seller/orders/${orderId}`,
  sellerMoney: '/seller/money',
  sellerProducts: '/seller/products',
  newProduct: '/seller/products/new',
  sellerProduct: (productId: string) => `/seller/products/${productId}`,
  operator: '/operator',
  phones: '/telco/',
}

/** The id in front of a product's readable address. */
export const productIdIn = (segment: string): string => segment.split('-')[0] ?? segment

/** Only addresses of our own: a sign-in link must not lead elsewhere. */
export const safeNext = (next: unknown, otherwise: string): string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) && !/[\n\r\t\\]/.test(next) ? next : otherwise
