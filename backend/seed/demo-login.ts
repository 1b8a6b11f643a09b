// How anybody signs in to the demo market. Known to the whole world, which is why the seed refuses to run in production.

export const demoPassword = 'karibu-sokoni'

/** The operator's second factor, base 32: for an authenticator app, `npm run operator:code`, and the tests. */
export const demoSecondFactorSecret = 'AMANADEMOOPERATORSSECONDFACTOR27'
