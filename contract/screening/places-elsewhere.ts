// Data: where a conversation could be taken: link hosts, endings of web addresses, mail houses, networks. Raise the version with each change.
export const placesElsewhereVersion = 5

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Endings that make a web address by themselves. */
export const plainEndings = set(`
  com net org ke info biz shop store online site website xyz africa link click top live tk ml cf ga gq mobi asia dev app page cloud tech digital
  pro vip club world agency market company deals sale fashion boutique ug tz rw et za ng gh edu gov wiki blog news
  space fun icu cyou buzz lol wtf rocks chat social bio ltd group ventures solutions services
`)

/** Endings that are everyday words too: a link only with a path behind, or with a host from the list. */
export const wordEndings = set('me to ly io co so gg ee in is it us cc gl im tv fm am be')

/** Of the plain endings, those that are words of a listing as well: "Cotton.Net weight", "Soft.Live size". */
export const endingsThatAreWords = set(
  'net shop store online site website link click top live page cloud tech digital pro club world market company deals sale fashion boutique space fun chat social bio group services solutions news info app',
)

/** Host and ending that lead to a chat or a link list. */
export const contactHosts = set(`
  wa.me t.me tee.me site123.me m.me fb.me fb.com fb.gg bit.ly linktr.ee tinyurl.com cutt.ly is.gd goo.gl app.goo rb.gy shorturl.at ig.me telegram.me telegram.dog
  instagr.am youtu.be tiktok.com lnkd.in beacons.ai qrco.de bio.link msng.link chat.whatsapp.com wa.link forms.gle g.co g.page t.co ow.ly buff.ly
  discord.gg signal.me signal.group snapchat.com paypal.me cash.app solo.to campsite.bio taplink.cc allmylinks.com lnk.bio linkin.bio carrd.co
  s.id v.gd t.ly shorte.st bl.ink me-qr.com qr.io qrfy.io wa.my joinchat.me wame.pro api.whatsapp threads.net threads.com x.com vk.com ok.ru line.me
  viber.click imo.im skype.com zoom.us meet.google 1drv.ms we.tl
`)

/** Shorteners and link lists by name alone, where a name follows: "linktree mamaduka", "bitly slash bei". */
export const linkLists = set('linktree bitly tinyurl wame')

/** Brands that are written like an address on honest goods, and names of techniques. */
export const brandHosts = set('startech.com startech.co noble.com bodybuilding.com asp.net vb.net ado.net ml.net')

/** Our own addresses, which may stand in a text. */
export const ownHosts = set('amana.example amana.co.ke')

export const mailHouses = set(
  'gmail gmailcom yahoocom gmai1 gmall yahoo ymail hotmail outlook icloud protonmail proton rocketmail aol zoho',
)

/** Words that say that a mail address is near. */
export const mailWords = set('email mail barua pepe andika write yangu')

/** Networks under every name people use. The short ones mean nothing else in a listing. */
export const networks = set(`
  instagram lnstagram lnsta insta 1nsta inst ista instgram instagrm istagram insagram instergram instagrem ig facebook facebok facbook facebk fesibuku fbook fb tiktok tiktoc tikotok ticktok tictok ticktock telegram teiegram telegrm telegraph tele teleg tg twitter snapchat snap
  whatsapp whatsap whatsup watsap watsapp wasap wassap wattsapp messenger signal imo viber linkedin pinterest threads youtube jiji olx pigiame
  wechat skype discord kik wickr clubhouse likee truecaller socials
`)
export const shortNetworks = set('ig insta 1nsta ista fb fbook tg')

/** Networks whose names are everyday words: beside a name they need a sign that points at it. */
export const wordNetworks = set('tele inst snap signal threads line messenger youtube jiji')
/** Networks' names in two words. */
export const splitNetworks = set(
  'face:book in:sta ins:ta insta:gram tele:gram tik:tok whats:app snap:chat wats:app you:tube',
)

/** What follows a network's name in honest listings: "IG reels", "insta photos". */
export const networkThings = set(`
  reels reel story stories photos photo pictures picture ready worthy video videos live lives calls call post posts shoot frame prop wall style camera
  light lights app apps bag bundle feed filter stand and or na for kwa ya with in on the no yes ndio iko works work working supported support
  available included compatible preinstalled installed enabled lite business web marketplace logo logos sticker stickers icon icons print themed
  messages alerts notices notifications vizuri haraka fast well easily pia tu too mirror pro plus max case cover set pack lens tripod backdrop
  is are was can will does do runs run opens open ni hii hiyo ile za la cha haifanyi inafanya inashika hazifanyi zote all netflix google
  premium ads advert adverts marketing course book guide tutorial account accounts page pages group groups mic microphone music dance challenge
  aesthetic famous viral trend trends trending celebrity vibes girl boy babe kids
`)

