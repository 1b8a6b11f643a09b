// npm start: everything that makes up Amana, on this machine, until Ctrl-C.
import { runInForeground } from './launch/foreground.ts'

await runInForeground(false)
