// docs/money.md: the chart of accounts and every movement of money as a T-account, read from the ledger's own files.
import { chartOfAccounts } from '../../backend/modules/ledger/chart-of-accounts.ts'
import { type DescribedMovement, describeMovements } from '../../backend/modules/ledger/describe.ts'

const intro = `# Money

Generated from \`backend/modules/ledger/\` by \`npm run generate\`; a test compares each T-account with what is really posted.

**Where a buyer's money is.** Paid: in the order's own *escrow* account. Released: the goods' price less commission is the seller's
(*payable*; a tenth of a new seller's stays in *reserve* for 30 days), and goes out with the next Friday batch. Not shipped in time,
not delivered in time, cancelled: *refund in transit*, then back on the paying phone. Arrived too late or twice: *suspense*, and back.
Paid by hand for nothing we know: a *deposit* in suspense, and back by reversal, which needs no phone number.

**Why it cannot go wrong quietly.** One escrow account per order and one transit account per refund and payout, none of which may
fall below zero: releasing twice, refunding after a release or paying out twice is refused by PostgreSQL. In the database
(\`backend/migrations/0007-ledger.sql\`), whoever asks:

| | what always holds |
|---|---|
| I1 | the legs of every journal sum to zero, two or more, checked when the transaction ends |
| I2 | legs are added only in the transaction that made their journal |
| I3 | journals and entries are never changed or removed |
| I4 | accounts with a floor never fall below zero |
| I5 | each account's entries are numbered without a gap and carry the running balance |
| I6 | the same key with the same content is the same journal; with other content it is refused |
| I7 | a journal is reversed at most once, exactly |
| I8 | a release leaves nothing in its order's escrow; the accounts that must end at zero are compared with their owners every night |
| I9 | all balances sum to zero and are what their entries sum to (\`checkBooks\`) |
| I10 | what M-Pesa's statements say is there covers what is owed (\`checkCover\`, with the day's reconciliation) |
| I11 | of every order, from the entries alone: captured = refunded + released + remaining (\`ledger.order_proof\`, \`proveHolds\`) |

I1 to I8 are the database's own; I9 to I11 are asked of it. The application's role has no right on these tables but to read them and to call \`ledger.post\`. Each hold proves
\`captured = refunded + released + remaining\` (a check of \`escrow.hold\`), and the operator's page compares holds with the books.

**A payout.** Fridays 06:00 Nairobi, one batch per due instant: who has KES 200 or more available, a payout number older than
72 hours and a shop that is not frozen is paid, split at M-Pesa's 250,000. Intent, posting and provider request are written in one
transaction under an id made beforehand. Accepted is not paid: only the result is. Unknown stays unknown, in transit, and is never
sent again under another id; failed goes back to payable with the reason. A batch that was interrupted is simply run again.

**A refund** goes only to the number that paid, through the same steps. A part of what is held may go back and the rest be released
later. While something is looked into, the hold is *frozen*: the database refuses its release.

**A refund after the release** is a claw-back: the buyer is paid at once. Amana gives its commission back in proportion; the seller
gives the rest, out of the reserve, then out of what is available, and owes what is not there (*receivable*). Who owes has nothing: all
that comes to the shop repays first, and only what is left becomes available. What will never be repaid is written off as a *loss*.
How it divides is decided with the shop's accounts locked, and the same request again answers what was done then.

**Taxes** are lines of the release, at the rates configured (\`VAT_BASIS_POINTS\`, \`WITHHOLDING_BASIS_POINTS\`; 0 sets
nothing aside). VAT is within the commission, so that a rate does not change what was agreed with the seller; tax withheld comes out of
the seller's part. Both stand under the shop's name until they are handed on, and are given back with the sale.

**The float** that payouts and refunds are sent from is filled from the paybill: in between, the money is in *float transit*, which must
end at zero. What M-Pesa's statement shows and nobody here knows is booked all the same, as an *unexplained outflow* or into suspense, so
that our books say what M-Pesa's say; the outflow stays an alarm until a rule can prove where it went. When M-Pesa takes a payment back,
it goes from where the money is: escrow, suspense, the seller who has it, or, had it gone back already, a loss.

**Hot accounts.** The paybill, the float, commission and fees are spread over rows, one for each writer's connection; the balance is their
sum (\`docs/decisions/0005-shards-of-hot-accounts.md\`).
`

const chart = (): string => {
  const yes = (holds: boolean) => (holds ? 'yes' : '')
  const rows = Object.entries(chartOfAccounts).map(
    ([kind, rule]) =>
      `| \`${kind}\` | ${rule.label} | ${rule.class} | ${rule.ownedBy ?? ''} | ${yes(rule.floorZero)} | ${yes(rule.mustClose)} |`,
  )
  return [
    '## Accounts',
    '',
    '| kind | is | class | one for each | never below zero | ends at zero |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

const movement = ({ name, sentence, ways }: DescribedMovement): string => {
  const tables = ways.map(({ when, legs, key }) =>
    [
      ...(when ? [`*When ${when}:*`, ''] : []),
      '| debit | credit | amount | meaning |',
      '|---|---|---|---|',
      ...legs.map((leg) =>
        leg.side === 'debit'
          ? `| ${leg.account} | | ${leg.amount} | ${leg.meaning} |`
          : `| | ${leg.account} | ${leg.amount} | ${leg.meaning} |`,
      ),
      '',
      `Once per \`${key}\`.`,
    ].join('\n'),
  )
  return [`### ${name}`, '', sentence, '', tables.join('\n\n')].join('\n')
}

export async function describeMoney(): Promise<string> {
  const movements = (await describeMovements()).map(movement)
  return `${[intro, chart(), '', '## Movements', '', movements.join('\n\n')].join('\n')}\n`
}
