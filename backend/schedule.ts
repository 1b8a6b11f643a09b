// Everything the system does by itself, and when, on one page. Times are Africa/Nairobi. What was missed in a standstill is done
// once afterwards, for the last time it was due; where each time counts it says so.
import { forgetExpired } from '#abuse'
import { forgetOldVisits, forgetWhoLooked, publishDueProducts } from '#catalogue'
import { endDueDisputes } from '#disputes'
import { releaseDueReserves } from '#escrow'
import { forgetOldPreviews } from '#feeds'
import { digestCron, forgetOldNews, sendWeeklyDigest } from '#following'
import {
  forgetLinksOfTheErased,
  forgetOldCodes,
  forgetOldGuestProofs,
  forgetOldSignIns,
  forgetUnlinkedDevices,
  rotateSigningKeys,
} from '#identity'
import { forgetOldImports, takeUpStalledImports } from '#imports'
import { forgetUnsentPictures, tellOfUnread } from '#messages'
import { forgetOldBell, sendHeldNotices } from '#notifications'
import { keepWeekSums, prove, proveAgain } from '#operations'
import { countWhatIsTrending, endDueOrders } from '#orders'
import { askForBalances, pullFromProvider, recoverPayments, topUpFloatIfLow } from '#payments'
import { batchNeedsCents, catchUpPayouts, payoutCron, runExtraBatch, runWeeklyBatch, writeOffOldDebts } from '#payouts'
import { forgetOldIdempotencyKeys } from '#platform/idempotency'
import { forgetUnheldPictures, removeUnknownFiles } from '#platform/picture-orphans'
import type { ScheduleEntry } from '#platform/schedule'
import { reconcileSoon, reconciliationCron, tryAgain } from '#reconciliation'
import { lookForLinks, recountRatings, remindOfReviews } from '#reviews'
import { forgetOldHits } from '#screening'
import { countWords } from '#search'
import { endDueHolidays, forgetOldDrafts } from '#shops'
import { endDueRestrictions, fillAllOutcomes, forgetOldJudgements, judgeAllSellers, recountTiers } from '#trust'

