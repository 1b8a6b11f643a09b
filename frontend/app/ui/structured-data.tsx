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

/**
 * Search engines read what the server sends, so the browser need not be able to say it again: pages give
 * `import.meta.env.SSR && […]`, which leaves their description out of what they send as script, and React keeps the document's.
 */
export function StructuredData({ about }: { about: object | object[] | false }) {
  const graph = Array.isArray(about) ? { '@graph': about } : about
  const text = graph ? asSafeJson({ '@context': 'https://schema.org', ...graph }) : ''
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing is left that HTML would read
  return <script type="application/ld+json" suppressHydrationWarning dangerouslySetInnerHTML={{ __html: text }} />
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
