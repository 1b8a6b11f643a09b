// npm run dev: the same as npm start, and every program reloads when its sources change.
import { runInForeground } from './launch/foreground.ts'

await runInForeground(true)
