// Choosing the colours of a shop, each shown as the shop's banner would look in it.
import type { ShopCard } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { ShopBanner } from '#app/ui/shop-banner.tsx'
import { shopPalettes } from './palettes.ts'

const names: MessageKey[] = ['palette.violet', 'palette.green', 'palette.clay', 'palette.blue', 'palette.berry']

export function PaletteField({ chosen }: { chosen: ShopCard['palette'] | undefined }) {
  const t = useWords()
  const found = shopPalettes.findIndex((each) => each.accent === chosen?.accent)
  return (
    <fieldset className="grid gap-3 sm:grid-cols-2">
      <legend className="mb-2 text-small font-[650]">{t('palette.label')}</legend>
      {shopPalettes.map((palette, index) => (
        <label
          key={palette.accent}
          className="grid cursor-pointer gap-2 rounded-panel p-2 shadow-[inset_0_0_0_1.5px_var(--line)] has-checked:shadow-[inset_0_0_0_2.5px_var(--trust)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-trust"
        >
          <span className="block overflow-hidden rounded-card [&>svg]:h-20!">
            <ShopBanner shop={{ banner: null, palette }} />
          </span>
          <span className="flex min-h-8 items-center gap-2.5 px-1.5 font-[600]">
            <input
              type="radio"
              name="palette"
              value={index}
              defaultChecked={index === Math.max(found, 0)}
              className="size-5 outline-none"
            />
            {t(names[index]!)}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
