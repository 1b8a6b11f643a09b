// The faces that themes may wear, all of them our own files: a page fetches those of its own pair and no others.
import type { FontPair } from '@amana/contract'
import bricolage from '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2?url'
import figtree from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url'
import fraunces from '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2?url'
import jost from '@fontsource-variable/jost/files/jost-latin-wght-normal.woff2?url'
import newsreader from '@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2?url'
import robotoCondensed from '@fontsource-variable/roboto-condensed/files/roboto-condensed-latin-wght-normal.woff2?url'
import spaceGrotesk from '@fontsource-variable/space-grotesk/files/space-grotesk-latin-wght-normal.woff2?url'
import teko from '@fontsource-variable/teko/files/teko-latin-wght-normal.woff2?url'

/** The files of each pair; what goes with them as a family stands in fonts.css. */
export const fontFiles: Record<FontPair, string[]> = {
  amana: [bricolage, figtree],
  poster: [teko, figtree],
  air: [jost],
  print: [robotoCondensed],
  editorial: [newsreader],
  craft: [fraunces, figtree],
  tech: [spaceGrotesk],
}
