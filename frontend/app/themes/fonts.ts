// The faces that themes may wear, all of them our own files: a page fetches those of its own pair and no others.
import type { FontPair } from '@amana/contract'
import bricolage from '#app/styles/faces/bricolage-grotesque.woff2?url'
import figtree from '#app/styles/faces/figtree.woff2?url'
import fraunces from '#app/styles/faces/fraunces.woff2?url'
import jost from '#app/styles/faces/jost.woff2?url'
import newsreader from '#app/styles/faces/newsreader.woff2?url'
import robotoCondensed from '#app/styles/faces/roboto-condensed.woff2?url'
import spaceGrotesk from '#app/styles/faces/space-grotesk.woff2?url'
import teko from '#app/styles/faces/teko.woff2?url'

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
