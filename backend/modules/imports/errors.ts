// What imports refuse, and what the person is told.
import { refusal } from '#platform/errors'

export const fileIsEmpty = refusal('file_is_empty', 'unprocessable', () => 'This file is empty.')
export const fileTooLarge = refusal(
  'file_too_large',
  'too_large',
  () => 'This file is too large: at most 20 MB. Split it.',
)
export const importUnderWay = refusal(
  'import_under_way',
  'conflict',
  () => 'Another import of this shop is under way. Let it end, or stop it, first.',
)
export const importNotReady = refusal(
  'import_not_ready',
  'conflict',
  () => 'This import cannot be started: it is not ready, or was started before.',
)
export const importOver = refusal('import_over', 'conflict', () => 'This import is over already.')
export const categoryNotChosen = refusal(
  'category_not_chosen',
  'unprocessable',
  (name: string) => `Choose a category for “${name}”, or leave its products out.`,
)
export const noSuchCategory = refusal(
  'unknown_category',
  'unprocessable',
  (slug: string) => `“${slug}” is not a category that products can be put into.`,
)
export const importsBusy = refusal(
  'too_many_requests',
  'too_many',
  () => 'Many files are arriving at this moment. Please send yours again in a few seconds.',
)
