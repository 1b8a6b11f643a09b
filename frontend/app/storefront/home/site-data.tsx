// Amana and its search as structured data, for search engines.
import { paths } from '#app/paths.ts'
import { useSiteOrigin } from '#app/ui/page-head.tsx'
import { StructuredData } from '#app/ui/structured-data.tsx'

export function SiteData({ description }: { description: string }) {
  const origin = useSiteOrigin()
  return <StructuredData about={import.meta.env.SSR && siteAbout(origin, description)} />
}

function siteAbout(origin: string, description: string): object[] {
  const amana = `${origin}/#amana`
  return [
    {
      '@type': 'Organization',
      '@id': amana,
      name: 'Amana',
      url: origin + paths.home,
      logo: `${origin}/favicon.svg`,
      description,
      areaServed: { '@type': 'Country', name: 'Kenya' },
    },
    {
      '@type': 'WebSite',
      '@id': `${origin}/#site`,
      name: 'Amana',
      url: origin + paths.home,
      inLanguage: ['en', 'sw'],
      publisher: { '@id': amana },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${origin}${paths.search()}?q={words}` },
        'query-input': 'required name=words',
      },
    },
  ]
}
