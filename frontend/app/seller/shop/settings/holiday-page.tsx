// Going away: nothing is sold until the day one is back, and selling goes on by itself.
import { endHoliday, goOnHoliday, readMyShop } from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { addDays, dayInNairobi } from '#app/messages/calendar.ts'
import { useCalendar, useNow, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/holiday-page'
import { settingsFaults } from './faults.ts'
import { Panel } from './panel.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const shop = await read(context, request, readMyShop, { params: { shopId: context.get(shopContext).id } })
  return { holiday: shop.holiday, done: new URL(request.url).searchParams.get('done') }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const params = { shopId: context.get(shopContext).id }
  const typed = { backOn: String(form.get('backOn') ?? ''), note: String(form.get('note') ?? '').trim() }
  const ends = form.get('intent') === 'end'
  const { problem } = ends
    ? await attempt(context, request, endHoliday, { params })
    : await attempt(context, request, goOnHoliday, { params, body: typed })
  if (problem) return data({ problem, typed }, { status: problem.status })
  throw redirect(ends ? paths.settingsDone(paths.shopHoliday, 'ended') : paths.shopHoliday)
}

export default function ShopHoliday({ loaderData: { holiday, done }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const now = useNow()
  const { fields, whole } = settingsFaults(t, actionData?.problem)
  const typed = actionData?.typed
  return (
    <div className="grid gap-5">
      <PageHead title={`${t('shop_settings.holiday')} · Amana`} hidden />
      <h1 className="sr-only">{t('shop_settings.holiday')}</h1>
      {holiday && (
        <Panel title={t('holiday.on', { day: calendar.day(holiday.backOn) })} lead={t('holiday.on_lead')}>
          {holiday.note && <Notice tone="plain">{holiday.note}</Notice>}
          <Form method="post">
            <Submit name="intent" value="end" busy={t('order.doing')}>
              {t('holiday.end')}
            </Submit>
          </Form>
        </Panel>
      )}
      <Panel
        title={holiday ? t('holiday.other_day') : t('holiday.title')}
        lead={t.rich('holiday.lead')}
        fault={whole}
        done={done === 'ended' && !holiday ? t('holiday.ended') : undefined}
      >
        <Form method="post" className="grid gap-5" noValidate={actionData !== undefined}>
          <Field
            label={t('holiday.back_on')}
            type="date"
            name="backOn"
            required
            min={dayInNairobi(addDays(now, 1))}
            max={dayInNairobi(addDays(now, 90))}
            defaultValue={typed?.backOn ?? (holiday ? dayInNairobi(holiday.backOn) : undefined)}
            error={fields.backOn}
          />
          <ScreenedFields>
            <Field
              label={t('holiday.note')}
              name="note"
              maxLength={200}
              hint={t('holiday.note_hint')}
              defaultValue={typed?.note ?? holiday?.note}
              error={fields.note}
            />
          </ScreenedFields>
          <Submit name="intent" value="go" className="justify-self-start" busy={t('order.doing')}>
            {t(holiday ? 'products.save' : 'holiday.go')}
          </Submit>
        </Form>
      </Panel>
    </div>
  )
}
