/** A new office from the few answers of the first-start wizard. */
import { newOfficeSchema } from '../../shared/contract/office.ts'
import type { NewOffice } from '../../shared/contract/office.ts'
import type { OfficeRecordsInput } from '../../shared/domain/office-records.ts'

/** Ids of the two records every new office begins with. */
const committeeId = 'committee'
const termId = 'term-1'

/** The records a new office begins with: the committee it serves and the running term. */
export function recordsOfNewOffice(answers: NewOffice): OfficeRecordsInput {
  const office = newOfficeSchema.parse(answers)
  const superior = office.letterheadSuperior.trim()
  return {
    format: 'vpk-records', version: 1,
    office: { name: office.name, bodyId: committeeId },
    bodies: [{
      id: committeeId, kind: 'committee',
      versions: [{
        from: office.termFrom, name: office.committeeName, letterheadSuperior: superior === '' ? null : superior,
        letterheadIssuer: office.committeeName, symbol: office.symbol, place: office.place,
      }],
    }],
    terms: [{ id: termId, bodyId: committeeId, name: office.termName, from: office.termFrom, to: office.termTo }],
  }
}
