// Where new pictures come in: chosen, taken with the camera, or dropped. They are on their way at once; without scripts a button sends them.
import { ImagePlus } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { pictureTypes } from './send-picture.ts'

interface Props {
  productId: string
  room: number
  scripts: boolean
  add: (files: File[]) => void
}

export function AddPictures({ productId, room, scripts, add }: Props) {
  const t = useWords()
  const [over, setOver] = useState(false)
  if (room <= 0) return <p className="text-small text-ink-2">{t('pictures.full')}</p>
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={paths.productPictures(productId)}
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        const field = event.currentTarget.elements.namedItem('picture') as HTMLInputElement
        add([...(field.files ?? [])])
        event.currentTarget.reset()
      }}
    >
      <label
        className={`flex min-h-28 cursor-pointer items-center gap-4 rounded-card border-2 border-dashed p-4 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-trust hover:bg-sand ${over ? 'border-trust bg-sand' : 'border-edge'}`}
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          setOver(false)
          if (event.dataTransfer.files.length === 0) return
          event.preventDefault()
          add([...event.dataTransfer.files])
        }}
      >
        <ImagePlus className="size-8 shrink-0 text-ink-2" strokeWidth={1.5} aria-hidden />
        <span className="min-w-0">
          <b className="block">{t('pictures.add')}</b>
          <span className="text-small text-ink-2">{t('products.picture_hint')}</span>
          <input
            type="file"
            name="picture"
            multiple
            required
            accept={pictureTypes}
            onChange={({ currentTarget }) => {
              if (!scripts) return
              add([...(currentTarget.files ?? [])])
              currentTarget.value = ''
            }}
            className="mt-2 block w-full text-small outline-none"
          />
        </span>
      </label>
      {!scripts && <Button look="quiet">{t('pictures.send')}</Button>}
    </form>
  )
}
