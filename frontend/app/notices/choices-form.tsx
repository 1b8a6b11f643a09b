// Which notices one gets: a box for each topic and channel. What always comes says so and has no box.
import type { NoticeChoice } from '@amana/contract'
import { noticeChannels } from '@amana/contract/choices'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { boxName } from './choices-in-form.ts'
import { channelNames, topicNames } from './topic-names.ts'

interface Props {
  choices: NoticeChoice[]
  quiet: { from: string; until: string }
  /** A guest has no account in which anything could stand. */
  withoutAccount?: boolean
}

export function ChoicesForm({ choices, quiet, withoutAccount = false }: Props) {
  const t = useWords()
  const always = choices.filter(({ canBeOff }) => !canBeOff)
  const chosen = choices.filter(({ canBeOff }) => canBeOff)
  return (
    <Form method="post" preventScrollReset className="grid gap-5">
      <div className="surface divide-y divide-line overflow-hidden">
        {chosen.map((choice) => (
          <ChoiceLine key={choice.topic} choice={choice} withoutAccount={withoutAccount} />
        ))}
        {always.map(({ topic }) => (
          <div key={topic} className="flex min-h-14 flex-wrap items-center justify-between gap-x-4 gap-y-1 px-5 py-3">
            <span>{t(topicNames[topic])}</span>
            <span className="text-small text-ink-2">{t('notices.always')}</span>
          </div>
        ))}
      </div>
      <p className="text-small text-ink-2">{t.rich('notices.quiet', quiet)}</p>
      <div>
        <Submit name="intent" value="choose" busy={t('order.doing')}>
          {t('notices.save')}
        </Submit>
      </div>
    </Form>
  )
}

function ChoiceLine({
  choice: { topic, channels },
  withoutAccount,
}: {
  choice: NoticeChoice
  withoutAccount: boolean
}) {
  const t = useWords()
  const shown = noticeChannels.filter(
    (channel) => channels[channel] !== undefined && !(withoutAccount && channel === 'in_app'),
  )
  return (
    <fieldset className="px-5 pt-3.5 pb-2">
      <legend className="float-left w-full font-semibold">{t(topicNames[topic])}</legend>
      <div className="clear-both flex flex-wrap gap-x-6">
        {shown.map((channel) => (
          <label key={channel} className="flex min-h-12 cursor-pointer items-center gap-2.5">
            <input type="hidden" name="shown" value={boxName(topic, channel)} />
            <input
              type="checkbox"
              name={boxName(topic, channel)}
              defaultChecked={channels[channel]}
              className="size-5.5 accent-trust"
            />
            {t(channelNames[channel])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
