// The envelope that results come in.
import { fourteenDigits } from '../../nairobi-time.ts'
import { failedReceipt } from '../identifiers.ts'
import { codeOnTheWire, commandResult } from '../result-codes.ts'
import type { Command, CommandRules, Parameter } from './command.ts'

export type Ending = { code: string; receipt: string | undefined; at: number; parameters: Parameter[] | undefined }

/** The internal address that results of the sandbox name, whatever the caller has given. */
export const QUEUE_TIMEOUT_REFERENCE = {
  Key: 'QueueTimeoutURL',
  Value: 'https://internalsandbox.safaricom.co.ke/mpesa/b2cresults/v1/submit',
}

export function resultBody(rules: CommandRules<unknown>, command: Command, ending: Ending): string {
  const { code, at, receipt } = ending
  return JSON.stringify({
    Result: {
      ResultType: rules.answersInText ? '0' : 0,
      ResultCode: rules.answersInText ? code : codeOnTheWire(code),
      ResultDesc: commandResult(code),
      OriginatorConversationID: command.originatorConversationId,
      ConversationID: command.id,
      TransactionID: receipt ?? failedReceipt(at),
      ResultParameters: parametersOf(rules, command, ending),
      ReferenceData: { ReferenceItem: rules.reference },
    },
  })
}

function parametersOf(rules: CommandRules<unknown>, command: Command, { parameters, at }: Ending) {
  if (parameters) return { ResultParameter: falsified(command, parameters) }
  if (rules.answersInText) return { ResultParameter: { Key: 'BOCompletedTime', Value: Number(fourteenDigits(at)) } }
  return undefined
}

/** A scripted amount replaces the true one; the books are not touched by it. */
function falsified({ script }: Command, parameters: Parameter[]): Parameter[] {
  const claimed = script.callback?.amount
  if (claimed === undefined) return parameters
  return parameters.map((parameter) =>
    parameter.Key === 'TransactionAmount' || parameter.Key === 'Amount' ? { ...parameter, Value: claimed } : parameter,
  )
}
