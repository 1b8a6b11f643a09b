// A shop in its theme: the masthead, Amana's own strip, and the sections in the order its seller gave them. The page that shows it
// brings the theme's style (theme-style.tsx).
import type { Template, ThemeSection } from '@amana/contract'
import type { ReactNode } from 'react'
import { catalogue } from './catalogue/template.tsx'
import { gallery } from './gallery/template.tsx'
import { magazine } from './magazine/template.tsx'
import { market } from './market/template.tsx'
import { Navigation } from './navigation.tsx'
import { night } from './night/template.tsx'
import { Delivery, Figures, Trust } from './sections/facts.tsx'
import { Categories, Featured, hasFeatured, Products } from './sections/shelves.tsx'
import { Gallery, PictureText, Questions, Steps, Story } from './sections/words.tsx'
import { anchorOf, kindsOf, pictureOf, type ShopWindow, WindowContext } from './shop-window.ts'
import type { TemplateParts } from './template.ts'
import { useSectionTitle } from './titles.ts'
import { workshop } from './workshop/template.tsx'

const parts: Record<Template, TemplateParts> = { market, gallery, catalogue, magazine, workshop, night }

export function ThemedShop(window: ShopWindow) {
  const { theme, amana } = window
  const { template, settings } = theme
  const { Masthead, Hero } = parts[template]
  const shown = theme.sections.filter((section) => isWorthShowing(window, section))
  const [first, ...others] = shown
  const hero = first?.type === 'hero' ? first : undefined
  return (
    <WindowContext value={window}>
      <div
        className={`th th-${template}`}
        data-fonts={settings.fonts}
        data-radius={settings.radius}
        data-density={settings.density}
        data-hero={settings.hero}
        data-card={settings.card}
        data-navigation={settings.navigation}
      >
        <Masthead />
        <div className="th-body">
          <Navigation />
          <div className="th-main">
            {hero && (
              <div className="th-section th-hero" id={anchorOf(hero.id)}>
                <Hero section={hero} />
              </div>
            )}
            <div className="th-strip">
              <div className="th-in">
                <div className="th-amana">
                  {amana.notices}
                  {amana.standing}
                </div>
              </div>
            </div>
            <Sections sections={hero ? others : shown} parts={parts[template]} />
          </div>
        </div>
      </div>
    </WindowContext>
  )
}

/** A section without anything to show leaves no empty head behind. */
function isWorthShowing(window: ShopWindow, section: ThemeSection): boolean {
  const { shelf, products, shop } = window
  if (section.type === 'notice') return section.text !== ''
  if (section.type === 'featured') return !shelf.after && hasFeatured(section, products, shelf.listings)
  if (section.type === 'categories') return kindsOf(shelf).length > 1
  if (section.type === 'story') return section.text !== '' || shop.description !== ''
  if (section.type === 'pictureText') return section.title !== '' || section.text !== ''
  if (section.type === 'gallery') return section.pictures.some(({ picture }) => pictureOf(window, picture))
  if (section.type === 'steps') return section.steps.length > 0
  if (section.type === 'questions') return section.items.length > 0
  return true
}

const withoutHead = new Set<ThemeSection['type']>(['notice', 'pictureText', 'trust', 'divider', 'hero'])

function Sections({ sections, parts }: { sections: ThemeSection[]; parts: TemplateParts }) {
  const titleOf = useSectionTitle()
  let number = 0
  return sections.map((section) => {
    const id = anchorOf(section.id)
    if (section.type === 'divider') return <hr key={section.id} className="th-divider" data-look={section.look} />
    const headed = !withoutHead.has(section.type)
    const Wrapper = headed ? 'section' : 'div'
    if (headed) number += 1
    return (
      <Wrapper
        key={section.id}
        id={id}
        className={`th-section th-s-${section.type}${section.type === 'hero' ? ' th-hero' : ''}`}
        {...(headed && { 'aria-labelledby': `${id}-title` })}
      >
        {section.type === 'trust' || section.type === 'hero' ? (
          <Contents section={section} parts={parts} title="" />
        ) : (
          <div className="th-in">
            {headed && <parts.Head id={`${id}-title`} title={titleOf(section)} number={number} />}
            <div className="th-content">
              <Contents section={section} parts={parts} title={titleOf(section)} />
            </div>
          </div>
        )}
      </Wrapper>
    )
  })
}

function Contents({
  section,
  parts,
  title,
}: {
  section: ThemeSection
  parts: TemplateParts
  title: string
}): ReactNode {
  switch (section.type) {
    case 'hero':
      return <parts.Hero section={section} />
    case 'notice':
      return (
        <p className="th-note" data-tone={section.tone}>
          {section.text}
        </p>
      )
    case 'featured':
      return <Featured section={section} Card={parts.Card} />
    case 'products':
      return <Products Card={parts.Card} />
    case 'categories':
      return <Categories section={section} />
    case 'story':
      return <Story section={section} />
    case 'pictureText':
      return <PictureText section={section} heading={title} />
    case 'gallery':
      return <Gallery section={section} />
    case 'steps':
      return <Steps section={section} />
    case 'questions':
      return <Questions section={section} />
    case 'figures':
      return <Figures />
    case 'delivery':
      return <Delivery section={section} />
    case 'trust':
      return <Trust />
    case 'divider':
      return null
  }
}
