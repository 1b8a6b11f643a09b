// npm run screen:eval -- DIR [--misses]: how well screening finds what it should, and how fast, on a folder of labelled texts.
// DIR holds positives.jsonl.gz, negatives.jsonl.gz, ke_hard_negatives.jsonl.gz and screen-sample.jsonl, or files `*.labelled.jsonl`
// whose lines say `label` hard, soft or clean. A text that has no field is a message; one that is a listing, a description.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { screeningVersion } from '../contract/screening/screen.ts'
import { linesOf, readText } from './screening/lines.ts'
import { type Measured, measure } from './screening/measure.ts'

type Label = 'hard' | 'soft' | 'clean'
const labelOfFile: Record<string, Label> = {
  'positives.jsonl.gz': 'hard',
  'negatives.jsonl.gz': 'clean',
  'ke_hard_negatives.jsonl.gz': 'clean',
}
const labels: readonly string[] = ['hard', 'soft', 'clean']

const [folder, ...options] = process.argv.slice(2)
if (!folder) {
  process.stderr.write('npm run screen:eval -- DIR: say which folder holds the labelled texts.\n')
  process.exit(2)
}

const isLabelled = (name: string) =>
  name in labelOfFile || name === 'screen-sample.jsonl' || name.endsWith('.labelled.jsonl')
const files = readdirSync(folder).filter(isLabelled).sort()
const all: Measured[] = []
for (const file of files) {
  const texts = [...linesOf(readText(join(folder, file)))].flatMap((line) => {
    const label = line && (labels.includes(String(line.row.label)) ? (line.row.label as Label) : labelOfFile[file])
    if (!line || !label) return []
    const field = line.row.field === undefined && line.row.kind === 'listing' ? 'description' : line.field
    return [{ ...line, field, label, kind: String(line.row.technique ?? line.row.family ?? line.row.source ?? '') }]
  })
  const measured = measure(texts)
  all.push(...measured)
  report(file, measured)
}
report('all together', all)
speed(all)

function report(name: string, measured: readonly Measured[]): void {
  const count = (label: Label, verdict: Label) =>
    measured.filter((each) => each.label === label && each.verdict === verdict).length
  const of = (label: Label) => measured.filter((each) => each.label === label).length
  const found = count('hard', 'hard')
  const wronglyHard = measured.filter(({ label, verdict }) => label !== 'hard' && verdict === 'hard').length
  process.stdout.write(`${name}: ${measured.length} texts\n`)
  if (of('hard') > 0)
    process.stdout.write(`  hard: recall ${share(found, of('hard'))}, precision ${share(found, found + wronglyHard)}\n`)
  if (of('soft') > 0)
    process.stdout.write(
      `  soft: ${share(count('soft', 'soft'), of('soft'))} seen as soft, ${count('soft', 'hard')} as hard\n`,
    )
  if (of('clean') > 0)
    process.stdout.write(
      `  clean: false positives ${percent(count('clean', 'hard'), of('clean'))}, seen as soft ${percent(count('clean', 'soft'), of('clean'))}\n`,
    )
  if (options.includes('--misses') && name !== 'all together') misses(measured)
}

function misses(measured: readonly Measured[]): void {
  for (const { id, label, verdict, kind, text, spans } of measured) {
    if (label === verdict || (label === 'clean' && verdict === 'soft' && !options.includes('--soft'))) continue
    const where = spans
      .map(({ start, end, code }) => `${code} “${text.slice(start, Math.min(end, start + 40))}”`)
      .join(', ')
    process.stdout.write(
      `  ${label} seen as ${verdict} [${kind}] ${id}: ${JSON.stringify(text.slice(0, 300))} ${where}\n`,
    )
  }
}

function speed(measured: readonly Measured[]): void {
  const micros = measured.map((each) => each.micros).sort((one, other) => one - other)
  const at = (part: number) => micros[Math.min(micros.length - 1, Math.floor(micros.length * part))]!.toFixed(1)
  process.stdout.write(
    `speed: ${at(0.5)} µs a text (p50), ${at(0.99)} µs (p99), ${at(1)} µs at most; screening ${screeningVersion}\n`,
  )
}

function share(part: number, whole: number): string {
  return `${(part / Math.max(whole, 1)).toFixed(4)} (${part} of ${whole})`
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(3)} % (${part} of ${whole})`
}
