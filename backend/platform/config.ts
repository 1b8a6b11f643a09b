// Everything that can be set from outside, read once at the start; a missing or wrong value is named in one sentence.
import { isIP } from 'node:net'
import { z } from 'zod'

const developmentSecret = 'amana-development-secret-do-not-use-in-production'

const isNetwork = (text: string): boolean => {
  const [address = '', bits, more] = text.split('/')
  const size = { 0: -1, 4: 32, 6: 128 }[isIP(address)]!
  return size > 0 && more === undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= size))
}

/** `1500:5,250000:13`: up to and including KES 1,500 it costs KES 5, and so on up to M-Pesa's limit. */
const tariff = (standard: string) =>
  z
    .string()
    .default(standard)
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine(
      (bands) => bands.every((band) => /^\d+:\d+(\.\d{1,2})?$/.test(band)),
      'must be bands such as 1500:5,250000:13 (up to KES 1,500 it costs KES 5, and so on)',
    )
    .transform((bands) =>
      bands.map((band) => band.split(':').map(Number)).map(([upTo, fee]) => ({ upTo: upTo!, fee: fee! })),
    )
    .refine(
      (bands) => bands.every(({ upTo }, place) => upTo > (bands[place - 1]?.upTo ?? 0)),
      'must have its bands in rising order',
    )
    .refine((bands) => bands.length === 0 || bands.at(-1)!.upTo >= 250_000, 'must reach up to KES 250,000')

const standardB2cBands = '100:0,1500:5,5000:9,20000:11,250000:13'
export const standardB2cTariff = tariff(standardB2cBands).parse(undefined)

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  DATABASE_URL: z.string().min(1),
  HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().default(4100),
  WORKER_PORT: z.coerce.number().int().default(4101),
  PUBLIC_URL: z.url().default('http://localhost:8080'),
  CALLBACK_URL: z.url().optional(),
  /** Whose X-Forwarded-For is believed: addresses of reverse proxies, or how many of them stand in a row. */
  TRUST_PROXY: z
    .string()
    .default('loopback')
    .transform((text) => (/^\d+$/.test(text) ? Number(text) : text)),
  /** `loopback_exempt`: who calls from this very machine is not slowed down; never in production. */
  RATE_LIMITS: z.enum(['enforced', 'loopback_exempt']).optional(),
  AMANA_DATA: z.string().default('.data'),
  /** Where pictures are kept: an S3-compatible store as https://host/bucket (or …/bucket/folder); AMANA_DATA/media without. */
  STORAGE_URL: z
    .url({ protocol: /^https?$/ })
    .refine((url) => new URL(url).pathname.length > 1, 'must name a bucket: https://host/bucket')
    .optional(),
  STORAGE_KEY_ID: z.string().optional(),
  STORAGE_SECRET: z.string().optional(),
  STORAGE_REGION: z.string().default('us-east-1'),
  SECRET_KEY: z.string().min(20).default(developmentSecret),
  LOG_LEVEL: z.string().default('info'),
  DATABASE_POOL_MAX: z.coerce.number().int().min(1).default(10),
  DARAJA_URL: z.url().default('http://127.0.0.1:8090'),
  DARAJA_CONSUMER_KEY: z.string().default('amana-dev-key'),
  DARAJA_CONSUMER_SECRET: z.string().default('amana-dev-secret'),
  DARAJA_SHORTCODE: z.string().default('600100'),
  DARAJA_PASSKEY: z.string().default('amana-dev-passkey'),
  DARAJA_B2C_SHORTCODE: z.string().default('600200'),
  /** A Safaricom number of ours, to which M-Pesa ties the reading of its list of payments. */
  DARAJA_NOMINATED_NUMBER: z
    .string()
    .regex(/^\+?254[17]\d{8}$/)
    .default('254700000001'),
  DARAJA_INITIATOR_NAME: z.string().default('amana'),
  /** Base64 RSA credential as the provider wants it; or else the password and the certificate to make it with. */
  DARAJA_SECURITY_CREDENTIAL: z.string().optional(),
  DARAJA_INITIATOR_PASSWORD: z.string().default('Amana#2026'),
  /** PEM file; by default the simulated network's own is fetched. */
  DARAJA_CERTIFICATE_FILE: z.string().optional(),
  /**
   * What a payment to a phone costs. Bands up to KES 15,000 are Safaricom's bulk payment tariff; the two above are inferred from the
   * 2023 tariff and the excise change since. Check them against the deployment's own contract.
   */
  DARAJA_B2C_TARIFF: tariff(standardB2cBands),
  /** What a payment received costs Amana, where the paybill's tariff is not the payer's; none: nothing. */
  DARAJA_PAYBILL_TARIFF: tariff(''),
  /** Addresses and networks (a.b.c.d, a.b.c.0/24) that the provider calls back from; none: it is not looked at. */
  DARAJA_CALLBACK_SOURCES: z
    .string()
    .default('')
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .refine((list) => list.every(isNetwork), 'must be addresses or networks such as 196.201.214.200, 196.201.212.0/24'),
  /** `log`: a callback from elsewhere is marked. `enforce`: it is marked and believed by nobody. */
  DARAJA_CALLBACK_SOURCES_MODE: z.enum(['log', 'enforce']).default('log'),
  /** Where the statement can be fetched as CSV; by default, outside production, from the simulated network. */
  MPESA_STATEMENT_URL: z.url().optional(),
  /** For HTTP Basic; by default the consumer key and secret. */
  MPESA_STATEMENT_USER: z.string().optional(),
  MPESA_STATEMENT_PASSWORD: z.string().optional(),
  SMS_GATEWAY_URL: z.url().default('http://127.0.0.1:8090/sms'),
  SMS_GATEWAY_USER: z.string().default('amana'),
  SMS_GATEWAY_PASSWORD: z.string().default('amana-dev-sms'),
  SMTP_URL: z.string().default('smtp://127.0.0.1:8025'),
  /** Taxes, at the rates of the day of a release, in hundredths of a per cent: 1600 and 500 are Kenya's of 2026; 0 until the operator says so. */
  VAT_BASIS_POINTS: z.coerce.number().int().min(0).max(10_000).default(0),
  WITHHOLDING_BASIS_POINTS: z.coerce.number().int().min(0).max(10_000).default(0),
  /** `off`: nobody is told anything, for imports and rehearsals. */
  NOTICES: z.enum(['on', 'off']).default('on'),
  /** `on`: nobody is shown a picture before it was looked into for codes and contact details. `off`: for imports, tests and the demo market. */
  READ_PICTURES: z.enum(['on', 'off']).default('on'),
  MAIL_FROM: z.string().default('Amana <hello@amana.example>'),
})

