// Data: what people say when they want to leave the platform, in English, Swahili and Sheng. Raise the version with each change.
// Soft phrases only add up; hard ones ask for payment past Amana. `*` stands for any one word, `(a|b)` for one of these, `(a)?`
// for one that may be missing.
export const phrasesVersion = 4

export const softPhrases: readonly string[] = `
(call|ring|phone|beep|flash|buzz|dial|text|sms|dm|pm|inbox|whatsapp|whatsap|watsap|wasap|telegram|contact|hala) (me|us|him|her|my)
(just|kindly|please|pls|then|can|to|ama|or|and|you) (call|text|dm|inbox|whatsapp|sms|ring|contact) (the|my|our|for|to|at|owner|seller|now|directly|direct|before|when|if|after)
(call|text|whatsapp|contact|ring|dm|inbox|sms) (for|to|kwa) (more|price|prices|order|orders|details|delivery|bei|enquiries|inquiries|info|information|bulk|viewing|view|bookings|booking|discount|best|wholesale|location|directions|picha|maelezo|the)
(call|contact|ring|text|whatsapp|phone) (the|my|our) (owner|seller|shop|farm|manager|office|boss|wife|husband|brother|sister|caretaker|agent|workshop|yard) (owner|manager)?
(call|contact) (owner|seller|directly|direct)
(call|text) or (text|whatsapp|sms|call)
call for
call to
give (me|us) a (call|ring|buzz|shout|beep|text)
(drop|send|shoot|leave) (me|us) (a|your) (call|text|message|dm|sms|hi|hello|line|number|whatsapp|contact|contacts) (on)?
(send|drop) (me|us)? a (hi|hello|hey) (on|kwa)
slide into my dm
(dm|inbox|whatsapp|telegram) (for|to|kwa|tu|only|niko|nikupe|tuongee|yangu|yako|me)
(njoo|come|cheki|check|tuongee|tuonane|tupatane|ongea|kuja|hamia|tuhamie|tuendelee) (kwa)? (inbox|dm|whatsapp|telegram|whatsap|wasap|pm)
(on|via|through|kwa|over|using|to|by) (whatsapp|telegram|signal|whatsap|watsap|wasap) (tuongee|please|pls|only|tu|instead|for|and|i|we|it)
(niko|tuko|am|i|we) (kwa|on|in|active|available|more) (on|at)? (whatsapp|telegram|instagram|insta|ig|facebook|tiktok|the)
(active|available|faster|quicker|easier|better) (on|via|through|kwa) (whatsapp|telegram|instagram|insta|ig|facebook|tiktok|phone|call|dm)
(whatsapp|instagram|facebook|tiktok|telegram|insta|ig) find (me|us)
hit (me|us) up
hmu
reach (me|us|out)
get in touch
contact (me|us)
(my|our) (phone|mobile|cell|whatsapp|personal|private)? (number|contact|contacts|line|digits|cell|whatsapp|inbox|dm)
(your|share|give|send|drop|leave|need|want|get) (me|your|us|a|my|the)? (phone|mobile|whatsapp|cell)? (number|contacts|digits|contact)
give (me|us) your (number|contact|contacts|line)
(what|whats) (is|s) your (number|line|contact|whatsapp)
(find|follow|look|check|catch|get|add|search) (us|me|for|up) (on|in|at|us|me|kwa)
(contact|number|contacts|details|namba|nambari) (is|are|iko|ziko|imeandikwa|zimeandikwa) (written|on|in|at|kwa|kwenye|shown|printed) (on|in|kwa|at|the|picha)
(number|contact|contacts|details) (on|in) the (photo|picture|image|pic|box|label|parcel|last|second|third|first)
(namba|nambari|number|contact) (iko|ipo|ziko|imeandikwa) (kwa|kwenye) (picha|box|lebo|photo)
nipigie
unipigie
mnipigie
tupigie
nipigieni
utupigie
(piga|beep|flash) (simu|upewe|tuongee|uulize|uliza|nikupe|leo|sasa|kwa|tupange|ukitaka|utapata|usaidike|tukuambie|uagize)
(nipe|nitumie|tuma|rusha|nirushie|leta|weka|acha|wacha|nipatie|nipee|nishow|andika|niachie|toa|share|nidondoshee) (kwanza|basi)? (namba|number|nambari|no|contact|contacts|line|simu)
(namba|nambari|no|number|line|laini|simu) (yako|yangu|yenu|yetu) (ya)? (simu|whatsapp)?
(nitext|nitexti|unitext|nisms|niinbox|nidm|niwhatsapp|niwasap|niwatsap|uniwasap|niwhatsap|nipm|ninbox)
nitumie (sms|text|whatsapp|ujumbe|dm)
(nicheki|nichek|nichekie|tucheki|nichekini|unicheki|utucheki) (kwa|on|inbox|dm|whatsapp|tu|baadaye|baadae|basi|leo|kesho|hapo|phone)?
(nishow|nishtue|nigongee|nibuzz|nibonge|nibeep|niflash|nikol|nikolie|nivutie|unishtue|nigotee|nipin) (kwa|on|ukiwa|uki|simu|waya|leo|basi|hapo|na)?
(kwa|on) (simu|phone|waya) (ukiwa|tupange|tuongee|tumalize|tuagree|basi|utupate)
(tuongee|tubonge|tuchat|tuongelee|tuonge|tukutane|tupatane|tumalizane|tumalize|tufanye|tudeal|tuelewane|tuagree|tuende|tutoke|malizia|maliza|fanya|biashara|deal) (hii|hiyo|hio|biashara|mambo|kila)? (whatsapp|inbox|kwa|nje|kando|direct|pembeni|mkononi|privately|bila|uso)
(nje|inje) ya (app|platform|amana|hii|hapa|system|mtandao|website|tovuti|hiyo)
(outside|off|without|besides|beyond|leave|skip|avoid|bypass|quit) (of)? (the|this|amana|that|using)? (app|platform|amana|site|website|escrow|system|here)
bila (app|amana|platform|hii|kupitia)
(meet|deal|trade|sort|settle|finish|close|arrange|do) (it|this|the|up|me)? (deal|business|rest)? (outside|privately|offline|directly|elsewhere)
(pay|lipa|give) (me)? (cash|in|mkononi|hand|pesa|taslimu|keshi) (to|on|kwa|mkononi|wakati|when|ukifika|me|upon|in)
(cash|pesa|malipo) (on|in|mkononi|kwa|upon) (delivery|hand|mkononi|meeting|pickup|rider)
lipa (mkononi|cash|keshi|taslimu|ukipata|rider|baadaye|hapa)
(do|don) (not|t) (press|use|pay|click|order) (pay|the|here|through|via|on|app|kwa)
(si|sio|usilipe|usitumie|usibonyeze|usiorder) (kwa|hapa|kupitia|hii|pay) (hii|app|amana|pay)?
(cheaper|less|discount|save|lower|punguza|nashusha|nitashusha|bei) (if|when|ukilipa|nje|kwa)? (we|you|outside|off|direct|directly|nje|kando) (deal|pay|come|ya|meet|skip)?
(ada|fee|fees|commission|makato|tume) (is|ni|are|inakula|ya|za|zao|yao) (kubwa|high|mingi|too|juu|nyingi|app|hii)
(nipate|utanipata|unipate|tupate|utupate|nitafute|nitafuteni|tutafute|nifuate) (kwa|on|whatsapp|telegram|facebook|insta|instagram|ig|tiktok|dukani|simu|hapo)
same name
slide (kwa|in|into) (dm|my|inbox)
(exchange|swap|badilishana|tubadilishane) (numbers|contacts|namba)
(come|njoo|kuja|pitia|tembelea) (to|kwa)? (my|our) (shop|stall|house) (and|to|and)? (pay|cash)
`
  .trim()
  .split('\n')

