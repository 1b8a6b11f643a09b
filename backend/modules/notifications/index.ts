// The door of notifications: tell a person, once, by SMS and e-mail.
import { defineJob } from '#platform/jobs'
import { sendNotice } from './actions/send-notice.ts'

export { type Notice, notify, type Recipient } from './actions/notify.ts'
export { forgetRecipient, noticesTo } from './recipients.ts'
export type { DataOf, TemplateName } from './templates/all.ts'

/** Declares the job that sends; once per process. */
export function reactions(): void {
  defineJob<{ noticeId: string }>('send-notice', (ctx, { noticeId }) => sendNotice(ctx, noticeId))
}
