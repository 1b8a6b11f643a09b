// A QR code, black on white in every colour scheme, because that is what cameras read.
import type { QrPicture } from '#app/api/qr.ts'

export function Qr({ picture, label, className = '' }: { picture: QrPicture; label: string; className?: string }) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${picture.size} ${picture.size}`}
      shapeRendering="crispEdges"
      className={`rounded-thumb bg-white ${className}`}
    >
      <path d={picture.path} fill="#000" />
    </svg>
  )
}
