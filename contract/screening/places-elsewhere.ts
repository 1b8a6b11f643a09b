// Data: where a conversation could be taken: link hosts, endings of web addresses, mail houses, networks. Raise the version with each change.
export const placesElsewhereVersion = 1

/** Endings that make a web address by themselves. */
export const plainEndings: ReadonlySet<string> = new Set(
  'com net org ke info biz shop store online site website xyz africa link click top live tk ml'.split(' '),
)

/** Endings that are everyday words too: a link only with a path behind, or with a host from the list. */
export const wordEndings: ReadonlySet<string> = new Set(
  'me to ly io co app so gg ee in is it us cc gl im page bio tv fm am be'.split(' '),
)

/** Host and ending that lead to a chat or a link list. */
export const contactHosts: ReadonlySet<string> = new Set(
  (
    'wa.me t.me m.me fb.me fb.com bit.ly linktr.ee tinyurl.com cutt.ly is.gd goo.gl rb.gy shorturl.at ig.me telegram.me telegram.dog ' +
    'instagr.am youtu.be tiktok.com lnkd.in beacons.ai qrco.de bio.link msng.link chat.whatsapp.com wa.link'
  ).split(' '),
)

/** Brands that are written like an address on honest goods. */
export const brandHosts: ReadonlySet<string> = new Set(['startech.com', 'startech.co', 'noble.com', 'bodybuilding.com'])

/** Our own addresses, which may stand in a text. */
export const ownHosts: ReadonlySet<string> = new Set(['amana.example', 'amana.co.ke'])

export const mailHouses: ReadonlySet<string> = new Set(
  'gmail yahoo ymail hotmail outlook icloud protonmail proton'.split(' '),
)

/** Networks under every name people use. The short ones mean nothing else in a listing. */
export const networks: ReadonlySet<string> = new Set(
  (
    'instagram insta ig facebook fb tiktok telegram tele tg twitter snapchat snap whatsapp watsap wasap whatsap messenger signal imo viber ' +
    'linkedin pinterest threads youtube jiji olx pigiame'
  ).split(' '),
)
export const shortNetworks: ReadonlySet<string> = new Set('ig insta fb tg'.split(' '))

/** What follows a network's name in honest listings: "IG reels", "insta photos". */
export const networkThings: ReadonlySet<string> = new Set(
  (
    'reels reel story stories photos photo pictures ready worthy video videos live calls call post posts shoot frame prop wall style camera light ' +
    'app apps bag bundle feed filter lights stand and or na for kwa ya with in on the no yes'
  ).split(' '),
)

/** Words that send somebody to look for a name on a network. */
export const seekWords: ReadonlySet<string> = new Set(
  'nitafute nitafuteni tafuta nifuate fuata find follow search look check angalia tucheki nicheki utanipata utatupata'.split(
    ' ',
  ),
)
