// What was ticked, as changes: a box that is not ticked is not sent at all, so the form says which boxes it showed.
import type { NoticeChannel, NoticeTopic } from '@amana/contract'
import { noticeChannels, noticeTopics } from '@amana/contract/choices'

interface Change {
  topic: NoticeTopic
  channel: NoticeChannel
  wanted: boolean
}

export const boxName = (topic: NoticeTopic, channel: NoticeChannel) => `${topic}.${channel}`

export function changesIn(form: FormData): Change[] {
  return form.getAll('shown').flatMap((shown) => {
    const said = String(shown).split('.')
    const topic = noticeTopics.find((known) => known === said[0])
    const channel = noticeChannels.find((known) => known === said[1])
    return topic && channel ? [{ topic, channel, wanted: form.get(boxName(topic, channel)) === 'on' }] : []
  })
}
