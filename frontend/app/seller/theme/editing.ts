// What the parts of the editor share: the theme as it is now, how to change it, and what the api had against it.
import type { Theme } from '@amana/contract'
import { createContext, type MouseEvent, use } from 'react'
import { operate } from './operations.ts'

export interface ProductChoice {
  id: string
  title: string
}

export interface Editing {
  theme: Theme
  /** @param field the one that is typed in: typing on in it is one step of undo */
  change: (theme: Theme, field?: string) => void
  /** Says what happened to whoever cannot see it. */
  announce: (sentence: string) => void
  products: ProductChoice[]
  /** By name of the field. */
  faults: Record<string, string | undefined>
}

export const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = use(EditingContext)
  if (!editing) throw new Error('a field of the theme stands within the editor')
  return editing
}

/** A button that does one thing to the theme: at once with scripts, by way of the server without. */
export function useOperation(): (word: string) => {
  type: 'submit'
  name: 'do'
  value: string
  onClick: (event: MouseEvent) => void
} {
  const { theme, change } = useEditing()
  return (word) => ({
    type: 'submit',
    name: 'do',
    value: word,
    onClick: (event) => {
      const next = operate(theme, word)
      if (!next) return
      event.preventDefault()
      change(next)
    },
  })
}
