// What was, what is now and what comes, down a line.
export interface Step {
  key: string
  title: string
  detail?: string
  when?: string
  state: 'done' | 'now' | 'next'
}

const dots = {
  done: 'bg-trust border-trust',
  now: 'bg-held border-held ring-[5px] ring-held-soft',
  next: 'bg-paper border-edge',
}

export function Steps({ steps }: { steps: Step[] }) {
  return (
    <ol>
      {steps.map((step, index) => (
        <li
          key={step.key}
          aria-current={step.state === 'now' ? 'step' : undefined}
          className="relative grid grid-cols-[1fr_auto] gap-x-4 pb-6 pl-8 last:pb-0"
        >
          {index < steps.length - 1 && (
            <span
              aria-hidden
              className={`forced-color-adjust-none absolute top-4 bottom-[-6px] left-[8px] w-[2px] ${step.state === 'done' ? 'bg-trust' : 'bg-line'}`}
            />
          )}
          <span
            aria-hidden
            className={`forced-color-adjust-none absolute top-[5px] left-[1px] size-4 rounded-full border-2 ${dots[step.state]}`}
          />
          <b className={step.state === 'next' ? 'font-semibold text-ink-2' : ''}>{step.title}</b>
          {step.when && <span className="pt-0.5 text-right text-small text-ink-2">{step.when}</span>}
          {step.detail && <span className="col-span-2 text-small text-ink-2">{step.detail}</span>}
        </li>
      ))}
    </ol>
  )
}
