// The pictures of a product: sending several at once, putting them in order, saying what they show, taking them down.
// Every button is a form of the pictures' own page, so that all of it works without scripts too.
import type { Picture } from '@amana/contract'
import { useCallback, useState } from 'react'
import { useBeforeUnload } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { useLookAgain } from '#app/ui/look-again.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { AddPictures } from './add-pictures.tsx'
import { PictureCard } from './picture-card.tsx'
import { picturesMax } from './send-picture.ts'
import { UploadCard } from './upload-card.tsx'
import { useArranging } from './use-arranging.ts'
import { useScripts } from './use-scripts.ts'
import { useUploads } from './use-uploads.ts'

interface Props {
  shopId: string
  productId: string
  pictures: readonly Picture[]
}

export function PictureEditor({ shopId, productId, pictures }: Props) {
  const t = useWords()
  const scripts = useScripts()
  const { shown, problem, saving, added, move, remove, describe } = useArranging(productId, pictures)
  useLookAgain(pictures.some((picture) => picture.beingChecked))
  const uploads = useUploads(`/api/seller/shops/${shopId}/products/${productId}/pictures`, added)
  const [said, setSaid] = useState('')
  const [leftOut, setLeftOut] = useState(0)
  const room = picturesMax - shown.length - uploads.list.length
  const add = (files: File[]) => {
    setLeftOut(Math.max(0, files.length - room))
    uploads.add(files.slice(0, Math.max(0, room)))
  }
  const sending = uploads.list.filter(({ state }) => state !== 'failed').length
  const underWay = saving || sending > 0
  useBeforeUnload(useCallback((event) => underWay && event.preventDefault(), [underWay]))
  const tellMove = (word: string) => setSaid(t('pictures.moved', { place: move(word), of: shown.length }))
  return (
    <div className="grid gap-4">
      <div>
        <p className="text-small text-ink-2">{t('pictures.lead', { count: picturesMax })}</p>
        <p role="status" className="min-h-[1.5em] text-small text-ink-2">
          {saving && t('pictures.saving')} {sending > 0 && t('pictures.under_way', { count: sending })}
          <span className="sr-only">{said}</span>
        </p>
      </div>
      {problem && (
        <Notice tone="plain" role="alert">
          {sayProblem(t, problem)}
        </Notice>
      )}
      {leftOut > 0 && (
        <Notice tone="plain" role="alert">
          {t('pictures.left_out', { count: leftOut, most: picturesMax })}
        </Notice>
      )}
      {shown.length + uploads.list.length > 0 && (
        <ol className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {shown.map((picture, index) => (
            <PictureCard
              key={picture.id}
              {...{ picture, index, productId, remove, describe }}
              of={shown.length}
              move={tellMove}
            />
          ))}
          {uploads.list.map((upload) => (
            <UploadCard key={upload.key} upload={upload} again={uploads.again} drop={uploads.drop} />
          ))}
        </ol>
      )}
      <AddPictures productId={productId} room={room} scripts={scripts} add={add} />
    </div>
  )
}
