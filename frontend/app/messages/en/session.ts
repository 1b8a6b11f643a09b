// English: opening an account, signing in, and getting back into an account.
import type { Message } from '../catalogue.ts'

export const session = {
  'session.sign_in': 'Sign in',
  'session.sign_up': 'Open an account',
  'session.welcome_back': 'Welcome back',
  'session.guest_order': 'Bought it without an account? The link in your SMS opens it, and we can send it again.',
  'session.no_account_needed': 'Buying needs no account. This is for your orders in one place, and for selling.',
  'session.what_for': 'Buying needs none. With one, your orders are in one place, and you can open a shop.',
  'session.email': 'E-mail',
  'session.phone': 'Phone',
  'session.password': 'Password',
  'session.new_password': 'New password',
  'session.password_hint': 'At least 10 characters. A sentence is easier to keep than a puzzle.',
  'session.new_here': 'New here?',
  'session.have_account': 'Already have one?',
  'session.forgot': 'Forgotten your password?',
  'session.cookies_blocked':
    '**Your browser did not keep our cookie.** Being signed in is kept in one. Allow cookies for this site, then try again.',
  'session.took_too_long': 'That took too long. Please sign in once more.',
  'session.ended':
    '**You were signed out meanwhile, and nothing was sent.** Sign in again: what you typed will be in the form once more.',
  'session.ended_without_scripts':
    'In this browser: sign in, then go back, page by page, to the form. Your words are still in it.',
  'session.typing_is_back': 'You are signed in again. What you typed is back in the form: look it over, and send it.',
  'session.password_is_new': '**Your new password is set**, and every other place was signed out. Sign in with it.',

  'sign_up.point_name': '**Your name** is what sellers and riders see on your parcels.',
  'sign_up.point_email': '**Your e-mail** is how you sign in. Six digits go there now, to see that it is yours.',
  'sign_up.point_phone': '**Your phone** hears about your orders. It is shown to a seller only when you buy there.',
  'sign_up.point_rest':
    'No advertising, nothing sold on. You can take it all with you, or erase it, whenever you like.',
  'sign_up.code_title': 'Look at your e-mail',
  'sign_up.code_lead': 'Enter the six digits that we sent you.',
  'sign_up.known_address': 'Have you an account with this address already? Then the e-mail says so instead.',
  'sign_up.go_on': 'Open my account',
  'sign_up.nothing_came': 'Nothing came?',
  'sign_up.nothing_came_hint': 'It can take a minute, and sometimes it lies among the spam.',
  'sign_up.start_again': 'Wrong address? Start again',

  'verify_phone.title': 'Is this phone yours?',
  'verify_phone.lead': 'We send six digits to **{phone}** by SMS. It costs you nothing.',
  'verify_phone.point_shop': '**To open a shop** the number must be yours.',
  'verify_phone.point_orders': '**What you bought without an account** with this number then joins your orders.',
  'verify_phone.point_safe': '**If you lose your account**, we know whom to tell.',
  'verify_phone.send': 'Send me the code',
  'verify_phone.confirm': 'This is my phone',
  'verify_phone.skip': 'Not now',
  'verify_phone.other_number': 'Another number? Change it first',

  'second_factor.title': 'One more step',
  'second_factor.lead': 'Enter the six digits that your authenticator app shows for Amana right now.',
  'second_factor.code': 'Code',
  'second_factor.recovery_title': 'The phone with the app is not here?',
  'second_factor.recovery':
    'Enter one of the ten recovery codes that you kept when you switched this on, such as k3f9-2qxm. Each is good once.',
  'second_factor.start_again': 'Sign in as somebody else',

  'reset.title': 'A new password',
  'reset.lead': 'Tell us the e-mail of your account. If there is one, six digits go there.',
  'reset.ask': 'Send me the code',
  'reset.sent': 'If **{to}** has an account here, six digits are on their way to it. They are good until {time}.',
  'reset.ends_others': 'With a new password every place where you are signed in is signed out. That is on purpose.',
  'reset.set': 'Set the new password',
  'reset.other_address': 'Another address? Start again',
} satisfies Record<string, Message>
