// The steps of an order as the api tells them, with their dates: past ones by the minute, coming ones by the day.
import type { OrderView } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Steps } from '#app/ui/steps.tsx'

export function Timeline({ steps }: { steps: OrderView['timeline'] }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Steps
      steps={steps.map((step) => ({
        key: step.code,
        title: step.title,
        detail: step.detail,
        state: step.state,
        when: step.at
          ? calendar.dayAndTime(step.at)
          : step.by
            ? t('order.by', { day: calendar.day(step.by) })
            : undefined,
      }))}
    />
  )
}