export const hardPhrases: readonly string[] = `
lipa direct
lipa moja kwa moja
lipa kwa (simu|mpesa|namba|till|akaunti) (yangu|yetu)
lipa nje
lipa kando
pay (me)? (direct|directly)
pay outside
pay off the app
pay (on|to|via|through|into) my (mpesa|number|phone|till|account|line)
send (the)? (money|cash|deposit|payment|fare)? to my
(tuma|nitumie|nirushie|rusha|rushia|weka) (pesa|hela|doh|mkwanja|malipo|deposit)? kwa (simu|namba|mpesa|line|laini|akaunti|till) (yangu|yetu)
tuma pesa kwa (simu|namba)
tuma pesa kwangu
nitumie pesa kwa
nitumie mpesa
nirushie pesa
rusha pesa kwa
tuma deposit
send deposit first
pay deposit to
mpesa yangu ni
(send|pay|transfer|deposit|tuma|lipa|rusha) *? *? *? (to|on|into|via|through|kwa|in) (my|our) m? (mpesa|pesa|till|number|pochi|account|paybill|bank|wallet)
(tuma|nitumie|lipa|rusha|nirushie) *? *? *? kwa (mpesa|pesa|till|pochi|akaunti|namba) (yangu|yetu)
nitumie (fare|nauli|deposit|transport|ada|pesa) kwanza
send (the|me)? (delivery|transport|rider|shipping)? (fee|fare|charges|deposit) first (to|on|kwa|via|before|then)
(send|give|tell|share) me (the|your)? (6|six|sms|amana|mpesa|confirmation|secret)? (digit)? (code|otp) (you|that|which) (you|have)? (received|got|get|receive|have)
(nitumie|nipe|niambie|nitajie) code (ya|ile)? (mpesa|amana|sms)? (uliyopata|uliyotumiwa|uliyopokea|umepata|umetumiwa|imekuja)
(lipa|tuma) kwa (number|namba|simu|mpesa|till|akaunti) ya * (yangu|yetu|langu|letu)
your m? (mpesa|pesa|bank|atm|amana) (pin|otp|password)
(pin|password) (yako)? ya (mpesa|pesa|benki|amana)
`
  .trim()
  .split('\n')

/** What stands before a phrase and turns it into its opposite: "No numbers please", "don't call me". */
export const refusals: ReadonlySet<string> = new Set(
  'no not never dont hakuna bila si usinipigie without avoid sitaki usitume kataa hatutaki refuse refused'.split(' '),
)
