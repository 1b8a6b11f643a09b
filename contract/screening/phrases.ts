// Data: what people say when they want to leave the platform, in English, Swahili and Sheng. Raise the version with each change.
// Soft phrases only add up; hard ones ask for payment past Amana. A `*` stands for any one word.
export const phrasesVersion = 1

export const softPhrases: readonly string[] = `
call me
call us
call the owner
call the seller
call the farm
call for
call to order
call or text
call or whatsapp
call owner
give me a call
ring me
text me
text us
sms me
send me a text
dm me
dm us
dm for
dm to
dm kwa
slide into my dm
inbox me
inbox us
inbox for
inbox kwa
inbox nikupe
njoo inbox
cheki inbox
come inbox
pm me
whatsapp me
whatsapp us
whatsapp for
whatsapp tu
whatsapp only
kindly whatsapp
on whatsapp
via whatsapp
kwa whatsapp
through whatsapp
whatsapp yangu
hit me up
hmu
reach me
reach us
reach out on
contact me
contact us
contact the seller
contact owner
my number
my phone number
your number
your phone number
your whatsapp
my whatsapp
share your number
send your number
send me your number
drop your number
leave your number
give me your number
find us on
find me on
follow us on
follow me on
look for us on
search * on facebook
search for us
telegram me
on telegram
nipigie
nipigie simu
unipigie
tupigie
piga simu
nipe namba
nipe number
nipe nambari
nipe no
tuma namba
tuma number
nitumie namba
nitumie number
nitumie no
nitumie nambari
namba yako
nambari yako
namba yangu
no yako
no yangu
number yako
weka namba
acha namba
wacha number
nitext
nitumie sms
nitumie text
nicheki
nichek
nichekie
tucheki
tuchekiane
niinbox
nidm
niwhatsapp
niwasap
niwatsap
tuongee whatsapp
tuongee inbox
tuongee kwa simu
tuongee nje
tupatane nje
tumalizane nje
nje ya app
nje ya platform
nje ya amana
nje ya hii app
outside the app
outside this app
outside amana
outside the platform
off the app
off this app
off the platform
without the app
bila app
meet outside
deal outside
nibonge
nibeep
niflash
nishow namba
nirushie namba
nirushie number
rusha namba
rusha number
nipee number
nipee namba
leta number
leta namba
nipate kwa
nipate whatsapp
`
  .trim()
  .split('\n')

export const hardPhrases: readonly string[] = `
lipa direct
lipa moja kwa moja
lipa kwa simu yangu
lipa kwa mpesa yangu
lipa nje
lipa kando
pay direct
pay directly
pay me direct
pay me directly
pay outside
pay off the app
pay on my mpesa
pay to my mpesa
pay via my mpesa
send money to my
send to my mpesa
send the money to my
send cash to my
send deposit to my
tuma kwa simu yangu
tuma kwa namba yangu
tuma kwa mpesa yangu
tuma pesa kwa simu
tuma pesa kwa namba
tuma pesa kwangu
nitumie pesa kwa
nitumie mpesa
nirushie pesa
rusha pesa kwa
rushia kwa mpesa yangu
tuma deposit
send deposit first
pay deposit to
mpesa yangu ni
`
  .trim()
  .split('\n')
