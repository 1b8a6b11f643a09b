// A picture on its way: how far it is, or why it did not get there.
import { ImageOff, RotateCw, X } from 'lucide-react'
import { useState } from 'react'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Progress } from '#app/ui/progress.tsx'
import type { Upload } from './use-uploads.ts'

interface Props {
  upload: Upload
  again: (key: number) => void
  drop: (key: number) => void
}

const pill =
  'inline-flex min-h-11 items-center justify-center gap-1.5 rounded-full px-3 text-small font-[650] text-trust hover:bg-sand'
/** These may go well the second time; a file that is no picture stays none. */
const passing = new Set(['unavailable', 'too_many_uploads', 'too_many_requests', 'our_mistake', 'not_signed_in'])

export function UploadCard({ upload, again, drop }: Props) {
  const t = useWords()
  const { key, file, preview, share, state, problem } = upload
  // What the browser itself cannot read has no preview: the api will say more.
  const [unseen, setUnseen] = useState(false)
  const name = t('pictures.file', { name: file.name })
  return (
    <li className="min-w-0 overflow-hidden rounded-card border border-line bg-card">
      {unseen ? (
        <span className="grid aspect-square w-full place-items-center bg-sand text-ink-3">
          <ImageOff className="size-7" strokeWidth={1.5} aria-hidden />
        </span>
      ) : (
        <img
          src={preview}
          alt=""
          onError={() => setUnseen(true)}
          className="aspect-square w-full bg-sand object-cover opacity-60"
        />
      )}
      <div className="grid gap-2 p-3">
        <p className="truncate text-small text-ink-2">{file.name}</p>
        {state === 'failed' ? (
          <>
            <p role="alert" className="text-small font-[650]">
              {problem && sayProblem(t, problem)}
            </p>
            {problem && passing.has(problem.code) && (
              <button type="button" className={pill} onClick={() => again(key)}>
                <RotateCw className="size-4.5" aria-hidden />
                {t('pictures.again')}
              </button>
            )}
          </>
        ) : (
          <>
            <Progress share={share} label={name} />
            <p className="text-small">
              {state === 'waiting'
                ? t('pictures.waiting')
                : share < 1
                  ? t('pictures.sent', { percent: Math.floor(share * 100) })
                  : t('pictures.preparing')}
            </p>
          </>
        )}
        <button type="button" className={pill} onClick={() => drop(key)}>
          <X className="size-4.5" aria-hidden />
          {state === 'failed' ? t('pictures.discard') : t('pictures.stop')}
        </button>
      </div>
    </li>
  )
}
