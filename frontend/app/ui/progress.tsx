// How far something is that takes a moment, from 0 to 1; without a share, that it is under way.
export function Progress({ share, label }: { share?: number; label: string }) {
  return (
    <progress
      max={1}
      value={share}
      aria-label={label}
      className={`h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-sand [&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-sand [&::-webkit-progress-value]:bg-action [&::-webkit-progress-value]:transition-[width] ${share === undefined ? 'animate-pulse bg-action/40 [&::-webkit-progress-bar]:bg-action/40' : ''}`}
    />
  )
}
