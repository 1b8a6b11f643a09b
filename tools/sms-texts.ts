// npm run sms:texts: every SMS that Amana sends, in both languages, with the longest plausible names and sums: its length in
// septets (160 fit), and whether it waits for the morning. Ends with 1 when one does not fit.
import { septetsMax, septetsOf } from '../backend/modules/notifications/gsm7.ts'
import { smsOf, wordsOf } from '../backend/modules/notifications/render.ts'
import { type TemplateName, templates } from '../backend/modules/notifications/templates/all.ts'
import { examples } from '../backend/modules/notifications/templates/examples.ts'

const all = (Object.keys(templates) as TemplateName[])
  .filter((name) => wordsOf(name).sms)
  .flatMap((name) =>
    (['en', 'sw'] as const).flatMap((language) =>
      examples[name].map((data) => {
        const text = smsOf(name, language, data)
        const { topic, smsCanWait } = wordsOf(name)
        return { name, language, text, septets: septetsOf(text), about: smsCanWait ? `${topic}, can wait` : topic }
      }),
    ),
  )

for (const { name, language, text, septets, about } of all)
  process.stdout.write(
    `${name} (${about}) · ${language} · ${septets ?? 'outside GSM-7'}\n  ${text.replaceAll('\n', '\n  ')}\n`,
  )
const longest = Math.max(...all.map(({ septets }) => septets ?? 0))
const unfit = all.filter(({ septets }) => septets === undefined || septets > septetsMax)
process.stdout.write(
  `\n${new Set(all.map(({ name }) => name)).size} templates, ${all.length} texts, the longest ${longest} of ${septetsMax} septets, ${unfit.length} that do not fit\n`,
)
process.exitCode = unfit.length > 0 ? 1 : 0
