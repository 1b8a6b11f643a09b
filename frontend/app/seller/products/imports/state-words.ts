// How an import stands and what became of its products, in words.
import type { ImportOutcome, ImportState } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import type { BadgeTone } from '#app/ui/badge.tsx'

export const states: Record<ImportState, { label: MessageKey; tone: BadgeTone }> = {
  reading: { label: 'import.reading', tone: 'held' },
  unreadable: { label: 'import.unreadable', tone: 'plain' },
  ready: { label: 'import.ready', tone: 'held' },
  running: { label: 'import.running', tone: 'held' },
  done: { label: 'import.done', tone: 'safe' },
  cancelled: { label: 'import.cancelled', tone: 'plain' },
}

export const outcomes: Record<ImportOutcome, MessageKey> = {
  added: 'import.added',
  changed: 'import.changed',
  held: 'import.held',
  skipped: 'import.skipped',
  refused: 'import.refused',
  faulty: 'import.faulty',
  waiting: 'import.waiting',
}

export const isUnderWay = (state: ImportState): boolean => state === 'reading' || state === 'running'
