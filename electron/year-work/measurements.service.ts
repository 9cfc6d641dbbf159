/** Figures of the office's own registers, beneath a body and in a period, by the codes of indicators. */
import type { ReadDatabase } from '../db/index.ts'
import { admissionIndicator, quotaOf, selectAdmissions } from '../admissions/index.ts'
import { selectCommitments } from '../commitments/index.ts'
import { organisationView, wayUp } from '../organisation/index.ts'
import { selectStudySessions } from '../study-sessions/index.ts'
import { targetsFor } from '../work-tables/index.ts'
import { commitmentsOf, measures } from './measures.ts'
import type { Counts, Registers } from './measures.ts'

interface Span { readonly from: string, readonly to: string }
export interface RegisterMeasurement extends Counts { readonly code: string }

/** Codes no register knows are left out: nothing is made up for them. */
export async function measurementsFor(db: ReadDatabase, codes: readonly string[], bodyId: string, span: Span): Promise<readonly RegisterMeasurement[]> {
  const registersOf = await loadRegisters(db, span)
  return measured(codes, registersOf(bodyId), span)
}

export function measured(codes: readonly string[], registers: Registers, span: Span): readonly RegisterMeasurement[] {
  return codes.flatMap((code) => {
    const measure = measures[code]
    return measure === undefined ? [] : [{ code, ...measure(registers, span) }]
  })
}

/** Reads all registers once and answers for any body: its own records and those of the bodies beneath it on the last day. */
export async function loadRegisters(db: ReadDatabase, span: Span): Promise<(bodyId: string) => Registers> {
  const { bodies } = await organisationView(db)
  const sessions = (await selectStudySessions(db)).map(({ record }) => record)
  const commitments = commitmentsOf((await selectCommitments(db)).map(({ record }) => record), span)
  const admissions = (await selectAdmissions(db)).map(({ record }) => record)
  const targets = await targetsFor(db, admissionIndicator)
  return (topId) => {
    const beneath = (bodyId: string): boolean => wayUp(bodies, bodyId, span.to).includes(topId)
    const own = <T extends { readonly bodyId: string }>(records: readonly T[]): readonly T[] => records.filter(({ bodyId }) => beneath(bodyId))
    // A catch-up session goes with the one it makes up for, whoever held it.
    const held = new Set(own(sessions).map(({ id }) => id))
    return {
      sessions: sessions.filter(({ id, catchUpOfId }) => catchUpOfId === null ? held.has(id) : held.has(catchUpOfId)),
      commitments: own(commitments), admissions: own(admissions), quota: quotaOf(targets, topId, span.to),
    }
  }
}
