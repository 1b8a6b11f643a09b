// How much script a page may bring to a phone, gzip. React and React Router are some 100 kB of it.

/** What a buyer sees. */
export const scriptBytesMax = 130_000
/** What sellers and the operator work with. */
export const workingScriptBytesMax = 136_000
