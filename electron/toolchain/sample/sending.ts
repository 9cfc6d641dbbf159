/** Which sample organisation sends what and when in the campaign that is open, and with which mistakes. Pure. */
import type { SubmissionData } from '../../../shared/domain/submission.ts'
import type { SampleUnit } from './units.ts'

/** Folders of the open campaign, as files came in. */
export type Delivery = 'dot-1' | 'dot-2' | 'gui-lai' | 'gui-muon' | 'gui-muon-2'

const missing: ReadonlySet<string> = new Set(['don-vi-10', 'don-vi-24', 'don-vi-26', 'don-vi-30', 'don-vi-33', 'don-vi-37', 'don-vi-45', 'don-vi-52', 'don-vi-57'])
const late: ReadonlySet<string> = new Set(['don-vi-20', 'don-vi-29', 'don-vi-43', 'don-vi-56'])
const lateAndWaiting: ReadonlySet<string> = new Set(['don-vi-23', 'don-vi-35', 'don-vi-50', 'don-vi-58'])
/** Sent back for an error; the last of them sends again. */
const wrong: ReadonlySet<string> = new Set(['don-vi-31', 'don-vi-36', 'don-vi-44'])
/** Came in time and still wait to be looked at. */
export const waiting: ReadonlySet<string> = new Set(['don-vi-16', 'don-vi-28', 'don-vi-40', 'don-vi-47', 'don-vi-53', 'don-vi-55'])

/** The deliveries a unit is part of, first to last. */
export function deliveriesOf({ id }: SampleUnit, at: number): readonly Delivery[] {
  if (missing.has(id)) return []
  if (late.has(id)) return ['gui-muon']
  if (lateAndWaiting.has(id)) return ['gui-muon-2']
  if (id === 'don-vi-44') return ['dot-2', 'gui-lai']
  return wrong.has(id) || waiting.has(id) || at % 3 === 2 ? ['dot-2'] : ['dot-1']
}

/** Mistakes as they happen: a figure or an answer left out, a per cent without its counts, figures that do not agree. */
export function withMistakes(data: SubmissionData, delivery: Delivery): SubmissionData {
  const { measurements, answers } = data
  const change = (code: string, change: Partial<SubmissionData['measurements'][number]>): SubmissionData =>
    ({ ...data, measurements: measurements.map((one) => one.code === code ? { ...one, ...change } : one) })
  switch (data.bodyId) {
    case 'don-vi-31': return { ...data, measurements: measurements.filter(({ code }) => code !== 'DV04') }
    case 'don-vi-36': return { ...data, answers: answers.filter(({ questionId }) => questionId !== 'c4') }
    case 'don-vi-44': return delivery === 'dot-2' ? change('HT02', { numerator: measurements.find(({ code }) => code === 'DV01')?.numerator ?? null, denominator: '1' }) : data
    case 'don-vi-12': return change('HT02', { numerator: null, denominator: null, rate: '98.5' })
    case 'don-vi-19': return change('DV02', { numerator: String(Number(measurements.find(({ code }) => code === 'DV02')?.numerator ?? 0) + 2) })
    default: return data
  }
}
