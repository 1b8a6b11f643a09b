// A six-digit code in tiles, three and three, read aloud digit by digit.
export function Digits({ code }: { code: string }) {
  return (
    <p className="flex max-w-full min-w-0 gap-1.5">
      <span className="sr-only">{[...code].join(' ')}</span>
      {[...code].map((digit, place) => (
        <span
          aria-hidden
          // biome-ignore lint/suspicious/noArrayIndexKey: the place of a digit is its identity
          key={place}
          className="grid h-13 w-10 place-items-center rounded-thumb bg-white font-display text-[1.55rem] font-bold text-[#0e4d45] nth-[5]:ml-3"
        >
          {digit}
        </span>
      ))}
    </p>
  )
}
