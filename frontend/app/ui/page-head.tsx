// What the browser tab, a search engine and a shared link show of a page.
import { createContext, use } from 'react'
import { useSearchParams } from 'react-router'
import { inLanguage, isLanguage, languageParameter, languages } from '#app/messages/languages.ts'
import { useWords } from '#app/messages/use-words.ts'

/** Where people reach the site, without a slash at the end; empty while that is not known. */
export const SiteOrigin = createContext('')
export const useSiteOrigin = (): string => use(SiteOrigin)

interface Props {
  title: string
  /** What Amana promises, where a page has nothing of its own to say. */
  description?: string
  /** The one path under which search engines know the page, whatever else the address says. */
  at?: string
  /** Path of the picture that goes with a link, 1200 × 630, and what is on it. */
  preview?: { path: string; alt: string }
  kind?: 'website' | 'product'
  /** Not for search engines. */
  hidden?: boolean
}

export function PageHead({ title, description, at, preview, kind = 'website', hidden = false }: Props) {
  const t = useWords()
  const origin = useSiteOrigin()
  const shared = title.replace(/ · Amana$/, '')
  const asked = useSearchParams()[0].get(languageParameter)
  const here = at && isLanguage(asked) ? inLanguage(at, asked) : at
  return (
    <>
      <title>{title}</title>
      <meta property="og:title" content={shared} />
      <meta property="og:type" content={kind} />
      <meta name="description" content={description ?? t('layout.promise')} />
      {description && <meta property="og:description" content={description} />}
      {hidden && <meta name="robots" content="noindex" />}
      {origin && here && !hidden && <link rel="canonical" href={origin + here} />}
      {origin && at && !hidden && <InOtherLanguages address={origin + at} />}
      {origin && here && <meta property="og:url" content={origin + here} />}
      {origin && preview && (
        <>
          <meta property="og:image" content={origin + preview.path} />
          <meta property="og:image:type" content="image/jpeg" />
          <meta property="og:image:width" content="1200" />
          <meta property="og:image:height" content="630" />
          <meta property="og:image:alt" content={preview.alt} />
        </>
      )}
      <meta name="twitter:card" content={preview ? 'summary_large_image' : 'summary'} />
    </>
  )
}

/** The address itself speaks whichever language the visitor reads. */
const InOtherLanguages = ({ address }: { address: string }) => (
  <>
    <link rel="alternate" hrefLang="x-default" href={address} />
    {languages.map((language) => (
      <link key={language} rel="alternate" hrefLang={language} href={inLanguage(address, language)} />
    ))}
  </>
)

/** So much of a text as a preview shows, in one line and whole words. */
export function inShort(text: string, most = 160): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  const start = line
    .slice(0, most - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '')
  const space = start.lastIndexOf(' ')
  return `${(space > most / 2 ? start.slice(0, space) : start).replace(/[\s,.;:–-]+$/, '')}…`
}
