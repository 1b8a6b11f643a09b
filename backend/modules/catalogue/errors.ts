// What the catalogue refuses, and what the person is told.
import { refusal } from '#platform/errors'

export const unknownCategory = refusal(
  'unknown_category',
  'unprocessable',
  (slug: string) => `“${slug}” is not a category that products can be put into.`,
)
export const shopNotActive = refusal(
  'shop_not_active',
  'conflict',
  () => 'This shop is not active, so nothing can be put on show.',
)
export const variantsDoNotMatchOptions = refusal(
  'variants_do_not_match_options',
  'unprocessable',
  (reason: string) => `The variants do not match the options: ${reason}.`,
)
export const changedMeanwhile = refusal(
  'changed_meanwhile',
  'conflict',
  () => 'This product was changed somewhere else in the meantime. Please look at it again.',
)
export const outOfStock = refusal('out_of_stock', 'conflict', (title: string, left: number) =>
  left > 0 ? `Only ${left} left of ${title}.` : `${title} has just been sold out.`,
)
export const tooManyPictures = refusal(
  'too_many_pictures',
  'conflict',
  (most: number) => `A product has at most ${most} pictures.`,
)
export const picturesChangedMeanwhile = refusal(
  'pictures_changed_meanwhile',
  'conflict',
  () => 'The pictures were changed somewhere else in the meantime. Please look at them again.',
)
export const attributeNotValid = refusal(
  'attribute_not_valid',
  'unprocessable',
  (name: string) => `“${name}” cannot be this for a product of this category.`,
)
export const attributesMissing = refusal(
  'attributes_missing',
  'unprocessable',
  (names: string) => `Products of this category go on show with: ${names}.`,
)
export const publishInThePast = refusal(
  'publish_in_the_past',
  'unprocessable',
  () => 'This time has passed already. Choose a later one, or put it on show now.',
)
export const tooManyProducts = refusal(
  'too_many_products',
  'conflict',
  (most: number) => `A shop has at most ${most} products, drafts and archived ones included.`,
)
export const rowsChangedMeanwhile = refusal(
  'rows_changed_meanwhile',
  'conflict',
  (count: number) =>
    `${count === 1 ? 'One row was' : `${count} rows were`} changed somewhere else in the meantime, so nothing was saved. Look at them again.`,
)
