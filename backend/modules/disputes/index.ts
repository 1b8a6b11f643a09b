// The door of disputes: a problem with an order, decided by a table.
import { defineExportPart } from '#identity'
import { holdPictures } from '#platform/picture-orphans'
import { disputesOfPerson } from './party-data.ts'
import { pictureKeysShown } from './queries.ts'
import { carryOutWhatWasDecided } from './when/carry-out-what-was-decided.ts'
import { closeNotReceivedWhenTheCodeIsEntered } from './when/close-not-received-when-the-code-is-entered.ts'
import { forgetThePartyWhenAnAccountIsErased } from './when/forget-the-party-when-an-account-is-erased.ts'
import { putWhatCameBackOnTheShelf } from './when/put-what-came-back-on-the-shelf.ts'
import { tellBothWhatIsAskedAndDecided } from './when/tell-both-what-is-asked-and-decided.ts'

export { answerAsSeller } from './actions/answer-dispute.ts'
export { endDueDisputes } from './actions/end-due-disputes.ts'
export { openDispute } from './actions/open-dispute.ts'
export { addPhoto } from './actions/show-evidence.ts'
export { disputesOpenedBetween } from './by-week.ts'
export { routes } from './routes.ts'

export function reactions(): void {
  holdPictures('disputes', pictureKeysShown)
  defineExportPart('disputes', disputesOfPerson)
  carryOutWhatWasDecided()
  closeNotReceivedWhenTheCodeIsEntered()
  putWhatCameBackOnTheShelf()
  forgetThePartyWhenAnAccountIsErased()
  tellBothWhatIsAskedAndDecided()
}
