// Ends what we started when we ourselves are ended without a chance to do it.
import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

// A shell that waits for our end. The system closes its input however we end, kill -9 included; it then ends the
// programs by their groups, and PostgreSQL by its fast shutdown.
const guardScript = `
programs= servers=
while read -r kind pid; do
  case $kind in program) programs="$programs -$pid";; postgres) servers="$servers $pid";; esac
done
for each in $programs; do kill -s TERM -- $each; done
for each in $servers; do kill -s INT $each; done
for round in 1 2 3 4 5 6 7 8 9 10; do
  left=
  for each in $programs; do kill -s 0 -- $each && left="$left $each"; done
  [ -z "$left" ] && exit 0
  sleep 0.5
done
for each in $left; do kill -s KILL -- $each; done
`

export type Guard = { note: (kind: 'program' | 'postgres', pid: number) => void; dismiss: () => void }

export function startGuard(): Guard {
  const shell = spawn('/bin/sh', ['-c', guardScript], { cwd: '/', detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  shell.stdin.on('error', () => {})
  shell.unref()
  ;(shell.stdin as Socket).unref()
  return {
    note: (kind: 'program' | 'postgres', pid: number) => void shell.stdin.write(`${kind} ${pid}\n`),
    dismiss: () => void shell.kill('SIGKILL'),
  }
}
