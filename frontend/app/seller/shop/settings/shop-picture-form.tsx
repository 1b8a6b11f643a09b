// The logo or the banner as it is, another one, or none. A chosen picture is on its way at once; without scripts a button sends it.
import type { Picture, PictureNotShown, Problem } from '@amana/contract'
import { useState } from 'react'
import { Form, useRevalidator } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { foundIn } from '#app/screening/found.ts'
import { isBeingChecked, NotShown } from '#app/screening/not-shown.tsx'
import { PictureField } from '#app/seller/products/picture-field.tsx'
import { sendPicture } from '#app/seller/products/pictures/send-picture.ts'
import { useScripts } from '#app/seller/products/pictures/use-scripts.ts'
import { Submit } from '#app/ui/button.tsx'
import { useLookAgain } from '#app/ui/look-again.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { sourcesOf } from '#app/ui/photo.tsx'
import { Progress } from '#app/ui/progress.tsx'

interface Props {
  shopId: string
  which: 'logo' | 'banner'
  picture: Picture | null
  /** The next one, while it is looked into or when it was refused. */
  notShown: PictureNotShown | null
}

const room = { logo: 'size-24 rounded-card object-cover', banner: 'h-32 w-full rounded-card object-cover' }

export function ShopPictureForm({ shopId, which, picture, notShown }: Props) {
  const t = useWords()
  const scripts = useScripts()
  const { revalidate } = useRevalidator()
  useLookAgain(isBeingChecked(notShown))
  const [share, setShare] = useState<number | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const send = async (file: File) => {
    setProblem(null)
    setShare(0)
    const address = `/api/seller/shops/${shopId}/pictures/${which}`
    const sent = await sendPicture({ method: 'PUT', address, file, onShare: setShare })
    setShare(null)
    if (sent.problem) return setProblem(sent.problem)
    await revalidate()
  }
  return (
    <>
      {notShown && (
        <>
          <NotShown notShown={notShown} brief className={room[which]} />
          {notShown.refusedFor ? (
            <Notice tone="plain">{t('pictures.shop_refused', { found: t(foundIn(notShown.refusedFor)) })}</Notice>
          ) : (
            <p role="status" className="text-small text-ink-2">
              {t(which === 'logo' ? 'pictures.logo_checked' : 'pictures.banner_checked')}
            </p>
          )}
        </>
      )}
      {picture && !notShown && (
        <img
          src={which === 'logo' ? picture.url : picture.urlLarge}
          srcSet={sourcesOf(picture)}
          sizes={which === 'logo' ? '96px' : '(min-width: 46rem) 640px, 90vw'}
          width={picture.width}
          height={picture.height}
          alt={picture.alt}
          className={room[which]}
        />
      )}
      {problem && (
        <Notice tone="plain" role="alert">
          {sayProblem(t, problem)}
        </Notice>
      )}
      {share !== null && (
        <div className="grid gap-2" role="status">
          <Progress share={share} label={t('products.uploading')} />
          <p className="text-small">
            {share < 1 ? t('pictures.sent', { percent: Math.floor(share * 100) }) : t('pictures.preparing')}
          </p>
        </div>
      )}
      <Form method="post" encType="multipart/form-data" className="grid gap-3">
        <input type="hidden" name="intent" value={which} />
        <PictureField required key={picture?.url} onChosen={scripts ? send : undefined} />
        {!scripts && (
          <Submit look="quiet" className="justify-self-start" busy={t('products.uploading')}>
            {t('products.add_picture')}
          </Submit>
        )}
      </Form>
      {(picture || notShown) && (
        <Form method="post" preventScrollReset>
          <Submit look="plain" name="intent" value={`remove-${which}`} busy={t('order.doing')}>
            {t('pictures.take_down')}
          </Submit>
        </Form>
      )}
    </>
  )
}
