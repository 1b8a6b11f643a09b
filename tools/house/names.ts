// A file's name says what is in it; these names say nothing.
import type { Complaint, Source } from './source.ts'

const saysNothing = /(^|[/.-])(utils?|helpers?|common|managers?|services?|misc|stuff)([/.-]|$)/

export function checkNames(sources: Source[]): Complaint[] {
  return sources.filter(({ path }) => saysNothing.test(path)).map(({ path }) => `${path} has a name that says nothing`)
}
