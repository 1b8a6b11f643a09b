// How trust writes figures into its sentences: shillings, dates, percentages, and the placeholders of a rule's text.
import { nairobiParts } from '#platform/clock'

export type Language = 'en' | 'sw'
export type Text = Record<Language, string>
export type Figures = Record<string, string | number>

const months: Record<Language, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  sw: 'Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba'.split(' '),
}

export const wholeNumber = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')

/** 6500000 cents → `KES 65,000`. Cents are cut: limits are whole shillings. */
export const shillings = (cents: number): string => `KES ${wholeNumber(Math.floor(cents / 100))}`

/** A share between 0 and 1 → `5 %`, with one decimal where it has one. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`

/** The day in Nairobi: `23 December 2026`. */
export const dayText = (instant: Date, language: Language = 'en'): string => {
  const { day, month, year } = nairobiParts(instant)
  return `${day} ${months[language][month - 1]} ${year}`
}

/** Puts figures into `{placeholders}`. A placeholder without a figure is our own mistake. */
export const fill = (text: string, figures: Figures): string =>
  text.replace(/\{(\w+)\}/g, (_all, name: string) => {
    const figure = figures[name]
    if (figure === undefined) throw new Error(`no figure for {${name}} in: ${text}`)
    return typeof figure === 'number' ? wholeNumber(figure) : figure
  })

export const tierName: Record<'new' | 'established' | 'trusted', Text> = {
  new: { en: 'New', sw: 'Mpya' },
  established: { en: 'Established', sw: 'Imara' },
  trusted: { en: 'Trusted', sw: 'Anaaminika' },
}
