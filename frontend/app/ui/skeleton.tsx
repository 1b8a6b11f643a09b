// The shape of what is coming, for a wait that can be seen. Whoever hears the page is told once, by the place it stands in.
export function Skeleton({ className = '' }: { className?: string }) {
  return <span aria-hidden className={`block animate-wait rounded-soft bg-sand ${className}`} />
}

/** A grid of cards that are not there yet. */
export function SkeletonGrid({ count = 8, className }: { count?: number; className: string }) {
  return (
    <ul aria-hidden className={className}>
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nothing but its place tells one from another
        <li key={place}>
          <Skeleton className="aspect-square rounded-card!" />
          <Skeleton className="mt-3 h-4 w-11/12" />
          <Skeleton className="mt-2 h-4 w-2/3" />
          <Skeleton className="mt-2.5 h-5 w-24" />
        </li>
      ))}
    </ul>
  )
}
