// English: what is said when something is refused, whatever page one is on, and the pieces of forms that ask for a code.
import type { Message } from '../catalogue.ts'

export const refusals = {
  'refusal.wrong_email_or_password': 'This e-mail and password do not belong together.',
  'refusal.wrong_password': 'That is not your password.',
  'refusal.wrong_code': 'That is not the code.',
  'refusal.wrong_code_left': {
    one: 'That is not the code. You can try once more.',
    other: 'That is not the code. You can try {count} more times.',
  },
  'refusal.code_expired': 'This code is no longer good. Ask for a new one.',
  'refusal.delivery_not_deniable':
    'This can be said once, of an order whose code was entered, until its money is released.',
  'refusal.only_the_code_proves':
    'For this order only your six digits prove that it came. Tell them to whoever brought it, or write them to the seller.',
  'refusal.no_tries_left': 'This code was entered wrongly too often. Ask for a new one.',
  'refusal.wait_before_sending_again': 'A code was sent a moment ago. Look once more, or wait a minute.',
  'refusal.common_password': 'Many people use this password, so it is guessed first. Choose another one.',
  'refusal.account_exists': 'An account with this e-mail exists already. Sign in instead.',
  'refusal.phone_in_use': 'This number belongs to an account with a shop. Sign in there, or use another number.',
  'refusal.too_many_requests': 'That was a lot at once. Please wait a little, then try again.',
  'refusal.too_many_until': 'That was a lot at once. Please wait {seconds} seconds, then try again.',
  'refusal.too_many_minutes': 'That was a lot at once. Please wait {minutes} minutes, then try again.',
  'refusal.proof_of_work_needed':
    'Your browser has to do a small calculation first. Please wait for it, then try again.',
  'refusal.unavailable': 'Many people are here right now. Nothing is lost; please try again in a moment.',
  'refusal.second_factor_required': 'An operator’s account always has a second step.',
  'refusal.second_factor_not_prepared': 'This took too long. Start again with a new picture.',
  'refusal.erasure_not_yet': 'Something still stands in the way. It is listed here.',

  'refusal.receipt_not_plausible':
    'An M-Pesa code has ten letters and digits, such as UKM7RT61SV. It stands first in the SMS.',
  'refusal.too_many_receipts':
    'That is as many codes as can be checked for now. A payment that has come is found by itself; please wait an hour.',
  'refusal.order_not_payable': 'This order does not wait for a payment any more.',

  'refusal.payments_stopped':
    'Amana takes no payments for the moment. Nothing was taken from you, and your cart is kept: please try again later.',
  'refusal.cart_empty': 'There is nothing from this shop in your cart any more.',
  'refusal.cart_changed': 'Something changed since you looked: please check the new figures before you pay.',
  'refusal.cart_full': 'A cart holds 50 different things at most. Check out or take something out first.',
  'refusal.over_mpesa_limit':
    'M-Pesa moves at most KES 250,000 at a time, and with the delivery this is more. Please order less at once.',
  'refusal.own_shop': 'This is your own shop.',
  'refusal.delivery_option_unknown': 'This shop does not offer that delivery any more; please choose another.',
  'refusal.sent_already': 'This form was sent before, with something else in it. Please look once more, then send it.',
  'refusal.prompt_still_open': 'A prompt is open on the phone. Answer it, or wait until it has gone.',
  'refusal.only_left': { one: 'Only {count} is left.', other: 'Only {count} are left.' },
  'refusal.sold_out': 'Somebody was faster: this is sold out.',
  'refusal.sold_out_titles': 'Somebody was faster, and there is not enough left of: {titles}.',

  'refusal.wrong_handover_code': {
    one: 'That is not the buyer’s code. One try is left for now.',
    other: 'That is not the buyer’s code. {count} tries are left for now.',
  },
  'refusal.order_not_shipped': 'A code is entered while the order is on its way; this one is not.',
  'refusal.written_down_too_early':
    'At that time it was not on its way yet. Leave the time empty if you do not know it.',
  'refusal.tracking_number_used': 'This parcel number belongs to another order already.',
  'refusal.tracking_number_not_plausible':
    'A parcel number has at least four letters and digits, and at least one digit.',
  'refusal.carrier_missing': 'Whose parcel number is it? Name the carrier.',
  'refusal.part_refund_too_small': 'M-Pesa sends no less than KES 10 to a phone.',

  'refusal.order_not_cancellable': 'This order can be cancelled no more: it is on its way, or has ended.',
  'refusal.order_not_confirmable': 'There is nothing to confirm: this order is not on its way.',
  'refusal.delivery_not_extendable': 'Three more days can be given once, while the parcel is on its way.',
  'refusal.order_not_shippable': 'This order cannot be shipped: it is not paid, or has ended meanwhile.',
  'refusal.thread_closed':
    'This order is over, and nothing can be written about it any more. What was written stays here.',
  'refusal.too_many_messages': 'That is a lot at once. Please wait a few minutes before you write again.',
  'refusal.part_refund_not_possible': 'Nothing of this order can be given back any more.',
  'refusal.not_on_sale': 'This is not on sale at the moment.',
  'refusal.see_fields': 'Something in the form is missing or wrong. What you wrote is still there.',
  'fault.too_short': { one: 'Please fill this in.', other: 'At least {count} letters, please.' },
  'fault.too_long': 'At most {count} letters.',
  'fault.not_right': 'This is missing or wrong.',
  'fault.name': 'Your name, from 2 to 80 letters.',
  'fault.email': 'An e-mail address, such as wanjiku@example.com.',
  'fault.phone': 'A Kenyan mobile number, such as 0712 345 678.',
  'fault.password': 'At least 10 characters, and at most 200.',
  'fault.code': 'Six digits.',

  'code.label': 'The six digits',
  'code.sent': 'We sent six digits to **{to}**. They are good until {time}.',
  'code.again': 'Send a new code',
  'code.again_in': {
    one: 'You can have a new one in {count} second',
    other: 'You can have a new one in {count} seconds',
  },

  'fresh.why': 'This is about your money or your account, so please show once more that it is you.',
  'fresh.password': 'Your password',
  'fresh.code': 'Code of your authenticator app',
  'fresh.code_hint': 'Or one of your recovery codes.',

  'machine.working': 'Checking that you are not a machine…',
  'machine.waiting': 'One moment: your form goes as soon as the check is done.',
  'machine.done': 'Checked. You can go on.',
  'machine.failed': 'The short check did not work. Look at your connection, then try again.',
  'machine.no_script':
    'This form needs JavaScript for a short check that keeps machines out. Switch it on in your browser, then load this page again.',
  'refusal.more_tax_than_owed': 'That is more than is owed to the authority.',
  'refusal.tax_receipt_used': 'This receipt is written down already, with another amount or paid from elsewhere.',
  'refusal.not_at_the_bank':
    'The books have less than that at our bank. Say first which money went there from M-Pesa, or that the owners have paid it.',
  'screening.found':
    'This cannot be sent: “{excerpt}”. It looks like a contact or a way to pay elsewhere. Amana protects only what is agreed and paid here.',
} satisfies Record<string, Message>
