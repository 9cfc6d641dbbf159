/** What a case begun from a line of the programme already knows, so that nobody types it again. Pure. */
import type { InspectionProgrammeLine, ProgrammeObject } from './inspection-programme.ts'
import type { Inspectee } from './inspection.ts'
import { lowerFirst } from './first-letter.ts'

/** `bodies`: names on the day; `people`: full names. `newId`: of an object. */
export interface LineNames { readonly bodies: ReadonlyMap<string, string>, readonly people: ReadonlyMap<string, string>, readonly newId: () => string }

export interface CaseFromLine {
  readonly kind: InspectionProgrammeLine['kind'], readonly title: string, readonly objects: readonly Inspectee[], readonly contents: readonly string[]
  readonly coveredPeriod: InspectionProgrammeLine['coveredPeriod'], readonly leadPersonId: string | null
}

export function caseFromLine(line: InspectionProgrammeLine, names: LineNames): CaseFromLine {
  const objects = line.objects.map((object) => inspecteeOf(object, names))
  const word = line.kind === 'inspection' ? 'Kiểm tra' : 'Giám sát'
  const [content = ''] = line.contents
  return {
    kind: line.kind, objects, contents: [...line.contents], coveredPeriod: line.coveredPeriod, leadPersonId: line.leadPersonId,
    title: content === '' ? `${word} đối với ${objects.map(({ name }) => name).join('; ')}` : `${word} ${lowerFirst(content)}`,
  }
}

/** A programme names a member by his post; the person, where it is known who holds it, gives the name. */
function inspecteeOf(object: ProgrammeObject, { bodies, people, newId }: LineNames): Inspectee {
  if (object.type === 'organisation') return { type: 'organisation', id: newId(), bodyId: object.bodyId, name: bodies.get(object.bodyId) ?? '' }
  const fullName = object.personId === null ? undefined : people.get(object.personId)
  return fullName === undefined ? { type: 'member', id: newId(), name: object.text, post: '' } : { type: 'member', id: newId(), name: fullName, post: object.text }
}