export const schedule: ScheduleEntry[] = [
  {
    name: 'end-due-orders',
    cron: '* * * * *',
    says: 'Every minute: unpaid, unshipped, undelivered and inspected orders end by their rule',
    run: (ctx) => endDueOrders(ctx),
  },
  {
    name: 'forget-old-hits',
    cron: '20 4 * * *',
    says: 'Daily at 04:20: what was found in texts a year ago is forgotten',
    run: forgetOldHits,
  },
  {
    name: 'end-due-disputes',
    cron: '* * * * *',
    says: 'Every minute: disputes in which somebody was silent for too long are decided by the table',
    run: (ctx) => endDueDisputes(ctx),
  },
  {
    name: 'end-holidays',
    cron: '*/5 * * * *',
    says: 'Every 5 minutes: shops whose holiday is over are found again (they sell from the very minute)',
    run: (ctx) => endDueHolidays(ctx),
  },
  {
    name: 'recover-payments',
    cron: '* * * * *',
    says: 'Every minute: payments and refunds without an answer are asked about',
    run: recoverPayments,
  },
  {
    name: 'pull-payments',
    cron: '*/10 * * * *',
    says: 'Every 10 minutes: M-Pesa’s list of received payments is read, so that no payment is lost with its callback',
    run: pullFromProvider,
  },
  {
    name: 'ask-for-balances',
    cron: '50 * * * *',
    says: 'Hourly at :50: M-Pesa is asked what our accounts hold',
    run: askForBalances,
  },
  {
    name: 'keep-the-float-filled',
    cron: '*/5 * * * *',
    says: 'Every 5 minutes: when prepared payments and the next batch need more than the payout float has, it is filled from the paybill',
    run: async (ctx) => topUpFloatIfLow(ctx, await batchNeedsCents(ctx)),
  },
  {
    name: 'send-held-notices',
    cron: '* * * * *',
    says: 'Every minute: SMS that waited for the end of the quiet hours (21:00 to 07:00) go out',
    run: (ctx) => sendHeldNotices(ctx),
  },
  {
    name: 'tell-of-unread-messages',
    cron: '* * * * *',
    says: 'Every minute: who has not read what the other wrote about an order is told, each thread once in half an hour',
    run: (ctx) => tellOfUnread(ctx),
  },
  {
    name: 'forget-unsent-message-pictures',
    cron: '20 * * * *',
    says: 'Hourly at :20: pictures that were chosen for a message and not sent within an hour are forgotten',
    run: forgetUnsentPictures,
  },
  {
    name: 'forget-old-bell',
    cron: '25 5 * * 0',
    says: 'Sundays 05:25: what the bell rang for more than a year ago is forgotten',
    run: forgetOldBell,
  },
  {
    name: 'write-off-old-debts',
    cron: '35 5 * * *',
    says: 'Daily 05:35: what closed and banned shops owe, and nothing has come of for half a year, is written off',
    run: (ctx) => writeOffOldDebts(ctx),
  },
  {
    name: 'release-due-reserves',
    cron: '30 5 * * *',
    says: 'Daily 05:30: reserves whose 30 days are over become payable',
    run: (ctx) => releaseDueReserves(ctx),
  },
  {
    name: 'run-weekly-batch',
    cron: payoutCron,
    says: 'Fridays 06:00: sellers are paid what was released',
    missed: 'each',
    run: runWeeklyBatch,
  },
  {
    name: 'catch-up-payouts',
    cron: '*/10 * * * *',
    says: 'Every 10 minutes: a batch that was halted or left unfinished goes on, unless payouts are halted',
    run: catchUpPayouts,
  },
  {
    name: 'run-extra-batch',
    cron: '5-55/10 * * * *',
    says: 'Every 10 minutes: who waits for the float is paid once it is topped up, and passing failures are tried again',
    run: (ctx) => runExtraBatch(ctx),
  },
  {
    name: 'reconcile',
    cron: reconciliationCron,
    says: 'Daily 02:30: our books are compared with M-Pesa’s statement; a difference nobody can explain stops payouts',
    run: async (ctx) => reconcileSoon(ctx, null),
  },
  {
    name: 'reconcile-again',
    cron: '20 * * * *',
    says: 'Hourly at :20: while the books differ, or the statement could not be read, it is tried again',
    run: tryAgain,
  },
  {
    name: 'prove-the-books',
    cron: '10 2 * * *',
    says: 'Daily 02:10: every balance is added up anew from its entries, every hold compared with the books, all stars with the reviews',
    run: prove,
  },
  {
    name: 'prove-the-books-again',
    cron: '35 * * * *',
    says: 'Hourly at :35: while one of these does not hold, it is looked at again',
    run: proveAgain,
  },
  {
    name: 'keep-week-sums',
    cron: '20 0 * * *',
    says: 'Daily 00:20: the weeks of the operator’s trend lines that are over are counted',
    run: keepWeekSums,
  },
  {
    name: 'recount-tiers',
    cron: '0 3 * * *',
    says: 'Daily 03:00: every seller’s standing is counted again',
    run: (ctx) => recountTiers(ctx),
  },
  {
    name: 'judge-all-sellers',
    cron: '10 3 * * *',
    says: 'Daily 03:10: every seller’s conduct is judged again, for time moves on also where nothing happens',
    run: (ctx) => judgeAllSellers(ctx),
  },
  {
    name: 'fill-outcomes',
    cron: '40 3 * * *',
    says: 'Daily 03:40: what had become of each judgement after 14 days is written beside it, to tell whether rules were right',
    run: fillAllOutcomes,
  },
  {
    name: 'forget-old-judgements',
    cron: '50 4 * * *',
    says: 'Daily 04:50: judgements that nothing came of are forgotten after 90 days; decisions stay',
    run: forgetOldJudgements,
  },
  {
    name: 'end-due-restrictions',
    cron: '* * * * *',
    says: 'Every minute: what was in force on a shop until now ends (its doors are open from the very instant)',
    run: (ctx) => endDueRestrictions(ctx),
  },
  {
    name: 'forget-old-idempotency-keys',
    cron: '15 4 * * *',
    says: 'Daily 04:15: answers kept for repeated requests are forgotten after 3 days',
    run: forgetOldIdempotencyKeys,
  },
  {
    name: 'forget-expired-allowances',
    cron: '40 * * * *',
    says: 'Hourly at :40: rate limits that are whole again and spent proofs of work are forgotten',
    run: forgetExpired,
  },
  {
    name: 'forget-old-codes',
    cron: '20 4 * * *',
    says: 'Daily 04:20: sign-ups nobody confirmed and codes of the day before are forgotten',
    run: forgetOldCodes,
  },
  {
    name: 'forget-guest-proofs-and-unlinked-devices',
    cron: '25 4 * * *',
    says: 'Daily 04:25: guests’ proofs of yesterday go, and browsers nobody signed in with for 30 days',
    run: async (ctx) => {
      await forgetOldGuestProofs(ctx)
      await forgetUnlinkedDevices(ctx)
    },
  },
  {
    name: 'forget-links-of-the-erased',
    cron: '35 4 * * *',
    says: 'Daily 04:35: what links banned people who have left to new accounts is forgotten after five years',
    run: forgetLinksOfTheErased,
  },
  {
    name: 'forget-old-shop-drafts',
    cron: '30 4 * * *',
    says: 'Daily 04:30: what was filled in of shops that nobody opened within 90 days is forgotten',
    run: forgetOldDrafts,
  },
  {
    name: 'rotate-signing-keys',
    cron: '10 4 * * *',
    says: 'Daily 04:10: once the key that signs access tokens is 30 days old, a new one takes over',
    run: (ctx) => rotateSigningKeys(ctx),
  },
  {
    name: 'forget-old-sign-ins',
    cron: '35 4 * * *',
    says: 'Daily 04:35: refresh tokens and sign-in tickets that have run out are forgotten',
    run: forgetOldSignIns,
  },
  {
    name: 'forget-unheld-pictures',
    cron: '50 4 * * *',
    says: 'Daily 04:50: pictures that nothing has shown for a day are forgotten, and their files removed',
    run: (ctx) => forgetUnheldPictures(ctx),
  },
  {
    name: 'remove-unknown-files',
    cron: '10 5 * * 0',
    says: 'Sundays 05:10: files of pictures that the register does not know are removed',
    run: (ctx) => removeUnknownFiles(ctx),
  },
  {
    name: 'forget-old-previews',
    cron: '20 5 * * 0',
    says: 'Sundays 05:20: pictures for shared links that are a month old go; they are drawn again when asked for',
    run: (ctx) => forgetOldPreviews(ctx),
  },
  {
    name: 'publish-due-products',
    cron: '* * * * *',
    says: 'Every minute: drafts whose time has come go on show, within the limits of their shops',
    run: (ctx) => publishDueProducts(ctx),
  },
  {
    name: 'take-up-stalled-imports',
    cron: '* * * * *',
    says: 'Every minute: imports that have stood still for two minutes are taken up again',
    run: takeUpStalledImports,
  },
  {
    name: 'forget-old-imports',
    cron: '55 4 * * *',
    says: 'Daily 04:55: what was kept of imports is forgotten after 30 days',
    run: forgetOldImports,
  },
  {
    name: 'remind-of-reviews',
    cron: '20 * * * *',
    says: 'Hourly at :20: buyers whose order has been complete for two days are asked for a review, once',
    run: (ctx) => remindOfReviews(ctx),
  },
  {
    name: 'recount-ratings',
    cron: '40 3 * * *',
    says: 'Daily 03:40: sellers among their own reviewers are looked for, and all stars are counted anew',
    run: async (ctx) => {
      await lookForLinks(ctx)
      await recountRatings(ctx)
    },
  },
  {
    name: 'send-weekly-digest',
    cron: digestCron,
    says: 'Sundays 17:00: who wants it is sent what was new that week in the shops she follows',
    run: sendWeeklyDigest,
  },
  {
    name: 'forget-old-news',
    cron: '5 5 * * *',
    says: 'Daily 05:05: news of shops that is 90 days old is forgotten',
    run: forgetOldNews,
  },
  {
    name: 'forget-old-visits',
    cron: '45 5 * * 0',
    says: 'Sundays 05:45: counts of visits that are 400 days old are forgotten',
    run: forgetOldVisits,
  },
  {
    name: 'forget-who-looked',
    cron: '10 0 * * *',
    says: 'Daily 00:10: which browsers were counted yesterday is forgotten; the counts stay',
    run: forgetWhoLooked,
  },
  {
    name: 'count-what-is-trending',
    cron: '5 * * * *',
    says: 'Hourly at :05: what is bought and looked at most in the last 7 days is counted anew for the front page',
    run: countWhatIsTrending,
  },
  {
    name: 'count-words',
    cron: '45 4 * * *',
    says: 'Daily 04:45: how telling each word is gets counted anew for search',
    run: countWords,
  },
]
