// Choosing a picture, with a look at it before it is sent.
import { ImagePlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'

interface Props {
  required?: boolean
  /** Told of the file as soon as it is chosen, by who sends it at once. */
  onChosen?: ((file: File) => void) | undefined
}

export function PictureField({ required = false, onChosen }: Props) {
  const t = useWords()
  const [preview, setPreview] = useState<string | null>(null)
  useEffect(() => () => void (preview && URL.revokeObjectURL(preview)), [preview])
  return (
    <label className="flex min-h-28 cursor-pointer items-center gap-4 rounded-card border-2 border-dashed border-edge p-4 has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-trust hover:bg-sand">
      {preview ? (
        <img src={preview} width="96" height="96" alt="" className="size-24 rounded-[12px] object-cover" />
      ) : (
        <span className="grid size-24 shrink-0 place-items-center rounded-[12px] bg-sand text-ink-2">
          <ImagePlus className="size-8" strokeWidth={1.5} aria-hidden />
        </span>
      )}
      <span className="min-w-0">
        <b className="block">{t('products.picture')}</b>
        <span className="text-small text-ink-2">{t('products.picture_hint')}</span>
        <input
          type="file"
          name="picture"
          required={required}
          accept="image/jpeg,image/png,image/webp,image/avif"
          onChange={({ currentTarget: { files } }) => {
            const file = files?.[0]
            setPreview(file ? URL.createObjectURL(file) : null)
            if (file) onChosen?.(file)
          }}
          className="mt-2 block w-full text-small outline-none"
        />
      </span>
    </label>
  )
}
