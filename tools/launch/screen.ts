// The one screen a person sees when everything is ready.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type DemoLogin = { role: string; name: string; email: string; password: string; note?: string }

const places: [string, string][] = [
  ['Shop', '/'],
  ['Seller', '/seller'],
  ['Operator', '/operator'],
  ['Phone', '/telco/phone'],
  ['Mailbox', '/telco/mailbox'],
  ['API reference', '/api/docs'],
]

export function greeting({ url, dataFolder, took }: { url: string; dataFolder: string; took: string }): string {
  const rows = places.map(([name, path]) => `  ${name.padEnd(15)}${url}${path}`)
  const people = demoLogins(dataFolder)
  const width = (field: 'role' | 'email' | 'password') => Math.max(...people.map((each) => each[field].length)) + 2
  const logins = people.map(
    (each) =>
      `  ${each.role.padEnd(width('role'))}${each.email.padEnd(width('email'))}${each.password.padEnd(width('password'))}${each.note ?? each.name}`,
  )
  return [
    '',
    `Amana is ready (${took}).`,
    '',
    ...rows,
    ...(logins.length > 0 ? ['', 'Demo logins', ...logins] : []),
    '',
    `Data and logs are in ${dataFolder}. Ctrl-C ends everything.`,
  ].join('\n')
}

function demoLogins(dataFolder: string): DemoLogin[] {
  const file = join(dataFolder, 'demo-logins.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoLogin[]) : []
}
