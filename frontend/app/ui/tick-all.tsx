// Ticks every box of that name in its form, or none. Without scripts there is nothing to press.
import { useWords } from '#app/messages/use-words.ts'

export function TickAll({ name, className = '' }: { name: string; className?: string }) {
  const t = useWords()
  return (
    <label
      className={`inline-flex min-h-12 cursor-pointer items-center gap-3.5 px-4 text-small font-strong sm:px-5 noscript:hidden ${className}`}
    >
      <input
        type="checkbox"
        className="size-6 shrink-0"
        onChange={({ currentTarget: all }) => {
          const boxes = all.form?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`) ?? []
          for (const box of boxes) box.checked = all.checked
        }}
      />
      {t('ui.tick_all')}
    </label>
  )
}
