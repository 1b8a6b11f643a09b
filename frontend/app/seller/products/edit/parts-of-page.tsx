// On a phone the sections stand below one another: a row of them, so that each is one press away. And the product's link, to send.
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Share } from '#app/ui/share.tsx'
import type { MyProduct } from './texts-section.tsx'

const parts: [id: string, label: MessageKey][] = [
  ['variants', 'products.price_and_stock'],
  ['texts', 'products.about'],
  ['options', 'products.options'],
  ['standing', 'products.standing'],
  ['pictures', 'pictures.title'],
]

export function PartsOfPage({ product: { id, shop, title, status } }: { product: MyProduct }) {
  const t = useWords()
  return (
    <div className="mt-2 flex min-w-0 flex-wrap items-center gap-x-4">
      {status === 'active' && <Share title={title} at={paths.product(shop.slug, id, title)} />}
      <nav aria-label={t('products.parts')} className="-mx-4 w-[calc(100%+2rem)] lg:hidden">
        <ul className="scroll-row scroll-px-4 gap-2 px-4 py-1">
          {parts.map(([part, label]) => (
            <li key={part} className="shrink-0 snap-start">
              <a
                href={`#${part}`}
                className="inline-flex min-h-12 items-center rounded-full bg-card px-4 text-small font-strong whitespace-nowrap shadow-[inset_0_0_0_1.5px_var(--line)]"
              >
                {t(label)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  )
}
