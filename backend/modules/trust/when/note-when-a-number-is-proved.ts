// M-Pesa has put a name to the payout number: whoever sells here is somebody. Another number is to be proved anew.
import { sql } from 'kysely'
import { when } from '#platform/facts'

export function noteWhenANumberIsProved(): void {
  when('payout_number_proved', 'note-that-the-number-is-proved', async (ctx, { data, at }) => {
    await sql`update trust.standing set number_proved_at = ${at} where shop_id = ${data.shopId}`.execute(ctx.db)
  })
  when('payout_phone_changed', 'note-that-the-number-is-another', async (ctx, { data, at }) => {
    await sql`update trust.standing set number_proved_at = null
      where shop_id = ${data.shopId} and number_proved_at <= ${at}`.execute(ctx.db)
  })
}
