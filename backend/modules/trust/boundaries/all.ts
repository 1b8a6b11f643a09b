// The whole boundary table.
import { doorRows } from './doors.ts'
import { ladderRows } from './ladder.ts'
import type { Row } from './row.ts'
import { stepRows } from './steps.ts'
import { windowRows } from './windows.ts'

export const boundaries: readonly Row[] = [...ladderRows, ...doorRows, ...stepRows, ...windowRows]
