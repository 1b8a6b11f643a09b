// A picture that shows a way around Amana is taken out of its thread; the words beside it stay.
import { sql } from 'kysely'
import { when } from '#platform/facts'

export const takeDownAPictureThatWasRefused = (): void =>
  when('picture_refused', 'take-down-a-picture-that-was-refused', async (ctx, { data: { key } }) => {
    await sql`delete from messages.picture where key = ${key}`.execute(ctx.db)
  })
