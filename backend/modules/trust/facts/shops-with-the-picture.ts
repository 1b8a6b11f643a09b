// Whose picture it is.
import { type ListingToJudge, signal } from './signal.ts'

export const shopsWithThePicture = signal(
  'other shops that had one of its pictures on a product older than this one: outlines that differ in at most 7 of 64 bits, and the same colours',
  ({ shopsWithThePicture }: ListingToJudge) => shopsWithThePicture,
)
