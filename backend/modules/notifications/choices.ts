// Which notices a person wants, by topic and channel. What was never chosen is as topics.ts has it.
import { sql } from 'kysely'
import { type Ctx, transact } from '#platform/context'
import { topicStaysOn } from './errors.ts'
import { type Addressee, personOf } from './person.ts'
import { type Channel, type Topic, topics } from './topics.ts'

interface Chosen {
  topic: Topic
  channel: Channel
  wanted: boolean
}

/** By a function of the owner, so that seller's work may ask about the person it tells, and read nobody's list. */
const chosenBy = async (ctx: Ctx, person: string): Promise<Chosen[]> =>
  (await sql<Chosen>`select topic, channel, wanted from notifications.choices_of(${person})`.execute(ctx.db)).rows

const isWanted = (chosen: readonly Chosen[], topic: Topic, channel: Channel): boolean => {
  const { canBeOff, channels } = topics[topic]
  if (channels[channel] === undefined) return false
  if (!canBeOff) return true
  return chosen.find((each) => each.topic === topic && each.channel === channel)?.wanted ?? channels[channel]
}

/** The channels on which the person hears of the topic. */
export async function channelsFor(ctx: Ctx, person: string, topic: Topic): Promise<ReadonlySet<Channel>> {
  const chosen = topics[topic].canBeOff ? await chosenBy(ctx, person) : []
  return new Set((['sms', 'email', 'in_app'] as const).filter((channel) => isWanted(chosen, topic, channel)))
}

/**
 * Whether the person wants to hear of the topic on the channel. `notify` asks by itself; ask before work that only a notice
 * needs, such as gathering a digest.
 */
export const mayTell = async (ctx: Ctx, to: Addressee, topic: Topic, channel: Channel): Promise<boolean> =>
  (await channelsFor(ctx, personOf(ctx, to), topic)).has(channel)

export async function readChoices(ctx: Ctx, person: string) {
  const chosen = await chosenBy(ctx, person)
  return (Object.keys(topics) as Topic[]).map((topic) => ({
    topic,
    canBeOff: topics[topic].canBeOff,
    channels: Object.fromEntries(
      (Object.keys(topics[topic].channels) as Channel[]).map((channel) => [channel, isWanted(chosen, topic, channel)]),
    ),
  }))
}

/** Throws topic_stays_on, and then changes nothing. Switching off what is off already is fine. */
export async function changeChoices(ctx: Ctx, person: string, changes: readonly Chosen[]): Promise<void> {
  if (changes.some(({ topic, wanted }) => !wanted && !topics[topic].canBeOff)) throw topicStaysOn()
  const kept = changes.filter(({ topic, channel }) => topics[topic].canBeOff && channel in topics[topic].channels)
  await transact(ctx, async (tx) => {
    for (const { topic, channel, wanted } of kept)
      await sql`insert into notifications.choice (recipient, topic, channel, wanted, chosen_at)
        values (${person}, ${topic}, ${channel}, ${wanted}, ${tx.now})
        on conflict (recipient, topic, channel) do update set wanted = excluded.wanted, chosen_at = excluded.chosen_at`.execute(
        tx.db,
      )
  })
}
