// A reason why Amana cannot run, written as the one sentence the person at the terminal reads.

export class LaunchProblem extends Error {
  override name = 'LaunchProblem'
  /** The exit code of the program that is the problem. */
  exitCode?: number
}

/** Turns what the operating system says about a folder into a sentence; anything else stays as it was. */
export function explainFileError(error: unknown, folder: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  const full = code === 'ENOSPC' || code === 'EDQUOT' || /no space left on device/i.test(message ?? '')
  if (full) return new LaunchProblem(`The disk is full: no room is left to write in ${folder}.`)
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new LaunchProblem(`The folder ${folder} cannot be written by this user; choose another with AMANA_DATA.`)
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new LaunchProblem(`${folder} cannot be used as a folder, because a file is in its place.`)
  return error
}
