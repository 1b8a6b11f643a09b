// Starts the network from the environment and ends it when asked to.
import { createTelco } from './app.ts'
import { configFromEnvironment } from './config.ts'

try {
  const telco = await createTelco(configFromEnvironment(process.env))
  console.log(`telco is ready: phones ${telco.url}/phone, mailbox ${telco.url}/mailbox, mail on port ${telco.smtpPort}`)
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1)
      ending = true
      void telco.close().then(() => process.exit(0))
    })
  }
} catch (error) {
  console.error(`telco cannot start: ${sentenceFor(error as Error & { code?: string; port?: number; path?: string })}`)
  process.exit(1)
}

function sentenceFor(error: Error & { code?: string; port?: number; path?: string }): string {
  if (error.code === 'EADDRINUSE')
    return `port ${error.port} is taken. Choose others with TELCO_PORT and TELCO_SMTP_PORT.`
  if (error.code === 'EACCES') return `no permission for ${error.path ?? `port ${error.port}`}.`
  return error.message
}
