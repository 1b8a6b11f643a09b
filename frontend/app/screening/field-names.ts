// What a field is called where somebody reads about it: by its name in the request.
import type { MessageKey } from '#app/messages/catalogue.ts'

const names: Record<string, MessageKey> = {
  title: 'written.title',
  description: 'written.description',
  brand: 'written.brand',
  tags: 'written.tags',
  sku: 'written.sku',
  options: 'written.options',
  attributes: 'written.attributes',
  alt: 'written.alt',
  picture: 'written.picture',
  name: 'written.name',
  slug: 'written.slug',
  returnsPolicy: 'written.returns',
  deliveryNotes: 'written.delivery',
  deliveryOptions: 'written.delivery',
  landmark: 'written.delivery',
  hours: 'written.delivery',
  note: 'written.note',
  message: 'written.message',
  answer: 'written.answer',
  reply: 'written.reply',
  text: 'written.text',
}

/** `options.0` and `deliveryOptions.0.name` are what they begin with. */
export const fieldNamed = (field: string): MessageKey => names[field.split('.')[0]!] ?? 'written.text'
