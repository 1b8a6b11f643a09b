// Account balance: all of a shortcode's accounts in one line of text.
import type { Ctx } from '../../context.ts'
import { fourteenDigits } from '../../nairobi-time.ts'
import type { Call } from '../call.ts'
import { findShortcode } from '../shortcodes.ts'
import { optionalText, shortcodeField } from '../validation.ts'
import { acceptCommand, commandField, initiatorFields, remarksField } from './accept.ts'
import { accountLine, accountText } from './account-text.ts'
import type { CommandRules } from './command.ts'
import { QUEUE_TIMEOUT_REFERENCE } from './result.ts'

export function acceptAccountBalance(ctx: Ctx, call: Call) {
  const initiator = initiatorFields(call, 'Initiator')
  commandField(call, ['AccountBalance'])
  const shortcode = shortcodeField(call.body, 'PartyA')
  if (optionalText(call.body, 'IdentifierType') !== '4')
    call.mind('IdentifierType', 'IdentifierType is 4 for a shortcode')
  remarksField(call, false)
  return acceptCommand(ctx, call, { kind: 'balance', initiator, shortcode, order: null })
}

export const accountBalance: CommandRules<null> = {
  movesMoney: false,
  answersInText: true,
  reference: QUEUE_TIMEOUT_REFERENCE,
  judge: () => '0',
  carryOut(ctx, { shortcode }) {
    const isTill = findShortcode(ctx, shortcode)!.kind === 'till'
    const lines = [
      accountLine(ctx, shortcode, 'working'),
      accountText('Float Account', 0),
      accountLine(ctx, shortcode, 'utility'),
      ...(isTill ? [accountLine(ctx, shortcode, 'merchant')] : []),
      accountLine(ctx, shortcode, 'charges'),
      accountLine(ctx, shortcode, 'settlement'),
    ]
    return [
      { Key: 'AccountBalance', Value: lines.join('&') },
      { Key: 'BOCompletedTime', Value: Number(fourteenDigits(ctx.clock.now())) },
    ]
  },
}
