// Ways into the page: its sections that have a name, as links to their places in it.
import type { SectionType, ThemeSection } from '@amana/contract'
import { useWords } from '#app/messages/use-words.ts'
import { anchorOf, useWindow } from './shop-window.ts'
import { useSectionTitle } from './titles.ts'

const led: readonly SectionType[] = [
  ...(['featured', 'products', 'categories', 'story', 'gallery', 'steps', 'questions', 'delivery', 'trust'] as const),
]
const linksMax = 7

export function Navigation() {
  const t = useWords()
  const { theme } = useWindow()
  const titleOf = useSectionTitle()
  const shortTitleOf = (section: ThemeSection) =>
    section.type === 'delivery' && !section.title ? t('product.delivery') : titleOf(section)
  if (theme.settings.navigation === 'none') return null
  return (
    <nav className="th-nav" aria-label={t('theme.nav')}>
      <ul>
        {theme.sections
          .filter(({ type }) => led.includes(type))
          .slice(0, linksMax)
          .map((section) => (
            <li key={section.id}>
              <a href={`#${anchorOf(section.id)}`}>{shortTitleOf(section)}</a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
