// The whole boundary table of screening.
import { numberRows } from './numbers.ts'
import { placeRows } from './places.ts'
import type { Row } from './row.ts'

export const boundaries: readonly Row[] = [...numberRows, ...placeRows]
