// Finding a person: by phone, e-mail, shop or id. One who is found alone is opened at once.
import type { lookUpPerson, ReplyOf } from '@amana/contract'
import { Form, Link } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'

interface Props {
  q: string
  newest: 'people' | 'shops' | undefined
  found: ReplyOf<typeof lookUpPerson>['found'] | null
}

export function LookUp({ q, newest, found }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <section className="mt-6 max-w-[40rem]">
      <Form method="get" className="flex flex-wrap items-end gap-3" role="search">
        <div className="min-w-60 flex-1">
          <Field
            label={t('rules.look_up')}
            placeholder={t('rules.look_up_hint')}
            name="q"
            defaultValue={q}
            required
            minLength={2}
          />
        </div>
        <Button look="quiet">{t('rules.look')}</Button>
      </Form>
      {newest && <h2 className="mt-6">{t(newest === 'people' ? 'rules.newest_people' : 'rules.newest_shops')}</h2>}
      {!newest && found?.length === 0 && (
        <p className="mt-3" role="status">
          {t('rules.found_none', { q })}
        </p>
      )}
      {found && found.length > 0 && (
        <ul className="surface mt-4 divide-y divide-line px-5">
          {found.map((person) => (
            <li key={person.id}>
              <Link to={paths.personsCase(person.id)} className="block py-3 hover:underline">
                <b>{person.name}</b> · {person.phoneMasked} · {person.shops.join(', ') || t('rules.no_shop')}
                {newest === 'people' && (
                  <span className="block text-small text-ink-2">
                    {t('case.since', { when: calendar.dayAndTime(person.since) })}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
