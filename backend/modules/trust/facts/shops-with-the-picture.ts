// Whose picture it is.
import { type ListingToJudge, signal } from './signal.ts'

export const shopsWithThePicture = signal(
  'other shops that had a near copy of one of its pictures on a product older than this one',
  ({ shopsWithThePicture }: ListingToJudge) => shopsWithThePicture,
)
