// A link to what somebody is likely to open: its page is on the way as soon as she means it, and comes over softly where browsers can.
import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import { useLessData } from './less-data.ts'

export function NextLink(props: ComponentProps<typeof Link>) {
  const less = useLessData()
  return <Link prefetch={less ? 'none' : 'intent'} viewTransition={!less} {...props} />
}
