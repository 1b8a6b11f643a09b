// The field above a list of the seller's that finds in it. It is a plain form: what was found has an address.
import { Search } from 'lucide-react'
import { Form } from 'react-router'
import { Button } from '#app/ui/button.tsx'

interface Props {
  /** The name of the typed words in the address. */
  name: string
  typed: string
  label: string
  /** What the button says to who does not see the glass. */
  find: string
  maxLength?: number
  /** What else of the address stays, such as the list one is in. */
  stays?: Readonly<Record<string, string | false | null | undefined>>
  className?: string
}

export function FindInList({ name, typed, label, find, maxLength = 100, stays = {}, className = '' }: Props) {
  return (
    <Form role="search" className={`flex gap-2.5 ${className}`}>
      {Object.entries(stays).map(([key, value]) => value && <input key={key} type="hidden" name={key} value={value} />)}
      <input
        type="search"
        name={name}
        defaultValue={typed}
        key={typed}
        maxLength={maxLength}
        aria-label={label}
        placeholder={label}
        className="field-box min-w-0 flex-1"
      />
      <Button look="light" aria-label={find}>
        <Search className="size-5" aria-hidden />
      </Button>
    </Form>
  )
}
