import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { NOON, openBusiness } from '../test/business.ts'
import { schemaVersions } from './schema.ts'

/** A network of the first version: a phone with an open prompt, a payout under way, a script that waits. */
function writeOldFile(folder: string): void {
  const file = new DatabaseSync(join(folder, 'telco.sqlite'))
  file.exec(`${schemaVersions[0]}; pragma user_version = 1;
    insert into phone values ('254712345678', 'Wanjiku Kamau', '1234', 1, ${NOON});
    insert into shortcode values ('600100', 'AMANA', 'paybill', 'amana-dev-passkey'), ('600200', 'AMANA', 'b2c', null);
    insert into account values ('outside', 'outside', 'outside', -600000, null), ('phone:254712345678', '254712345678', 'wallet', 100000, 0),
      ('shortcode:600200:utility', '600200', 'utility', 500000, 0);
    insert into movement values (1, 'cash', null, 'Cash deposited', ${NOON}), (2, 'float', null, 'Float deposited', ${NOON});
    insert into entry values (1, 1, 'phone:254712345678', 100000, 100000), (2, 1, 'outside', -100000, -100000),
      (3, 2, 'shortcode:600200:utility', 500000, 500000), (4, 2, 'outside', -500000, -600000);
    insert into b2c_payment values ('AG_20261122_1', 'old-payout', '600200', 'amana', 1, 'BusinessPayment', '254712345678', 40000,
      'old', 'http://127.0.0.1:9/result', 'http://127.0.0.1:9/timeout', '{"drop":true}', null, ${NOON}, 'open', null, null, ${NOON}, null);
    insert into stk_payment values ('ws_CO_1', 'm-1', '600100', '254712345678', 5000, 'ORDER', '', 'http://127.0.0.1:9/stk',
      '{"copies":2}', null, ${NOON + 60_000}, 'open', null, null, ${NOON}, null);
    insert into script (payment, msisdn, outcome) values ('stk', '254712345678', '{"resultCode":26}');`)
  file.close()
}

it('somebody whose file is of an older network goes on where the old one stopped', async () => {
  const data = mkdtempSync(join(tmpdir(), 'telco-'))
  try {
    writeOldFile(data)
    const business = await openBusiness({ data })
    await business.advance(1_000)
    expect(await business.phone('254712345678')).toMatchObject({ balance: 1_400, prompt: { amount: 50 } })
    expect((await business.enterPin('254712345678')).body).toMatchObject({ resultCode: 0 })
    const callbacks = (await business.call('GET', '/__sim/callbacks')).body
    expect(callbacks.map(({ state }: { state: string }) => state)).toEqual(['failed', 'failed', 'dropped'])
    expect((await business.call('GET', '/__sim/scripts')).body).toMatchObject([
      { payment: 'stk', outcome: { resultCode: 26 } },
    ])
    const utility = await business.statement({ shortcode: '600200', account: 'utility' })
    expect(utility.map((row) => row[8])).toEqual(['Balance', '0.00', '5000.00', '4600.00'])
    expect((await business.books()).balanced).toBe(true)
    await business.close()
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
})
