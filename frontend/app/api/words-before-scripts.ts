// What a page says comes before what it runs: a page can be read and used before its scripts are there, so they may not take the
// line from its style and its letters. React Router writes the preloads of the scripts and gives them no rank.
import { Transform } from 'node:stream'

const headEnds = Buffer.from('</head>')
const preload = '<link rel="modulepreload"'

/** Holds the head back until it is whole; what follows it streams as it comes. */
export function wordsBeforeScripts(): Transform {
  let head: Buffer | undefined = Buffer.alloc(0)
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      if (!head) return done(null, chunk)
      head = Buffer.concat([head, chunk])
      if (!head.includes(headEnds)) return done()
      const ranked = rankScripts(head)
      head = undefined
      done(null, ranked)
    },
    flush(done) {
      done(null, head && head.length > 0 ? head : undefined)
    },
  })
}

const rankScripts = (html: Buffer): Buffer =>
  Buffer.from(html.toString('latin1').replaceAll(preload, `${preload} fetchpriority="low"`), 'latin1')
