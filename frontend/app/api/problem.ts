// A refusal of the api, typed: its stable code, its sentence for the person, and the fields it is about.
import type { Problem } from '@amana/contract'

export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail || problem.title)
    this.problem = problem
  }
}

/** When the api does not answer at all, or answers something that is not a problem. */
export const unreachable: Problem = {
  type: 'about:blank',
  title: 'Unavailable',
  status: 503,
  code: 'unavailable',
  detail: '',
  requestId: '',
}

export const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'code' in value && 'status' in value
