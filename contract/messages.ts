// Buyer and seller write to each other about one order, through Amana: nobody needs the other's number for it.
import { z } from 'zod'
import { orderKey, orderParams, orderState } from './checkout.ts'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { pictureNotShown, uploadRefusals } from './pictures.ts'

/** What a thread shows, oldest first: what people wrote, and between it what became of the order. */
export const threadLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('message'),
    id: wireId('message'),
    /** Written by whoever is asking. */
    mine: z.boolean(),
    /** Null when the writer's account was erased. */
    text: z.string().nullable(),
    pictures: z.array(
      z.object({
        id: wireId('messagePicture'),
        width: z.int(),
        height: z.int(),
        /** Being looked into, or refused for what was read in it: there is no file for anybody. */
        notShown: pictureNotShown.nullable(),
      }),
    ),
    at: z.iso.datetime(),
  }),
  z.object({
    kind: z.literal('event'),
    /** placed, paid, shipped, delivered, disputed, completed, refunded */
    code: z.string(),
    at: z.iso.datetime(),
  }),
])
export type ThreadLine = z.infer<typeof threadLine>

export const thread = z
  .object({
    orderId: wireId('order'),
    orderNumber: z.string(),
    orderState,
    side: z.enum(['buyer', 'seller']),
    /** The shop for the buyer, the buyer's name for the seller. */
    otherName: z.string(),
    lines: z.array(threadLine),
    /** For `before`: earlier messages. */
    earlier: z.string().nullable(),
    unread: z.int(),
    /** Until when the other side has read. */
    otherReadAt: z.iso.datetime().nullable(),
    canWrite: z.boolean(),
    /** From payment until the order has ended the two may exchange phone numbers: a rider needs them. */
    phonesAllowed: z.boolean(),
    /** Where a guest chooses which messages come; null for an account, which has a page for it. */
    choicesLink: z.string().nullable(),
  })
  .meta({ id: 'Thread' })
export type Thread = z.infer<typeof thread>

const pageOfThread = z.object({ before: z.string().max(100).optional() })
const written = z.object({
  text: z.string().trim().max(1000).default(''),
  /** Of addOrderMessagePicture or addShopMessagePicture: up to four that this side has sent for this order. */
  pictureIds: z.array(id('messagePicture')).max(4).default([]),
})
const writeRefusals = [
  'contact_details_in_text',
  'message_empty',
  'thread_closed',
  'only_ready_made',
  'too_many_messages',
  'picture_unknown',
]
const newPicture = z.object({ id: wireId('messagePicture') })
const width = z.object({ width: z.coerce.number().int().min(1).max(4000).default(400) })
const shopOrderParams = z.object({ shopId: id('shop'), orderId: id('order') })

export const readOrderThread = defineEndpoint({
  name: 'readOrderThread',
  method: 'GET',
  path: '/api/orders/:orderId/messages',
  access: 'proven_order_party',
  summary: 'What buyer and seller wrote about the order, as the buyer sees it',
  params: orderParams,
  query: orderKey.extend(pageOfThread.shape),
  reply: thread,
})

export const sendOrderMessage = defineEndpoint({
  name: 'sendOrderMessage',
  method: 'POST',
  path: '/api/orders/:orderId/messages',
  access: 'proven_order_party',
  summary: 'Write to the seller',
  status: 201,
  params: orderParams,
  query: orderKey,
  body: written,
  reply: thread,
  refusals: writeRefusals,
})

export const markOrderThreadRead = defineEndpoint({
  name: 'markOrderThreadRead',
  method: 'POST',
  path: '/api/orders/:orderId/messages/read',
  access: 'proven_order_party',
  summary: 'The buyer has read what is there',
  params: orderParams,
  query: orderKey,
})

export const addOrderMessagePicture = defineEndpoint({
  name: 'addOrderMessagePicture',
  method: 'POST',
  path: '/api/orders/:orderId/messages/pictures',
  access: 'proven_order_party',
  limit: 'upload',
  summary:
    'Send a picture for the next message; the body is the file. What is in no message an hour later is forgotten',
  status: 201,
  params: orderParams,
  query: orderKey,
  reply: newPicture,
  refusals: [...uploadRefusals, 'thread_closed', 'too_many_messages'],
})

export const readOrderMessagePicture = defineEndpoint({
  name: 'readOrderMessagePicture',
  method: 'GET',
  path: '/api/orders/:orderId/messages/pictures/:messagePictureId',
  access: 'proven_order_party',
  summary: 'The file of a picture in the thread, for its two parties alone',
  params: orderParams.extend({ messagePictureId: id('messagePicture') }),
  query: orderKey.extend(width.shape),
})

export const readShopThread = defineEndpoint({
  name: 'readShopThread',
  method: 'GET',
  path: '/api/seller/shops/:shopId/orders/:orderId/messages',
  access: 'shop_owner',
  summary: 'What buyer and seller wrote about the order, as the seller sees it',
  params: shopOrderParams,
  query: pageOfThread,
  reply: thread,
})

export const sendShopMessage = defineEndpoint({
  name: 'sendShopMessage',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/messages',
  access: 'shop_owner',
  summary: 'Write to the buyer',
  status: 201,
  params: shopOrderParams,
  body: written,
  reply: thread,
  refusals: writeRefusals,
})

export const markShopThreadRead = defineEndpoint({
  name: 'markShopThreadRead',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/messages/read',
  access: 'shop_owner',
  summary: 'The seller has read what is there',
  params: shopOrderParams,
})

export const addShopMessagePicture = defineEndpoint({
  name: 'addShopMessagePicture',
  method: 'POST',
  path: '/api/seller/shops/:shopId/orders/:orderId/messages/pictures',
  access: 'shop_owner',
  limit: 'upload',
  summary:
    'Send a picture for the next message; the body is the file. What is in no message an hour later is forgotten',
  status: 201,
  params: shopOrderParams,
  reply: newPicture,
  refusals: [...uploadRefusals, 'thread_closed', 'too_many_messages'],
})

export const readShopMessagePicture = defineEndpoint({
  name: 'readShopMessagePicture',
  method: 'GET',
  path: '/api/seller/shops/:shopId/orders/:orderId/messages/pictures/:messagePictureId',
  access: 'shop_owner',
  summary: 'The file of a picture in the thread, for its two parties alone',
  params: shopOrderParams.extend({ messagePictureId: id('messagePicture') }),
  query: width,
})

export const threadSummary = z
  .object({
    orderId: wireId('order'),
    orderNumber: z.string(),
    orderState,
    otherName: z.string(),
    /** How the last message begins; null when it was pictures alone, or its writer has left. */
    last: z.string().nullable(),
    lastAt: z.iso.datetime(),
    /** The other side wrote last. */
    unanswered: z.boolean(),
    unread: z.int(),
  })
  .meta({ id: 'ThreadSummary' })
export type ThreadSummary = z.infer<typeof threadSummary>

const page = z.object({
  after: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
const threads = z.object({ threads: z.array(threadSummary), unread: z.int(), next: z.string().nullable() })

export const listShopThreads = defineEndpoint({
  name: 'listShopThreads',
  method: 'GET',
  path: '/api/seller/shops/:shopId/messages',
  access: 'shop_owner',
  summary: 'The threads of the shop: those that wait for an answer first, then the newest',
  params: z.object({ shopId: id('shop') }),
  query: page,
  reply: threads,
})

export const listMyThreads = defineEndpoint({
  name: 'listMyThreads',
  method: 'GET',
  path: '/api/me/messages',
  access: 'signed_in',
  summary: 'The threads of the account’s own orders: what is unread first, then the newest',
  query: page,
  reply: threads,
})
