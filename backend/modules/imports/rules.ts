// The numbers of imports, in one place.
import { days, hours, minutes } from '#platform/clock'

/** Lines of a file that make products; a larger one is to be split. */
export const rowsMax = 20_000
export const columnsMax = 500
/** One cell; a longer one is a broken file. */
export const cellLettersMax = 200_000
/** Products written in one transaction. */
export const productsPerBatch = 200
/** One job takes so many batches, then makes room for others' and goes on in another. */
export const batchesPerJob = 5
/** An import that stood still for so long lost its worker. */
export const stalledAfterMs = minutes(2)
/** One that nothing came of for so long ends, with what was done. */
export const abandonedAfterMs = hours(6)
export const keptMs = days(30)
export const importsListed = 20
/** How many of the first products the preview shows. */
export const previewed = 8
export const variantsMax = 100
export const optionValuesMax = 30
/** Pictures of one shop that are fetched at the same time, however many workers there are. */
export const picturesAtOnce = 4
/** One job takes so many turns, then makes room for others'. */
export const turnsOfPicturesPerJob = 4
/** A picture that did not come is tried again after this, as is one whose worker was lost. */
export const pictureAgainAfterMs = minutes(2)
export const pictureTriesMax = 3
export const pictureWithinMs = 15_000
export const pictureRedirectsMax = 3
