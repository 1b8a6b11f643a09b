// Every page of the site, in the states worth looking at: for pictures, for axe, for narrow screens, for what search engines are told.
import { accountPages } from './account-pages.ts'
import { operatorPages } from './operator-pages.ts'
import { sellerPages } from './seller-pages.ts'
import type { SitePage } from './site-page.ts'
import { storefrontPages } from './storefront-pages.ts'

export const siteMap: SitePage[] = [...storefrontPages, ...accountPages, ...sellerPages, ...operatorPages]

/** Routes that answer with a file or lead elsewhere: nothing to look at. */
export const withoutPage: Record<string, string> = {
  'sign-out': 'leads on',
  language: 'leads back',
  'less-data': 'leads back',
  'my-place': 'leads back',
  'saved/change': 'leads back',
  'account/data/download': 'a file',
  'seller/money/statements/:batchId/csv': 'a file',
  'seller/money/statements/:batchId/pdf': 'a file',
  'seller/products/attributes': 'data for the form of a product',
  'seller/products/export': 'a file',
  'seller/products/import/template': 'a file',
  'seller/products/import/:importId/report': 'a file',
  'operator/money/:reconciliationId/download': 'a file',
}
