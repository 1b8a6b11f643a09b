// From a refusal to the page where all limits stand, with what changes them.
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

export function LimitsLink() {
  const t = useWords()
  return (
    <Link to={paths.standing} className="inline-block py-1.5 font-[650] underline underline-offset-4">
      {t('standing.your_limits')}
    </Link>
  )
}
