// What people are told, on the wire: the bell, and who wants to hear of what on which channel.
import { z } from 'zod'
import { noticeChannels, noticeTopics } from './choices.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'

/** What a notice is about; which of them may be switched off, and what is told unless somebody says otherwise, is in the backend's topics.ts. */
export const noticeTopic = z.enum(noticeTopics)
export type NoticeTopic = z.infer<typeof noticeTopic>
export const noticeChannel = z.enum(noticeChannels)
export type NoticeChannel = z.infer<typeof noticeChannel>

export const bellNotice = z
  .object({
    id: wireId('notice'),
    topic: noticeTopic,
    title: z.string(),
    text: z.string(),
    /** A path of this site, or null. */
    link: z.string().nullable(),
    at: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: 'BellNotice' })
export type BellNotice = z.infer<typeof bellNotice>

export const listMyNotices = defineEndpoint({
  name: 'listMyNotices',
  method: 'GET',
  path: '/api/me/notices',
  access: 'signed_in',
  summary: 'What the bell has rung for, newest first',
  query: z.object({
    after: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(30),
  }),
  reply: z.object({ notices: z.array(bellNotice), unread: z.int(), next: z.string().nullable() }),
})

export const countMyNotices = defineEndpoint({
  name: 'countMyNotices',
  method: 'GET',
  path: '/api/me/notices/unread',
  access: 'signed_in',
  summary: 'How many notices wait to be read; counted up to 100',
  reply: z.object({ unread: z.int() }),
})

export const markNoticesRead = defineEndpoint({
  name: 'markNoticesRead',
  method: 'POST',
  path: '/api/me/notices/read',
  access: 'signed_in',
  summary: 'Mark these notices as read, or all of them when none is named',
  status: 200,
  body: z.object({ noticeIds: z.array(id('notice')).min(1).max(100).optional() }),
  reply: z.object({ unread: z.int() }),
})

export const noticeChoice = z
  .object({
    topic: noticeTopic,
    /** False: it is about money, an order or the security of the account, and always told. */
    canBeOff: z.boolean(),
    /** By channel, whether it is told there. A channel the topic does not use is left out. */
    channels: z.partialRecord(noticeChannel, z.boolean()),
  })
  .meta({ id: 'NoticeChoice' })
export type NoticeChoice = z.infer<typeof noticeChoice>

export const noticeChoices = z
  .object({
    choices: z.array(noticeChoice),
    /** SMS that can wait are not sent from, and until, these hours in Nairobi. */
    quiet: z.object({ from: z.string(), until: z.string() }),
  })
  .meta({ id: 'NoticeChoices' })

const changes = z.object({
  changes: z
    .array(z.object({ topic: noticeTopic, channel: noticeChannel, wanted: z.boolean() }))
    .min(1)
    .max(50),
})
/** From a message: signed, so that whoever has it chooses for the person it was sent to, and for nobody else. */
const byLink = z.object({ link: z.string().min(1).max(300) })

export const readMyNoticeChoices = defineEndpoint({
  name: 'readMyNoticeChoices',
  method: 'GET',
  path: '/api/me/notice-choices',
  access: 'signed_in',
  summary: 'Which notices the account gets, by topic and channel',
  reply: noticeChoices,
})

export const changeMyNoticeChoices = defineEndpoint({
  name: 'changeMyNoticeChoices',
  method: 'PATCH',
  path: '/api/me/notice-choices',
  access: 'signed_in',
  summary: 'Switch notices on or off; what is about money, orders or security stays on',
  body: changes,
  reply: noticeChoices,
  refusals: ['topic_stays_on'],
})

export const readNoticeChoices = defineEndpoint({
  name: 'readNoticeChoices',
  method: 'GET',
  path: '/api/notice-choices',
  access: 'public',
  summary: 'The same, by the signed link of a message: without an account, and without saying whose it is',
  query: byLink,
  reply: noticeChoices,
  refusals: ['notice_link_not_good'],
})

export const changeNoticeChoices = defineEndpoint({
  name: 'changeNoticeChoices',
  method: 'PATCH',
  path: '/api/notice-choices',
  access: 'public',
  summary: 'Switch notices on or off by the signed link of a message',
  query: byLink,
  body: changes,
  reply: noticeChoices,
  refusals: ['notice_link_not_good', 'topic_stays_on'],
})
