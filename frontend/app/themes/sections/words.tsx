// The sections that tell: story, picture with text, pictures, steps, questions, notice. Whatever a seller wrote ends as text, never as markup.
import type { SectionOf } from '@amana/contract'
import { Photo } from '#app/ui/photo.tsx'
import { pictureOf, useWindow } from '../shop-window.ts'

/** An empty line begins a new paragraph. */
export function Paragraphs({ text }: { text: string }) {
  const parts = text.split(/\n{2,}/).filter((part) => part.trim() !== '')
  return (
    <>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
        <p key={index}>{part}</p>
      ))}
    </>
  )
}

export function Story({ section }: { section: SectionOf<'story'> }) {
  const { shop } = useWindow()
  return (
    <div className="th-prose">
      <Paragraphs text={section.text || shop.description} />
    </div>
  )
}

export function PictureText({ section, heading }: { section: SectionOf<'pictureText'>; heading: string }) {
  const picture = pictureOf(useWindow(), section.picture)
  return (
    <div className="th-pair" data-side={section.side}>
      {picture ? (
        <div className="th-pair-picture">
          <Photo picture={picture} sizes="(min-width: 46rem) 560px, 92vw" />
        </div>
      ) : (
        <div className="th-pair-picture th-no-picture" aria-hidden />
      )}
      <div className="th-pair-words">
        {section.title && <h2 className="th-pair-title">{heading}</h2>}
        <div className="th-prose">
          <Paragraphs text={section.text} />
        </div>
      </div>
    </div>
  )
}

export function Gallery({ section }: { section: SectionOf<'gallery'> }) {
  const window = useWindow()
  const shown = section.pictures.flatMap(({ picture: reference, caption }) => {
    const picture = pictureOf(window, reference)
    return picture ? [{ reference, caption, picture }] : []
  })
  return (
    <ul className="th-pictures">
      {shown.map(({ reference, caption, picture }) => (
        <li key={`${reference}${caption}`}>
          <figure>
            <Photo picture={picture} sizes="(min-width: 46rem) 380px, 46vw" />
            {caption && <figcaption>{caption}</figcaption>}
          </figure>
        </li>
      ))}
    </ul>
  )
}

export function Steps({ section }: { section: SectionOf<'steps'> }) {
  return (
    <ol className="th-steps">
      {section.steps.map(({ title, text }, index) => (
        <li key={`${title}${text}`}>
          <span className="th-step-number" aria-hidden>
            {index + 1}
          </span>
          <h3 dir="auto" className="th-step-title">
            {title}
          </h3>
          <p dir="auto">{text}</p>
        </li>
      ))}
    </ol>
  )
}

export function Questions({ section }: { section: SectionOf<'questions'> }) {
  return (
    <div className="th-questions">
      {section.items.map(({ question, answer }) => (
        <details key={`${question}${answer}`}>
          <summary dir="auto">{question}</summary>
          <div className="th-prose">
            <Paragraphs text={answer} />
          </div>
        </details>
      ))}
    </div>
  )
}
