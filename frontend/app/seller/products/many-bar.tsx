// In reach of the thumb: adding a product while nothing is ticked, and what can be done with those that are.
import { Archive, Eye, type LucideIcon, PencilLine, Plus } from 'lucide-react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import type { ManyWish } from './change-many.ts'

const wishes: { wish: ManyWish; icon: LucideIcon; label: MessageKey }[] = [
  { wish: 'show', icon: Eye, label: 'products.many_show' },
  { wish: 'draft', icon: PencilLine, label: 'products.many_draft' },
  { wish: 'hide', icon: Archive, label: 'products.many_hide' },
]

/** Stands in a form of the group `many`. */
export function ManyBar() {
  const t = useWords()
  return (
    <>
      <div className="contents group-has-[input[name=product]:checked]/many:hidden md:hidden">
        <ThumbBar className="mt-5">
          <ButtonLink to={paths.newProduct} block>
            <Plus className="size-5" aria-hidden />
            {t('seller.add_product')}
          </ButtonLink>
        </ThumbBar>
      </div>
      <div className="hidden group-has-[input[name=product]:checked]/many:contents">
        <ThumbBar className="mt-5 grid-cols-3 md:ml-auto md:max-w-2xl">
          {wishes.map(({ wish, icon: Icon, label }) => (
            <Submit
              key={wish}
              name="do"
              value={wish}
              look="light"
              className="flex-col gap-1! px-2! py-1.5! text-small leading-tight sm:flex-row"
              busy={t('order.doing')}
            >
              <Icon className="size-5 shrink-0" strokeWidth={1.8} aria-hidden />
              {t(label)}
            </Submit>
          ))}
        </ThumbBar>
      </div>
    </>
  )
}
