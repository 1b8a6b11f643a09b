// The steps of an order, in the words of the reader's side, with their dates: past ones by the minute, coming ones by the day.
import type { OrderView } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Steps } from '#app/ui/steps.tsx'
import type { Side } from './money-story.ts'
import { sayStep, type ToldOrder } from './timeline-words.ts'

export function Timeline({ order, side }: { order: ToldOrder & Pick<OrderView, 'timeline'>; side: Side }) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <Steps
      steps={order.timeline.map((step, index) => ({
        key: `${step.code} ${index}`,
        ...sayStep(step, { order, side, t, calendar }),
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
