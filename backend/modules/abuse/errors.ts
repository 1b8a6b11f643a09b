// What abuse refuses, and what the person is told.
import { refusal } from '#platform/errors'

const inWords = (seconds: number): string => {
  const [count, unit] = seconds <= 90 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

export const tooManyRequests = refusal(
  'too_many_requests',
  'too_many',
  (seconds: number) => `That was a lot in a short time. Please try again in ${inWords(seconds)}.`,
)
export const proofOfWorkNeeded = refusal(
  'proof_of_work_needed',
  'proof_needed',
  () => 'A short check that keeps machines out comes first. Please let it finish, then send this again.',
)
