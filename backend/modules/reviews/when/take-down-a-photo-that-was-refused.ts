// A photo that shows a way around Amana is taken down; the review stays.
import { sql } from 'kysely'
import { when } from '#platform/facts'

export const takeDownAPhotoThatWasRefused = (): void =>
  when('picture_refused', 'take-down-a-photo-that-was-refused', async (ctx, { data: { key } }) => {
    await sql`delete from reviews.photo where key = ${key}`.execute(ctx.db)
  })
