// English: the shop's link sent and printed, and what stands elsewhere than among the settings of the shop.
import type { Message } from '../catalogue.ts'

export const shopShare = {
  'share.title': 'Share your shop',
  'share.lead': 'Send its link where your buyers are, or print it for the stall.',
  'share.send': 'A message that is ready to send',
  'share.message':
    'Karibu {shop}! Order here, and your M-Pesa payment is kept by Amana until the goods are in your hands: {link}',
  'share.one_product': 'To send a single product, open it among your products and press Share.',
  'share.link_of': 'Link of {shop}',
  'share.copy': 'Copy',
  'share.poster': 'For the stall or the parcel',
  'share.qr': 'To scan: {link}',
  'share.promise': 'You pay by M-Pesa. Amana keeps the money until the goods are with you, or gives it back.',
  'elsewhere.title': 'More to set',
  'elsewhere.notices': 'Notices by SMS and e-mail',
  'elsewhere.notices_says': 'What you are told, how, and in which language.',
  'elsewhere.payout': 'The number you are paid on',
  'elsewhere.payout_says': 'It is proved with KES 10. A change holds payouts for 72 hours.',
  'elsewhere.contact': 'Your name, e-mail and phone',
  'elsewhere.contact_says': 'Of your account, not of the shop’s page.',
  'elsewhere.password': 'Password and second factor',
  'elsewhere.password_says': 'What keeps others out of your shop.',
  'elsewhere.sessions': 'Where you are signed in',
  'elsewhere.sessions_says': 'Sign out a phone you have lost.',
} satisfies Record<string, Message>
