/** The lists of a year's registrations as a draft paper: heads, others, and who has not registered, each apart. Pure. */
import type { CommitmentCoverage } from '../../shared/contract/year-work.ts'
import type { Commitment } from '../../shared/domain/commitment.ts'
import { noMarks } from '../../shared/domain/common.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Template } from '../documents/compose/index.ts'
import { isRegistered, peopleOf, roleNames } from './coverage.ts'
import type { Owing } from './coverage.ts'

export const listTemplate = 'bao-cao-dang-ky-cam-ket'

/** `commitments`: those the coverage was counted from, in the order their units are listed in. The signer stays open. */
export interface ListFacts {
  readonly id: string, readonly bodyId: string, readonly template: Template, readonly coverage: CommitmentCoverage, readonly commitments: readonly Commitment[]
  readonly nameOf: (bodyId: string) => string
}

export function listPaper({ id, bodyId, template, coverage, commitments, nameOf }: ListFacts): FreeDocument {
  const { year, type, on, all } = coverage
  const registered = peopleOf(commitments).filter(({ person }) => isRegistered(person, on))
  const noteOf = notesOf(coverage)
  const row = (one: Owing) => ({
    unit: nameOf(one.commitment.bodyId), name: one.person.name, date: one.person.registeredOn ?? '',
    content: one.person.items.map(({ content, task, result }) => [content, ...task === '' ? [] : [`nhiệm vụ: ${task}`], ...result === '' ? [] : [`kết quả: ${result}`]].join(' - ')),
    note: noteOf(one),
  })
  return freeDocumentSchema.parse({
    id, kind: 'report', subject: `kết quả đăng ký ${type === null ? 'nêu gương, cam kết' : `“${type}”`} năm ${year}`, templateId: listTemplate,
    paper: { ...noMarks, bodyId, recipients: template.suggested.recipients, archive: template.suggested.archive },
    fields: {
      year: String(year), type: type ?? '', asOf: on, registered: all.numerator, total: all.denominator, percent: all.percent === null ? null : Number(all.percent),
      units: coverage.noRegister.map((unit) => unit.type === '' || type !== null ? unit.name : `${unit.name} (${unit.type})`), comments: [],
      heads: registered.filter(({ person }) => person.role === 'head').map(row), others: registered.filter(({ person }) => person.role !== 'head').map(row),
      missing: coverage.missing.map((one) => ({ unit: one.name, name: one.person, role: roleNames[one.role] })),
    },
  })
}

/** What was found loose in a person's items stands beside the name, so that nobody signs it unseen. */
function notesOf({ loose }: CommitmentCoverage): (one: Owing) => string {
  const notes = Map.groupBy(loose, ({ commitmentId, person }) => `${commitmentId} ${person}`)
  return ({ commitment, person }) => [...new Set((notes.get(`${commitment.id} ${person.name}`) ?? []).map(({ sentence }) => sentence))].join('; ')
}
