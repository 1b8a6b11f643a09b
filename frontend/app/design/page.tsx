// Every token and every part in both schemes, with when to use which. Only while developing: a built site has no such page.
import tokens from '#app/styles/tokens.css?raw'
import { PageHead } from '#app/ui/page-head.tsx'
import { Money } from './money.tsx'
import { MoreParts } from './more-parts.tsx'
import { Parts } from './parts.tsx'
import { Tokens } from './tokens.tsx'

/** The light and the dark values of tokens.css as two classes, so that both stand side by side whatever the reader prefers. */
function schemes(css: string): string {
  const [light = '', dark = ''] = [...css.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => block)
  const named = [...css.matchAll(/^ {2}(--(?:color|shadow)-[\w-]+: var\(--[\w-]+\);)/gm)]
    .map(([, line]) => line)
    .join(' ')
  return `.scheme-light { ${light} ${named} } .scheme-dark { ${dark} ${named} color-scheme: dark }`
}

export default function Design() {
  return (
    <div className="wrap max-w-none! pt-8">
      <PageHead title="The look of Amana" hidden />
      <style>{schemes(tokens)}</style>
      <h1>The look of Amana</h1>
      <p className="mt-2 max-w-[46em] text-lead text-ink-2">
        Calm, warm, exact. One accent; few boxes; no decoration that is not information. What is written here is drawn
        from the code: change styles/tokens.css or a part in ui/, and see it on both sides. The reasons are in
        docs/design.md.
      </p>
      <div className="mt-8 grid gap-6 xl:grid-cols-2">
        {(['light', 'dark'] as const).map((scheme) => (
          <div
            key={scheme}
            className={`scheme-${scheme} grid content-start gap-12 rounded-panel bg-paper p-5 text-ink sm:p-8`}
          >
            <Tokens tokens={tokens} scheme={scheme} />
            <Parts scheme={scheme} />
            <MoreParts />
            <Money />
          </div>
        ))}
      </div>
    </div>
  )
}
