// What was ticked, as changes: a box that is not ticked is not sent at all, so the form says which boxes it showed.
import { type NoticeChannel, type NoticeTopic, noticeChannel, noticeTopic } from '@amana/contract'

interface Change {
  topic: NoticeTopic
  channel: NoticeChannel
  wanted: boolean
}

export const boxName = (topic: NoticeTopic, channel: NoticeChannel) => `${topic}.${channel}`

export function changesIn(form: FormData): Change[] {
  return form.getAll('shown').flatMap((shown) => {
    const [topic, channel] = String(shown).split('.')
    const known = { topic: noticeTopic.safeParse(topic), channel: noticeChannel.safeParse(channel) }
    if (!known.topic.success || !known.channel.success) return []
    const change = { topic: known.topic.data, channel: known.channel.data }
    return [{ ...change, wanted: form.get(boxName(change.topic, change.channel)) === 'on' }]
  })
}
