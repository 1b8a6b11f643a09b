// robots.txt: where crawlers have no business, and where the sitemap is. A rule that ends in `$` means that very address, so
// that a shop called cartoons is not kept out with the cart.
import { feedPaths, paths } from '../app/paths.ts'

/** Somebody's own pages, and doors that are not pages. */
const ownPages = [
  paths.account,
  paths.cart,
  paths.seller,
  paths.operator,
  paths.signIn(),
  paths.signUp(),
  paths.resetPassword,
  paths.findOrder(),
  paths.signOut,
  paths.language,
]
const ownFolders = ['/api', '/checkout', '/handover', '/order', '/pay', '/telco']

export function robots(origin: string): string {
  const closed = [
    ...ownPages.flatMap((path) => [`${path}$`, `${path}?`, `${path}/`]),
    ...ownFolders.map((path) => `${path}/`),
    '/*.data$',
  ]
  return `User-agent: *\n${closed.map((path) => `Disallow: ${path}`).join('\n')}\n\nSitemap: ${origin}${feedPaths.sitemap}\n`
}
