// npm run screen -- FILE.jsonl (or - for what is piped in): screens each line `{id, text, field}` and prints `{id, verdict, reasons, spans}`.
// One line out for each line that is a JSON object, in the same order; a text that is missing reads as empty. Empty lines and
// lines that are no object are passed over and counted on stderr; they never end the run.
import { screenText } from '../contract/screening/screen.ts'
import { linesOf, readText } from './screening/lines.ts'

const path = process.argv[2]
if (!path) {
  process.stderr.write('npm run screen -- FILE.jsonl: say which file is to be screened (- for what is piped in).\n')
  process.exit(2)
}

const batchLines = 500
let passedOver = 0
let printed: string[] = []
const print = () => {
  if (printed.length > 0) process.stdout.write(`${printed.join('\n')}\n`)
  printed = []
}

for (const line of linesOf(readText(path))) {
  if (!line) {
    passedOver++
    continue
  }
  const { verdict, reasons, spans } = screenText(line.text, line.field)
  if (printed.push(JSON.stringify({ id: line.id, verdict, reasons, spans })) >= batchLines) print()
}
print()
if (passedOver > 0)
  process.stderr.write(
    `${passedOver} ${passedOver === 1 ? 'line was' : 'lines were'} empty or no JSON object, and passed over.\n`,
  )
