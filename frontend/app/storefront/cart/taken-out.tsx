// What was just taken out, and the press that puts it back: a slip of the thumb costs nothing.
import { Undo2 } from 'lucide-react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

export function TakenOut({ variantId, title, quantity }: { variantId: string; title: string; quantity: number }) {
  const t = useWords()
  return (
    <div
      role="status"
      className="mt-4 flex animate-rise flex-wrap items-center justify-between gap-x-4 rounded-card bg-sand py-1 pr-1 pl-4 text-ui"
    >
      <p className="min-w-0 py-2 [overflow-wrap:anywhere]">{t('cart.taken_out', { title })}</p>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="variantId" value={variantId} />
        <Submit look="plain" name="quantity" value={quantity}>
          <Undo2 className="size-5" strokeWidth={1.8} aria-hidden />
          {t('cart.put_it_back')}
        </Submit>
      </Form>
    </div>
  )
}
