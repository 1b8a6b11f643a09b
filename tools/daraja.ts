// npm run daraja:register: backend/daraja.ts with the settings of a running Amana of the same data folder, or of .env.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { loadEnvFile } from './launch/env-file.ts'
import { runningEnvironment } from './launch/running.ts'
import { projectFolder } from './launch/settings.ts'

loadEnvFile(join(projectFolder, '.env'), process.env)
const child = spawn(process.execPath, ['backend/daraja.ts', ...process.argv.slice(2)], {
  cwd: projectFolder,
  env: { ...process.env, ...runningEnvironment() },
  stdio: 'inherit',
})
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
