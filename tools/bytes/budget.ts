// How much script a page may bring to a phone, gzip. React and React Router are some 110 kB of it.

/** What a buyer sees. */
export const scriptBytesMax = 147_000
/** What sellers and the operator work with. */
export const workingScriptBytesMax = 153_000
