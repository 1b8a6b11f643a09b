// The logo or the banner as it is, and choosing another one.
import type { Picture } from '@amana/contract'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { PictureField } from '#app/seller/products/picture-field.tsx'
import { Submit } from '#app/ui/button.tsx'

export function ShopPictureForm({ which, picture }: { which: 'logo' | 'banner'; picture: Picture | null }) {
  const t = useWords()
  return (
    <>
      {picture && (
        <img
          src={which === 'logo' ? picture.url : picture.urlLarge}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          className={which === 'logo' ? 'size-24 rounded-card object-cover' : 'h-32 w-full rounded-card object-cover'}
        />
      )}
      <Form method="post" encType="multipart/form-data" className="grid gap-3">
        <input type="hidden" name="intent" value={which} />
        <PictureField required />
        <Submit look="quiet" className="justify-self-start" busy={t('products.uploading')}>
          {t('products.add_picture')}
        </Submit>
      </Form>
    </>
  )
}
