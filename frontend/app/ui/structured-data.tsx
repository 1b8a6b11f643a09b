// Facts of a page for search engines (schema.org). Data, never run: a nonce is not needed, and nothing in it ends the element.
const unsafe: Record<string, string> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

export const asSafeJson = (about: unknown): string =>
  JSON.stringify(about).replace(/[<>&\u2028\u2029]/g, (letter) => unsafe[letter]!)

export function StructuredData({ about }: { about: object | object[] }) {
  const graph = Array.isArray(about) ? { '@graph': about } : about
  const text = asSafeJson({ '@context': 'https://schema.org', ...graph })
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing is left that HTML would read
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}

/** Where a page is in the site, from the top down; home goes without saying. */
export const breadcrumbs = (origin: string, steps: readonly { name: string; path: string }[]) => ({
  '@type': 'BreadcrumbList',
  itemListElement: [{ name: 'Amana', path: '/' }, ...steps].map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: origin + path,
  })),
})

/** Stars as the page shows them; nothing is claimed where nobody has reviewed. */
export const aggregateRating = (rating: { average: number; count: number } | null) =>
  rating
    ? { '@type': 'AggregateRating', ratingValue: rating.average, reviewCount: rating.count, bestRating: 5 }
    : undefined
