// The statements, one for each payout day: to read, to print, and for a spreadsheet.
import type { listStatements, ReplyOf } from '@amana/contract'
import { Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Download } from '#app/ui/download.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'

type Statements = ReplyOf<typeof listStatements>['statements']

export function StatementsList({ statements }: { statements: Statements }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <section aria-labelledby="statements">
      <h2 id="statements" className="mb-4">
        {t('statement.list')}
      </h2>
      {statements.length === 0 ? (
        <p className="text-ink-2">{t('statement.none')}</p>
      ) : (
        <div className="surface overflow-hidden">
          <FirstFew
            few={6}
            more={t('layout.show_all', { count: statements.length })}
            items={statements.map(({ id, until, paid }) => (
              <li key={id} className="grid grid-cols-[1fr_auto] items-center gap-x-4 px-4 py-1.5 sm:px-5">
                <Link to={paths.statement(id)} className="py-2.5 font-[650] text-trust underline underline-offset-4">
                  {t('statement.to', { day: calendar.day(until) })}
                </Link>
                <Kes money={paid} />
                <span className="col-span-2 -mt-1 flex gap-5 text-small">
                  <Download to={paths.statementPdf(id)} className="inline-block py-2 underline underline-offset-4">
                    PDF
                  </Download>
                  <Download to={paths.statementCsv(id)} className="inline-block py-2 underline underline-offset-4">
                    CSV
                  </Download>
                </span>
              </li>
            ))}
          />
        </div>
      )}
    </section>
  )
}
