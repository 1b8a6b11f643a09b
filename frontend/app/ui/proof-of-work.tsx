// The part of a form that keeps machines out: nobody has to do anything, the phone works for a moment while one types.
import { useEffect, useRef, useState } from 'react'
import { useNavigation } from 'react-router'
import { proofField } from '#app/api/proof.ts'
import { useWords } from '#app/messages/use-words.ts'
import { type Proof, solveProof } from './solve-proof.ts'

type State = 'idle' | 'working' | 'waiting' | 'done' | 'failed'

/** Put it into the `<Form>` whose action calls the endpoint; the action hands `proofIn(form)` to the client. */
export function ProofOfWork({ forEndpoint }: { forEndpoint: string }) {
  const t = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>('idle')
  const resting = useNavigation().state === 'idle'

  // A proof is good once: after each answer of the server the next one is made.
  useEffect(() => {
    const field = input.current
    if (resting && field?.form) return workFor(field.form, field, forEndpoint, setState)
  }, [forEndpoint, resting])

  const says: Record<State, string> = {
    idle: '',
    working: t('machine.working'),
    waiting: t('machine.waiting'),
    done: t('machine.done'),
    failed: t('machine.failed'),
  }
  return (
    <div className="text-small text-ink-2">
      {/* Without a value of React's own, which would come back with every rendering. */}
      <input ref={input} type="hidden" name={proofField} />
      <p role="status" className="min-h-[1.5em]">
        {says[state]}
      </p>
      <noscript>
        <p>{t('machine.no_script')}</p>
      </noscript>
    </div>
  )
}

/** Works from the first touch of the form on, or once the page is idle; a submit that comes too early waits. */
function workFor(form: HTMLFormElement, input: HTMLInputElement, forEndpoint: string, say: (state: State) => void) {
  const ending = new AbortController()
  const { signal } = ending
  let proof: Proof | undefined
  let making: Promise<Proof | undefined> | undefined

  const make = () => {
    making ??= (async () => {
      say('working')
      input.value = ''
      proof = await solveProof(forEndpoint, signal).catch(() => undefined)
      making = undefined
      if (signal.aborted) return undefined
      input.value = proof?.text ?? ''
      say(proof ? 'done' : 'failed')
      return proof
    })()
    return making
  }

  const onSubmit = (event: SubmitEvent) => {
    if (proof && performance.now() < proof.staleAt) return
    event.preventDefault()
    event.stopPropagation()
    const { submitter } = event
    const made = make()
    say('waiting')
    // Where no proof can be made the next press goes through all the same, and the server says what is missing.
    void made.then((ready) => {
      if (signal.aborted) return
      if (!ready) form.removeEventListener('submit', onSubmit, true)
      form.requestSubmit(submitter as HTMLButtonElement | null)
    })
  }

  const start = () => void (proof ?? make())
  const idle = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 300))
  const cancel = window.cancelIdleCallback ?? window.clearTimeout
  const soon = idle(start)
  form.addEventListener('focusin', start, { once: true, signal })
  form.addEventListener('submit', onSubmit, { capture: true, signal })
  return () => {
    cancel(soon)
    ending.abort()
  }
}
