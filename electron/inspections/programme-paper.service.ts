/** The paper of a programme made and stored: the draft record and the programme that names it are written in one transaction. */
import type { z } from 'zod'
import type { madeProgrammePaperSchema } from '../../shared/contract/inspection-programmes.ts'
import { noMarks } from '../../shared/domain/common.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { InspectionProgramme } from '../../shared/domain/inspection-programme.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fullMention, issuedDocument } from '../documents/compose/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { fieldsFor, keptNotes, madeAgain, madeDraft, writeMade } from '../free-documents/index.ts'
import { organisationView, signingRightFor } from '../organisation/index.ts'
import { getRecord, writeRecord } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { fittingProblems } from '../templates/index.ts'
import { inspectionProgrammeStore } from './inspection-programme.repository.ts'
import { programmePlan } from './papers/programme-plan.ts'

export interface ProgrammePaperContext {
  readonly office: OfficeDatabase, readonly actor: Actor, readonly today: string, readonly newId: (prefix: string) => string
  readonly templates: { templateIn(db: ReadDatabase, id: string): Promise<{ readonly template: Template }>, templatesIn(db: ReadDatabase): Promise<readonly Template[]> }
}

type MadeProgramme = z.output<typeof madeProgrammePaperSchema>

/** Faults RECORD_UNKNOWN; PAPER_NOT_READY when the template in use cannot take the data. */
export async function makeProgrammePaper({ office, actor, today, newId, templates }: ProgrammePaperContext, id: string): Promise<MadeProgramme> {
  const known = await templates.templatesIn(office.read)
  const { record: asked } = await getRecord(office.read, inspectionProgrammeStore, id)
  const { template } = await templates.templateIn(office.read, programmePlan(asked, await organisationView(office.read)).templateId)
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = await getRecord(db, inspectionProgrammeStore, id)
    const view = await organisationView(db)
    const whole = programmePlan(current.record, view)
    const fields = fieldsFor(template, whole.fields)
    const { freeDocumentId, madeRevision } = current.record
    const last = freeDocumentId === null ? null : await madeDraft(db, freeDocumentId, madeRevision)
    const issued = last === null ? null : issuedDocument(last.current.record, view)
    const standing = last === null || last.current.record.paper.number !== null ? null : last
    const { paper, kept } = standing === null
      ? { paper: newPaper(current.record, { ...whole, fields }, template, { id: newId('CTr'), signingRightId: signingRightFor(view, current.record.bodyId, template.kind ?? 'programme', today) }), kept: [] }
      : madeAgain(standing, fields)
    const problems = fittingProblems(paper, known, 'dữ liệu của chương trình này')
    const revision = await writeMade(transaction, standing, paper, fields, actor)
    await writeRecord(transaction, inspectionProgrammeStore, current, { ...current.record, freeDocumentId: paper.id, madeRevision: revision }, actor)
    const beside = issued === null ? [] : [`${fullMention({ ...issued, subject: '' })} đã ban hành nên giữ nguyên; đây là dự thảo mới theo chương trình hiện nay.`]
    return { recordId: paper.id, updated: standing !== null, notes: [...beside, ...whole.notes, ...keptNotes(kept, template, 'chương trình')], problems: [...problems] }
  })
}

function newPaper({ bodyId }: InspectionProgramme, { subject, templateId, fields }: Pick<ReturnType<typeof programmePlan>, 'subject' | 'templateId' | 'fields'>, { kind, suggested }: Template, { id, signingRightId }: { readonly id: string, readonly signingRightId: string | null }): FreeDocument {
  const { recipients, archive, bases } = suggested
  return freeDocumentSchema.parse({
    id, kind: kind ?? 'programme', subject, templateId, fields,
    paper: { ...noMarks, bodyId, signingRightId, draftNumber: 1, recipients: recipients.map(({ name, purpose }) => ({ name, purpose })), archive, bases: bases.map((text) => ({ type: 'text', link: 'basis', text })) },
  })
}
