// What the templates are called, and what each is like.
import type { Template } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'

export const templateNames: Record<Template, MessageKey> = {
  market: 'look.market',
  gallery: 'look.gallery',
  catalogue: 'look.catalogue',
  magazine: 'look.magazine',
  workshop: 'look.workshop',
  night: 'look.night',
}

export const templateSayings: Record<Template, MessageKey> = {
  market: 'look.market_is',
  gallery: 'look.gallery_is',
  catalogue: 'look.catalogue_is',
  magazine: 'look.magazine_is',
  workshop: 'look.workshop_is',
  night: 'look.night_is',
}
