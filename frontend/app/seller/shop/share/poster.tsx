// A sheet for the stall, the door or the parcel: the shop's name, its link as a picture to scan, and what protects whoever buys.
import type { Picture } from '@amana/contract'
import { ShieldCheck } from 'lucide-react'
import type { QrPicture } from '#app/api/qr.ts'
import { useWords } from '#app/messages/use-words.ts'
import { PrintButton } from '#app/seller/orders/print-button.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Qr } from '#app/ui/qr.tsx'

interface Props {
  name: string
  logo: Picture | null
  link: string
  qr: QrPicture
}

export function Poster({ name, logo, link, qr }: Props) {
  const t = useWords()
  return (
    <section aria-labelledby="poster" className="surface grid gap-4 p-5 sm:p-6 print:p-0 print:shadow-none">
      <div className="no-print flex flex-wrap items-center justify-between gap-3">
        <h2 id="poster" className="text-title!">
          {t('share.poster')}
        </h2>
        <PrintButton />
      </div>
      <div className="grid justify-items-center gap-4 rounded-panel border border-line bg-white px-5 py-8 text-center text-[#1f1b16] print:border-0 print:py-16">
        {logo && (
          <div className="w-20 overflow-hidden rounded-card print:w-32">
            <Photo picture={logo} sizes="80px" alt="" />
          </div>
        )}
        <p
          dir="auto"
          className="font-display text-[1.7rem] leading-tight font-bold [overflow-wrap:anywhere] print:text-[2.6rem]"
        >
          {name}
        </p>
        <Qr picture={qr} label={t('share.qr', { link })} className="w-full max-w-60 print:max-w-96" />
        <p className="font-strong [overflow-wrap:anywhere] print:text-[1.4rem]">{link.replace(/^https?:\/\//, '')}</p>
        <p className="flex max-w-80 items-center gap-2.5 text-left text-small print:max-w-none print:text-[1.2rem]">
          <ShieldCheck className="size-6 shrink-0" strokeWidth={1.6} aria-hidden />
          {t('share.promise')}
        </p>
      </div>
    </section>
  )
}
