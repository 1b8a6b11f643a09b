// English: signing up and in, and the account.
import type { Message } from '../catalogue.ts'

export const account = {
  'session.sign_in': 'Sign in',
  'session.sign_up': 'Open an account',
  'session.welcome_back': 'Welcome back',
  'session.no_account_needed': 'Buying needs no account. This is for your orders in one place, and for selling.',
  'session.what_for': 'Buying needs none. With one, your orders are in one place, and you can open a shop.',
  'session.email': 'E-mail',
  'session.phone': 'Phone',
  'session.password': 'Password',
  'session.password_hint': 'At least 10 characters. A sentence is easier to keep than a puzzle.',
  'session.new_here': 'New here?',
  'session.have_account': 'Already have one?',
} satisfies Record<string, Message>
