// The door of notifications: tell a person, once, by SMS, e-mail and the bell of the account.
import { defineJob } from '#platform/jobs'
import { sendNotice } from './actions/send-notice.ts'

export { type Notice, notify, type Recipient } from './actions/notify.ts'
export { sendHeldNotices } from './actions/send-held-notices.ts'
export { markReadAt } from './bell.ts'
export { mayTell } from './choices.ts'
export { type Addressee, choicesPage, personOf } from './person.ts'
export { quietHours } from './quiet-hours.ts'
export { bellAndChoicesOf, forgetOldBell, forgetRecipient, noticesTo } from './recipients.ts'
export { routes } from './routes.ts'
export type { DataOf, TemplateName } from './templates/all.ts'
export type { Channel, Topic } from './topics.ts'

/** Declares the job that sends; once per process. */
export function reactions(): void {
  defineJob<{ noticeId: string }>('send-notice', (ctx, { noticeId }) => sendNotice(ctx, noticeId))
}
