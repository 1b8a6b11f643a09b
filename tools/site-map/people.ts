// Who opens the pages of the site map, and how each of them comes in.

export type Role = 'guest' | 'buyer' | 'seller' | 'operator'

interface Person {
  role: Role
  /** In the demo market; without one nobody signs in. */
  email?: string
}

const signedIn = (role: Role, name: string): Person => ({ role, email: `${name}@amana.example` })

export const people = {
  /** Has never been here. */
  visitor: { role: 'guest' },
  /** Has things of two shops in the cart, and has bought with nothing but a link. */
  shopper: { role: 'guest' },
  /** The same, and has shown by a code that the phone is hers. */
  provenGuest: { role: 'guest' },
  /** Has given the operator's password, and not yet the code of the app. */
  halfway: { role: 'guest' },
  /** Has just asked for an account. */
  newcomer: { role: 'guest' },
  /** Has an account since a moment ago, and has not shown that the phone is hers. */
  unproven: { role: 'buyer' },
  /** Paid yesterday; many orders are behind her. */
  achieng: signedIn('buyer', 'achieng'),
  /** Something is on its way to her, and something has arrived. */
  naliaka: signedIn('buyer', 'naliaka'),
  /** Has reported a problem. */
  kimani: signedIn('buyer', 'kimani'),
  /** Is offered a part of her money. */
  gathoni: signedIn('buyer', 'gathoni'),
  /** Has got her money back. */
  moraa: signedIn('buyer', 'moraa'),
  /** Did not pay in time. */
  kiptoo: signedIn('buyer', 'kiptoo'),
  /** Has denied her code at shop after shop. */
  judith: signedIn('buyer', 'judith'),
  wanjiku: signedIn('seller', 'wanjiku'),
  /** From her the guest of the site map buys. */
  faith: signedIn('seller', 'faith'),
  /** Her shop is new. */
  grace: signedIn('seller', 'grace'),
  /** His shop is under a restriction. */
  victor: signedIn('seller', 'victor'),
  /** Took orders and sent nothing: frozen. */
  dennis: signedIn('seller', 'dennis'),
  /** Frozen a second time: banned. */
  brian: signedIn('seller', 'brian'),
  /** Won when it was decided anew. */
  lucy: signedIn('seller', 'lucy'),
  operator: signedIn('operator', 'operator'),
} satisfies Record<string, Person>

export type PersonKey = keyof typeof people
