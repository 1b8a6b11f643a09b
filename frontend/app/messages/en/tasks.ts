// English: what the system does by itself, as backend/schedule.ts says it.
import type { Message } from '../catalogue.ts'

export const tasks = {
  'task.end_due_orders': 'Every minute: unpaid, unshipped, undelivered and inspected orders end by their rule',
  'task.forget_old_hits': 'Daily at 04:20: what was found in texts a year ago is forgotten',
  'task.end_due_disputes': 'Every minute: disputes in which somebody was silent for too long are decided by the table',
  'task.end_holidays': 'Every 5 minutes: shops whose holiday is over are found again (they sell from the very minute)',
  'task.recover_payments': 'Every minute: payments and refunds without an answer are asked about',
  'task.pull_payments':
    'Every 10 minutes: M-Pesa’s list of received payments is read, so that no payment is lost with its callback',
  'task.ask_for_balances': 'Hourly at :50: M-Pesa is asked what our accounts hold',
  'task.keep_the_float_filled':
    'Every 5 minutes: when prepared payments and the next batch need more than the payout float has, it is filled from the paybill',
  'task.send_held_notices': 'Every minute: SMS that waited for the end of the quiet hours (21:00 to 07:00) go out',
  'task.tell_of_unread_messages':
    'Every minute: who has not read what the other wrote about an order is told, each thread once in half an hour',
  'task.forget_unsent_message_pictures':
    'Hourly at :20: pictures that were chosen for a message and not sent within an hour are forgotten',
  'task.forget_old_bell': 'Sundays 05:25: what the bell rang for more than a year ago is forgotten',
  'task.write_off_old_debts':
    'Daily 05:35: what closed and banned shops owe, and nothing has come of for half a year, is written off',
  'task.release_due_reserves': 'Daily 05:30: reserves whose 30 days are over become payable',
  'task.run_weekly_batch': 'Fridays 06:00: sellers are paid what was released',
  'task.catch_up_payouts':
    'Every 10 minutes: a batch that was halted or left unfinished goes on, unless payouts are halted',
  'task.run_extra_batch':
    'Every 10 minutes: who waits for the float is paid once it is topped up, and passing failures are tried again',
  'task.reconcile':
    'Daily 02:30: our books are compared with M-Pesa’s statement; a difference nobody can explain stops payouts',
  'task.reconcile_again':
    'Hourly at :20: while the books differ, or the statement could not be read, it is tried again',
  'task.prove_the_books':
    'Daily 02:10: every balance is added up anew from its entries, every hold compared with the books, all stars with the reviews',
  'task.prove_the_books_again': 'Hourly at :35: while one of these does not hold, it is looked at again',
  'task.forget_who_looked': 'Daily 00:10: which browsers were counted yesterday is forgotten; the counts stay',
  'task.count_what_is_trending':
    'Hourly at :05: what is bought and looked at most in the last 7 days is counted anew for the front page',
  'task.keep_week_sums': 'Daily 00:20: the weeks of the operator’s trend lines that are over are counted',
  'task.recount_tiers': 'Daily 03:00: every seller’s standing is counted again',
  'task.judge_all_sellers':
    'Daily 03:10: every seller’s conduct is judged again, for time moves on also where nothing happens',
  'task.fill_outcomes':
    'Daily 03:40: what had become of each judgement after 14 days is written beside it, to tell whether rules were right',
  'task.forget_old_judgements':
    'Daily 04:50: judgements that nothing came of are forgotten after 90 days; decisions stay',
  'task.end_due_restrictions':
    'Every minute: what was in force on a shop until now ends (its doors are open from the very instant)',
  'task.forget_old_idempotency_keys': 'Daily 04:15: answers kept for repeated requests are forgotten after 3 days',
  'task.forget_expired_allowances':
    'Hourly at :40: rate limits that are whole again and spent proofs of work are forgotten',
  'task.forget_old_codes': 'Daily 04:20: sign-ups nobody confirmed and codes of the day before are forgotten',
  'task.forget_guest_proofs_and_unlinked_devices':
    'Daily 04:25: guests’ proofs of yesterday go, and browsers nobody signed in with for 30 days',
  'task.forget_links_of_the_erased':
    'Daily 04:35: what links banned people who have left to new accounts is forgotten after five years',
  'task.forget_old_shop_drafts':
    'Daily 04:30: what was filled in of shops that nobody opened within 90 days is forgotten',
  'task.rotate_signing_keys': 'Daily 04:10: once the key that signs access tokens is 30 days old, a new one takes over',
  'task.forget_old_sign_ins': 'Daily 04:35: refresh tokens and sign-in tickets that have run out are forgotten',
  'task.forget_unheld_pictures':
    'Daily 04:50: pictures that nothing has shown for a day are forgotten, and their files removed',
  'task.remove_unknown_files': 'Sundays 05:10: files of pictures that the register does not know are removed',
  'task.forget_old_previews':
    'Sundays 05:20: pictures for shared links that are a month old go; they are drawn again when asked for',
  'task.publish_due_products': 'Every minute: drafts whose time has come go on show, within the limits of their shops',
  'task.take_up_stalled_imports': 'Every minute: imports that have stood still for two minutes are taken up again',
  'task.forget_old_imports': 'Daily 04:55: what was kept of imports is forgotten after 30 days',
  'task.remind_of_reviews':
    'Hourly at :20: buyers whose order has been complete for two days are asked for a review, once',
  'task.recount_ratings':
    'Daily 03:40: sellers among their own reviewers are looked for, and all stars are counted anew',
  'task.send_weekly_digest': 'Sundays 17:00: who wants it is sent what was new that week in the shops she follows',
  'task.forget_old_news': 'Daily 05:05: news of shops that is 90 days old is forgotten',
  'task.forget_old_visits': 'Sundays 05:45: counts of visits that are 400 days old are forgotten',
  'task.count_words': 'Daily 04:45: how telling each word is gets counted anew for search',
} satisfies Record<string, Message>
