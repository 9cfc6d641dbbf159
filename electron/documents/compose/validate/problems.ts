/** Says a problem in one call: severity, stable code, place in the record, words. */
import { shorten, type Problem } from '../../../../shared/domain/problem.ts'

type Said = Omit<Problem, 'severity' | 'value'> & { readonly value?: unknown }

const say = (severity: Problem['severity']) => ({ value, ...said }: Said): Problem => ({ severity, ...said, value: shorten(value) })

/** Stops the export. */
export const error = say('error')
/** Shown; the person decides. */
export const warning = say('warning')
/** Only said. */
export const info = say('info')

/** The problems whose condition holds. */
export function when(condition: boolean, ...problems: readonly Problem[]): readonly Problem[] {
  return condition ? problems : []
}
