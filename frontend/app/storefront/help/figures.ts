// The figures that the answers name. They are the rules' own: figures.test.ts compares them.
export const figures = {
  pay: 15,
  ship: 72,
  grace: 3,
  answer: 48,
  decide: 72,
  appeal: 72,
  new: 7,
  established: 3,
  trusted: 2,
  slowNew: 10,
  slowEstablished: 7,
  slowTrusted: 5,
  first: 1,
  second: 6,
  commission: 5,
  /** What phones show; the account name of the paybill. */
  name: 'AMANA',
} as const
