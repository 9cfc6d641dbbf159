/** Inspections and sessions nobody has filled in yet. */
import { newId } from '../../ui/new-id.ts'

export function blankInspection(id: string, bodyId: string) {
  return {
    id, kind: 'inspection', bodyId, title: '', programmeLine: '', decision: null, inspectee: { type: 'organisation', bodyId: null, name: '' },
    contents: [], coveredPeriod: { from: '', to: '' }, team: [{ personId: '', role: 'leader', part: '' }], sessions: [],
  }
}

export function blankSession() {
  return {
    id: newId('BB'), subject: '', start: null, end: null, place: '', number: null, chairPersonId: '', minuteTakerPersonId: '', teamPresentIds: [],
    inspecteesPresent: [], othersPresent: [], inspecteeSigner: null, statements: [], documentsHandedOver: [], findings: [], requests: [],
    readBack: false, agreed: false, reservations: '', copies: 2, edits: [],
  }
}
