// The numbers of the ladder that are about texts. What a shop may no longer do after so many hits is trust's to decide.
import { days } from '#platform/clock'

/** An invitation to leave is a point, a disguised one two; a point halves in this time. */
export const softHalfLifeMs = days(14)
/** With so many points the next invitation is refused like a number. */
export const softPointsMax = 3
/** Older ones weigh less than a twentieth. */
export const softCountsFor = days(60)
/** So long trust counts a refused try; see its signal of contact attempts. */
export const triesCountFor = days(30)
/** The same words in the same field within this time are one hit: a form that is saved twice says nothing twice. */
export const sameWordsWithin = days(1)
export const hitsKeptFor = days(365)

export const disguisedWeight = 2
/** A picture that its reader breaks on so often is refused. */
export const picturesReadTriesMax = 3
export const excerptMax = 60
/** Texts of one author to one reader that are read together. */
export const readTogetherMax = 6
