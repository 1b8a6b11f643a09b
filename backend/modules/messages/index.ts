// The door of messages: buyer and seller write to each other about one order.
import { defineExportPart } from '#identity'
import { holdPictures } from '#platform/picture-orphans'
import { pictureKeysShown } from './actions/keep-picture.ts'
import { forgetTheWriterWhenAnAccountIsErased } from './when/forget-the-writer-when-an-account-is-erased.ts'
import { passOnPicturesThatWereLookedInto } from './when/pass-on-pictures-that-were-looked-into.ts'
import { takeTheThreadAlongWhenAnOrderIsClaimed } from './when/take-the-thread-along-when-an-order-is-claimed.ts'
import { messagesOfPerson } from './writer-data.ts'

export { forgetUnsentPictures } from './actions/keep-picture.ts'
export { sendMessage } from './actions/send-message.ts'
export { tellOfUnread } from './actions/tell-of-unread.ts'
export { routes } from './routes.ts'
export { readerOf, threadView } from './thread-view.ts'

export function reactions(): void {
  holdPictures('messages', pictureKeysShown)
  defineExportPart('messages', messagesOfPerson)
  forgetTheWriterWhenAnAccountIsErased()
  takeTheThreadAlongWhenAnOrderIsClaimed()
  passOnPicturesThatWereLookedInto()
}
