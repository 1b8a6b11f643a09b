// The theme while it is being changed: what it is now, what it was before (for undo), and what has been undone.
import type { Theme } from '@amana/contract'
import { useReducer } from 'react'

interface Draft {
  past: Theme[]
  now: Theme
  undone: Theme[]
  /** What was changed last; typing on in the same field is one change. */
  field: string | null
}
type Change = { kind: 'change'; theme: Theme; field?: string } | { kind: 'undo' } | { kind: 'redo' }

const pastMax = 100

export function draftAfter(draft: Draft, change: Change): Draft {
  const { past, now, undone, field } = draft
  if (change.kind === 'undo') {
    const before = past.at(-1)
    return before ? { past: past.slice(0, -1), now: before, undone: [now, ...undone], field: null } : draft
  }
  if (change.kind === 'redo') {
    const [next, ...rest] = undone
    return next ? { past: [...past, now], now: next, undone: rest, field: null } : draft
  }
  if (change.theme === now) return draft
  const typingOn = change.field !== undefined && change.field === field
  return {
    past: typingOn ? past : [...past, now].slice(-pastMax),
    now: change.theme,
    undone: [],
    field: change.field ?? null,
  }
}

export interface ThemeDraft {
  theme: Theme
  change: (theme: Theme, field?: string) => void
  undo: (() => void) | undefined
  redo: (() => void) | undefined
}

export function useThemeDraft(first: Theme): ThemeDraft {
  const [draft, dispatch] = useReducer(draftAfter, { past: [], now: first, undone: [], field: null })
  return {
    theme: draft.now,
    change: (theme, field) => dispatch({ kind: 'change', theme, ...(field !== undefined && { field }) }),
    undo: draft.past.length > 0 ? () => dispatch({ kind: 'undo' }) : undefined,
    redo: draft.undone.length > 0 ? () => dispatch({ kind: 'redo' }) : undefined,
  }
}
