// What can be set from outside. The defaults are the ones a backend in development shares with this network.
import { type Behaviour, type BehaviourChange, behaviourChange, DEFAULT_BEHAVIOUR } from './behaviour.ts'

export type Config = {
  host: string
  /** 0 lets the machine choose. */
  port: number
  /** Port for incoming mail; 0 lets the machine choose, null keeps the mail server off. */
  smtpPort: number | null
  /** Folder of the SQLite file, or ':memory:'. */
  data: string
  /** Makes every identifier of a run repeatable. */
  seed: string | undefined
  /** Milliseconds since 1970 at which the clock is to start; undefined: where it was left, at first the machine's. */
  startAt: number | undefined
  /** The time of the machine; one that stands still makes a network whose clock only moves when it is moved. */
  machineTime: (() => number) | undefined
  app: { consumerKey: string; consumerSecret: string }
  /** The name customers read in the prompt and in their messages. */
  businessName: string
  paybill: { shortcode: string; passkey: string }
  /** A till for Buy Goods, when there is to be one: STK pushes name its store, customers pay its number. */
  till: { number: string; store: string; passkey: string } | undefined
  /** The initiator acts for every shortcode of the business. */
  b2c: { shortcode: string; initiator: string; initiatorPassword: string }
  sms: { user: string; password: string; sender: string }
  /** Shillings that the payout shortcode is born with. What customers pay into a paybill does not become float by itself. */
  openingFloat: number
  /** How old the opening float is: older than any past to which the clock is moved back, so that statements stay in order. */
  openingFloatAgeMs: number
  pace: Pace
  behaviour: Behaviour
}

/** How long the network takes, in milliseconds of its own clock. */
export type Pace = {
  /** Life of an STK prompt on the phone before the answer is 1037. */
  promptLife: number
  /** From an accepted STK push to an outcome that needs no person (over the limit, or scripted). */
  stkDecision: number
  /** From an accepted B2C, B2B, reversal, status or balance request to its result. */
  b2cResult: number
  /** How long a business may take to validate a payment made by hand, in real milliseconds. */
  c2bValidation: number
  /** How long a lost acknowledgement is waited for before the connection is cut, in real milliseconds. */
  lostAcknowledgement: number
  /** How long a receiver of callbacks may take to answer, in real milliseconds. */
  callbackTimeout: number
}

export const DEFAULT_PACE: Pace = {
  promptLife: 60_000,
  stkDecision: 500,
  b2cResult: 800,
  callbackTimeout: 15_000,
  c2bValidation: 8_000,
  lostAcknowledgement: 120_000,
}

export type ConfigOptions = Partial<Omit<Config, 'pace' | 'behaviour'>> & {
  pace?: Partial<Pace>
  behaviour?: BehaviourChange
}

export function completeConfig(options: ConfigOptions = {}): Config {
  const { pace, behaviour, ...rest } = options
  return {
    host: '127.0.0.1',
    port: 0,
    smtpPort: null,
    data: ':memory:',
    seed: undefined,
    startAt: undefined,
    machineTime: undefined,
    app: { consumerKey: 'amana-dev-key', consumerSecret: 'amana-dev-secret' },
    businessName: 'AMANA',
    openingFloat: 5_000_000,
    openingFloatAgeMs: 0,
    paybill: { shortcode: '600100', passkey: 'amana-dev-passkey' },
    till: undefined,
    b2c: { shortcode: '600200', initiator: 'amana', initiatorPassword: 'Amana#2026' },
    sms: { user: 'amana', password: 'amana-dev-sms', sender: 'AMANA' },
    ...rest,
    pace: { ...DEFAULT_PACE, ...pace },
    behaviour: { ...DEFAULT_BEHAVIOUR, ...behaviour },
  }
}

/** TELCO_MODE, TELCO_PAYBILL_TARIFF, TELCO_B2C_FEES=off, TELCO_SPIKE_ARREST (requests a minute to each path). */
function behaviourFrom(env: Record<string, string | undefined>): BehaviourChange {
  const perMinute = env.TELCO_SPIKE_ARREST?.trim()
  const parsed = behaviourChange.safeParse({
    mode: env.TELCO_MODE?.trim() || undefined,
    paybillTariff: env.TELCO_PAYBILL_TARIFF?.trim() || undefined,
    b2cFees: env.TELCO_B2C_FEES?.trim() === 'off' ? false : undefined,
    spikeArrest: perMinute ? { perMinute: Number(perMinute) } : undefined,
  })
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new Error(`the network's ${issue!.path.join('.')} cannot be set so: ${issue!.message}`)
  }
  return Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined))
}

export function configFromEnvironment(env: Record<string, string | undefined>): Config {
  const text = (name: string, fallback: string) => env[name]?.trim() || fallback
  const defaults = completeConfig()
  return completeConfig({
    host: text('HOST', defaults.host),
    port: portFrom(env, 'TELCO_PORT', 8090),
    smtpPort: portFrom(env, 'TELCO_SMTP_PORT', 8025),
    data: text('TELCO_DATA', '.data/telco'),
    seed: env.TELCO_SEED?.trim() || undefined,
    app: {
      consumerKey: text('DARAJA_CONSUMER_KEY', defaults.app.consumerKey),
      consumerSecret: text('DARAJA_CONSUMER_SECRET', defaults.app.consumerSecret),
    },
    businessName: text('TELCO_BUSINESS_NAME', defaults.businessName),
    paybill: {
      shortcode: text('DARAJA_SHORTCODE', defaults.paybill.shortcode),
      passkey: text('DARAJA_PASSKEY', defaults.paybill.passkey),
    },
    b2c: {
      shortcode: text('DARAJA_B2C_SHORTCODE', defaults.b2c.shortcode),
      initiator: text('DARAJA_INITIATOR_NAME', defaults.b2c.initiator),
      initiatorPassword: text('DARAJA_INITIATOR_PASSWORD', defaults.b2c.initiatorPassword),
    },
    till: env.DARAJA_TILL?.trim()
      ? {
          number: env.DARAJA_TILL.trim(),
          store: text('DARAJA_TILL_STORE', env.DARAJA_TILL.trim()),
          passkey: text('DARAJA_PASSKEY', defaults.paybill.passkey),
        }
      : undefined,
    openingFloatAgeMs: 400 * 86_400_000,
    behaviour: behaviourFrom(env),
    sms: {
      user: text('SMS_GATEWAY_USER', defaults.sms.user),
      password: text('SMS_GATEWAY_PASSWORD', defaults.sms.password),
      sender: text('TELCO_SMS_SENDER', defaults.sms.sender),
    },
  })
}

function portFrom(env: Record<string, string | undefined>, name: string, fallback: number): number {
  const given = env[name]?.trim()
  if (!given) return fallback
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`${name} is "${given}"; it has to be a port number.`)
  return port
}