/** Words that send somebody to look for a name on a network. */
export const seekWords = set(`
  nitafute nitafuteni tafuta utafute tutafute tafuteni nifuate nifuateni fuata tufuate tufuateni find follow search look check angalia tucheki nicheki
  utanipata utatupata mnipate mtupate natumia tunatumia niko tuko cheki add niadd like visit catch get watch tembelea ingia enda type enter tag join nifollow tufollow unifollow mtufollow subscribe mention use tumia dm inbox ping msg search
`)

/** Words between a network and a name that make it somebody's. */
export const ownerWords = set(
  'yangu yetu yake yao langu letu wangu wetu handle username user id account acc acct akaunti page ukurasa profile channel group name jina called inaitwa inaitwayo as kama under @',
)
export const linkWords = set('ni is the my our kwa ya la at kwenye jina by it its i m im we re are')

/** What one may look for on a network without being led to anybody. */
export const soughtThings = set(`
  us me on kwa at for out my our page up in it this that them these those more others other all everything anything details picha photos photo pictures video
  videos reviews review trends tutorial tutorials recipes unboxing how zaidi zote yote bei price prices the a an and or katika kwenye through via na active
  phone simu app number namba please pls tafadhali sisi mimi available also pia sana there now tu only hapa here well good active kabisa status dm inbox
  mostly always zetu yetu yangu online like get catch add watch shop everyone people friends
`)

/** Words that are no names although they are long: what one says beside a network's name. */
export const ordinaryWords = set(`
  better cheaper faster popular original photos pictures quality account accounts update updates seller sellers buyer buyers feature features
  screen phone phones camera sticker stickers friend friends family market business group groups channel profile status search number numbers
  please thanks thank sorry really always never before after during without within between because another somewhere anything nothing
  something tafadhali asante vizuri haraka kabisa sasahivi bidhaa nguo viatu picha namba simu baadaye kesho mtandao video videos
  download install notification notifications reminder browser internet mobile tablet laptop speaker leggings earrings content creator
  influencer follower followers subscribe subscriber advert adverts advertisement favourite favorite trending viral famous sponsored
  premium version android iphone samsung default keyboard language english swahili kiswahili special offers discount delivery product
  products listing listings catalogue catalog wholesale retail customer customers support service services contact contacts details
  address location directions branch branches nairobi mombasa kisumu nakuru eldoret kenya kenyan verified banned blocked hacked private
  public secret community shopping fashion beauty jewellery jewelry clothes clothing sandals sneakers handbag handbags bedding curtains
  football basketball cricket netball gaming streaming headset headphones earphones earbuds keyboards charger chargers batteries memory storage
  supermarket hardware building birthday wedding graduation cushion balloons poster posters costume mirrors ringlight tshirt sweater jacket
  trousers dresses shirts bottles blanket blankets lovers addicts fans users people everyone children parents teachers students
  kitchen furniture electronics perfume perfumes makeup cosmetics tutorial tutorials recipes playlist ringtone wallpaper wallpapers backdrop tripod
`)
/** Endings and beginnings that words have and made-up names seldom do. */
export const ordinaryEndings =
  /(?:ing|ings|ed|able|ible|tion|tions|ment|ments|ness|ful|less|ous|ive|ical|ally|ly|ity|ies|ers|ance|ence|ic|ant|ent|est|ish|ward|wards|shiwa|liwa|wezi)$/
export const ordinaryBeginnings =
  /^(?:(?:i|a|u|ni|tu|wa|zi|ya|ki|vi|li|m|ku|si|ha|hai|hau|hazi)(?:na|me|li|ta|ki|ka|nge)[a-z]{2,}[aie]|(?:na|nina|una|ana|tuna|wana)(?:i|ki|zi|li|u|ku|m|wa|tu|ni|ya|vi)[a-z]{3,}[ae]|ku[a-z]+a|nime[a-z]+|inter[a-z]+|super[a-z]+)$/
