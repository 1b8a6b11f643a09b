// A seller's money: proving the number it goes to, where it is, and the statements. The other languages say the same keys.
import type { Message } from '../catalogue.ts'

export const sellerMoney = {
  'proof.title': 'Prove your payout number',
  'proof.lead': 'Pay KES 10 from **{phone}**. They come straight back, and your sales can be paid there.',
  'proof.step_pay': '**You enter your M-Pesa PIN** on that phone: only its owner can.',
  'proof.step_back': '**The KES 10 come back** within moments. It costs you nothing.',
  'proof.step_name':
    '**M-Pesa tells us the name** it has for the number. If that ever changes, payouts stop and you are asked.',
  'proof.ask_title': 'Ready? Have the phone at hand',
  'proof.ask': 'M-Pesa asks on **{phone}** for KES 10 to AMANA.',
  'proof.send': 'Send the request to {phone}',
  'proof.nothing_taken': 'Nothing was taken. Try again whenever you like.',
  'proof.on_phone_title': 'Enter your PIN on the phone',
  'proof.on_phone': 'The request is on **{phone}**. This page follows by itself.',
  'proof.returning_title': 'Paid. It is coming back',
  'proof.returning': 'Your KES 10 are on their way back to {phone}. With them M-Pesa tells the name.',
  'proof.done_title': 'Your number is proved',
  'proof.done': 'Payouts go to {phone}.',
  'proof.done_name': 'Payouts go to {phone}, which M-Pesa has under **{name}**',
  'proof.paid_from': 'It is paid from **{until}**, 72 hours after it was set.',
  'proof.to_money': 'See your money',
  'proof.safe_to_close': 'You may close this page: it goes on without you.',
  'proof.trouble_not_on_mpesa':
    '**M-Pesa said on {day} that {phone} is not registered.** Nothing is paid there. Your money waits for another number.',
  'proof.trouble_account_full':
    '**The M-Pesa account of {phone} was full on {day}.** Make room in it and prove it again here, or give another.',
  'proof.trouble_name_differs':
    '**On {day} {phone} had another name at M-Pesa than when you proved it.** If it is yours, prove it again here; if not, give another at once.',
  'proof.give_another': 'Give another number',
  'proof.do': 'Prove your payout number: pay KES 10, it comes straight back',
  'proof.do_short': 'Prove it: KES 10, straight back',
  'proof.why': 'You can sell already. You are paid as soon as **{phone}** is proved to be yours: it takes a minute.',
  'proof.proved_as': '{phone}, proved, in the name of {name}',
  'proof.proved': '{phone}, proved',
  'proof.not_proved': '{phone}, not proved yet',
} satisfies Record<string, Message>