export type Config = z.infer<typeof schema> & {
  RATE_LIMITS: 'enforced' | 'loopback_exempt'
  callbackUrl: string
  production: boolean
  /** Undefined: statements are only uploaded. */
  statementUrl: string | undefined
}

export class ConfigMistake extends Error {}

/** Secrets that are fine on one's own machine and never in production. */
const onlyForDevelopment: Record<string, string> = {
  SECRET_KEY: developmentSecret,
  DARAJA_CONSUMER_KEY: 'amana-dev-key',
  DARAJA_CONSUMER_SECRET: 'amana-dev-secret',
  DARAJA_PASSKEY: 'amana-dev-passkey',
  DARAJA_INITIATOR_PASSWORD: 'Amana#2026',
  SMS_GATEWAY_PASSWORD: 'amana-dev-sms',
}

/** Reads the settings. Throws ConfigMistake with one sentence that names what is wrong. */
export function readConfig(environment: Record<string, string | undefined> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new ConfigMistake(`These settings are missing or wrong: ${lines.join('; ')}.`)
  }
  const production = parsed.data.NODE_ENV === 'production'
  const unsafe = Object.entries(onlyForDevelopment)
    .filter(([name, value]) => parsed.data[name as keyof typeof parsed.data] === value)
    .filter(([name]) => !(name === 'DARAJA_INITIATOR_PASSWORD' && parsed.data.DARAJA_SECURITY_CREDENTIAL))
    .map(([name]) => name)
  if (production && unsafe.length > 0)
    throw new ConfigMistake(
      `These settings still have their development value, which production refuses: ${unsafe.join(', ')}.`,
    )
  if (production && parsed.data.RATE_LIMITS === 'loopback_exempt')
    throw new ConfigMistake('RATE_LIMITS=loopback_exempt is for development; production refuses it.')
  if (production && given.TRUST_PROXY === undefined)
    throw new ConfigMistake(
      'TRUST_PROXY has to say whose X-Forwarded-For is believed: in production the limits by address depend on it.',
    )
  if (parsed.data.STORAGE_URL && !(parsed.data.STORAGE_KEY_ID && parsed.data.STORAGE_SECRET))
    throw new ConfigMistake('STORAGE_URL names a store, so STORAGE_KEY_ID and STORAGE_SECRET have to open it.')
  return {
    ...parsed.data,
    RATE_LIMITS: parsed.data.RATE_LIMITS ?? (production ? 'enforced' : 'loopback_exempt'),
    callbackUrl: parsed.data.CALLBACK_URL ?? `http://127.0.0.1:${parsed.data.API_PORT}`,
    production,
    statementUrl:
      parsed.data.MPESA_STATEMENT_URL ?? (production ? undefined : `${parsed.data.DARAJA_URL}/portal/statement.csv`),
  }
}
