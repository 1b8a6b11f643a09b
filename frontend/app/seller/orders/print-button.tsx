// Opens the browser's own dialogue; without scripts its menu does the same.
import { useWords } from '#app/messages/use-words.ts'
import { Button } from '#app/ui/button.tsx'

export function PrintButton() {
  const t = useWords()
  return (
    <Button type="button" onClick={() => window.print()}>
      {t('desk.print')}
    </Button>
  )
}
