// Vitest by itself puts files by size, or those first that failed last; journeys that share a market come in one order.
import { basename } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { placeOf } from './lanes.ts'

const nameOf = ({ moduleId }: TestSpecification): string => basename(moduleId, '.e2e.ts')

export class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
      .map((file) => ({ file, name: nameOf(file) }))
      .toSorted((one, other) => placeOf(one.name) - placeOf(other.name) || one.name.localeCompare(other.name))
      .map(({ file }) => file)
  }
}
