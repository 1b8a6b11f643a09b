// What a shop may be called, and what it looks like before its owner has chosen.
import { Refusal } from '#platform/errors'

/**
 * Addresses that are not a shop's: the first segment of every page of ours and of everything we may want to serve,
 * and names that would pass for us. A test holds it against the pages that there are.
 */
export const reservedSlugs: ReadonlySet<string> = new Set(
  `about abuse account accounts admin administrator amana amana-pay amana-support api app apps assets auth billing blog
  brand brands build c cart carts cart-data categories category checkout cms contact cookies css dashboard design
  developer developers dispute disputes docs download error escrow faq favicon feed feeds fees find-order following forgot-password
  handover health healthz help home img images index jobs js kenya language legal less-data login logout mail mailbox market marketplace me
  media metrics mobile moderator money mpesa m-pesa my-place new news notices notifications null oauth offers official operator order
  orders page pages pay payment payments payout payouts phone phones policy press privacy product products profile
  public readyz recover refund refunds register report reset reset-password returns reviews robots root rss rules safaricom
  sale sales saved search security sell seller sellers sessions settings setup shop shops sign-in sign-out sign-up signin signout signup
  sitemap sms static status store stores support system team telco terms test theme themes till trust undefined user
  users verify visitor wallet webhooks well-known www`.split(/\s+/),
)

export interface Palette {
  wall: string
  floor: string
  accent: string
}

/** A palette ends up in colours of the page: six hexadecimal digits and nothing else. Throws invalid_request. */
export function refusePalette(palette: Palette): void {
  const wrong = Object.entries(palette).filter(([, colour]) => !/^#[0-9a-fA-F]{6}$/.test(colour))
  if (wrong.length === 0) return
  const fields = Object.fromEntries(wrong.map(([part]) => [`palette.${part}`, 'must be a colour such as #5B4A86']))
  throw new Refusal('invalid_request', 'invalid', 'Something in the request is missing or wrong; see the fields.', {
    fields,
  })
}

/** Quiet pairs of wall and floor with an accent that white text can be read on. */
const palettes: readonly Palette[] = [
  { wall: '#E8E5DB', floor: '#D6CCBB', accent: '#5B4A86' },
  { wall: '#DFE8E2', floor: '#C3D5C9', accent: '#1F5F46' },
  { wall: '#F0E3D6', floor: '#E2CBB2', accent: '#8A4B1F' },
  { wall: '#DEE6EE', floor: '#C2D1E0', accent: '#274C77' },
  { wall: '#EFE0E3', floor: '#DFC3C9', accent: '#84304A' },
]

/** The same slug always gets the same one. */
export const paletteFor = (slug: string): Palette =>
  palettes[[...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % palettes.length]!
