// The pictures of a product: sent, put in order, said in words.
import { useWords } from '#app/messages/use-words.ts'
import { PictureEditor } from '../pictures/picture-editor.tsx'
import { productFaults } from '../product-faults.ts'
import { Section } from './section.tsx'
import type { MyProduct } from './texts-section.tsx'

export function PicturesSection({ product }: { product: MyProduct }) {
  const t = useWords()
  return (
    <Section id="pictures" title={t('pictures.title')} state={{ faults: productFaults(t, null), saved: false }}>
      <PictureEditor shopId={product.shop.id} productId={product.id} pictures={product.pictures} />
    </Section>
  )
}
