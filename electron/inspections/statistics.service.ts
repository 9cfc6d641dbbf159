/** The statistics of a form: as the window shows them, as a workbook, and as a report of figures with its appendix. */
import type { z } from 'zod'
import type { StatisticsAsked, statisticsTableSchema } from '../../shared/contract/inspections.ts'
import { noMarks } from '../../shared/domain/common.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { fieldsFor } from '../free-documents/index.ts'
import { organisationStores, organisationView } from '../organisation/index.ts'
import { getRecord, selectWithheld } from '../records/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { storeRegisterPaper, workTableWorkbook } from '../work-tables/index.ts'
import type { RegisterTemplates } from '../work-tables/index.ts'
import type { CaseResources } from './case-resources.ts'
import { timeRulesOf } from './case-saving.service.ts'
import { isLate } from './case-time-view.ts'
import { allCases } from './case-view.service.ts'
import { figuresTemplate, statisticsPlan } from './papers/statistics-plan.ts'
import { formsInUse } from './statistics-forms.service.ts'
import { statisticsWorkTable } from './statistics-work-table.ts'
import { statisticsTable, usualColumns } from './statistics.ts'
import type { StatisticsCell, StatisticsTable } from './statistics.ts'

export interface StatisticsFacts { readonly db: ReadDatabase, readonly resources: CaseResources, /** The day it is asked. */ readonly on: string }

/** Faults INPUT_INVALID for a form nobody has, RECORD_UNKNOWN for a term that is not there. */
async function tableOf({ db, resources, on }: StatisticsFacts, { formId, year, month, termId }: StatisticsAsked): Promise<StatisticsTable> {
  const forms = (await formsInUse(db, resources)).map((each) => each.form)
  const form = forms.find(({ id }) => id === formId)
  if (form === undefined) throw fault('INPUT_INVALID', { happened: 'Không có biểu thống kê như vậy.', kept: 'Dữ liệu không thay đổi.', remedy: `Chọn một trong các biểu: ${forms.map(({ name }) => name).join('; ')}.` })
  const term = termId === null ? null : (await getRecord(db, organisationStores.terms, termId)).record
  const columns = usualColumns(year, month, term === null ? null : { from: term.from, to: term.to ?? lastDay })
  const [view, rules] = [await organisationView(db), timeRulesOf(resources, on)]
  const late = new Map<string, boolean>()
  return statisticsTable(form, columns, await allCases(db), view.bodies, (inspection) => {
    const known = late.get(inspection.id) ?? isLate({ inspection, view }, rules)
    late.set(inspection.id, known)
    return known
  })
}

/** Of a term that still runs. */
const lastDay = '9999-12-31'

/** A count is right for everyone; the cases it opens are those this account may see. */
export async function statisticsOf(facts: StatisticsFacts, asked: StatisticsAsked): Promise<z.output<typeof statisticsTableSchema>> {
  const { form, columns, rows, disagreements } = await tableOf(facts, asked)
  const withheld = await selectWithheld(facts.db)
  const cellView = ({ value, caseIds }: StatisticsCell) => {
    const opened = caseIds.filter((id) => !withheld.has(`inspections ${id}`))
    return { value, caseIds: opened, hidden: caseIds.length - opened.length }
  }
  return {
    formId: form.id, name: form.name, source: form.source, status: form.status, columns: columns.map(({ id, name, span }) => ({ id, name, ...span })),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map(cellView) })), disagreements: disagreements.map((each) => ({ ...each })),
  }
}

/** The bytes of the `.xlsx`. */
export async function statisticsSheet(facts: StatisticsFacts, asked: StatisticsAsked, author: string): Promise<Uint8Array> {
  const table = statisticsWorkTable(await tableOf(facts, asked))
  return workTableWorkbook(table.title, author, [{ name: 'Thống kê', table }])
}

export interface StatisticsPaperContext { readonly office: OfficeDatabase, readonly actor: Actor, readonly resources: CaseResources, readonly templates: RegisterTemplates, readonly today: string }

/** Faults INPUT_INVALID for a column that is not there; PAPER_NOT_READY when the template in use has no place for the figures. */
export async function makeStatisticsPaper({ office, actor, resources, templates, today }: StatisticsPaperContext, { columnId, ...asked }: StatisticsAsked & { readonly columnId: string }): Promise<{ recordId: string, notes: string[] }> {
  const facts = { db: office.read, resources, on: today }
  const now = await tableOf(facts, asked)
  const column = now.columns.findIndex(({ id }) => id === columnId)
  if (column === -1) throw fault('INPUT_INVALID', { happened: 'Biểu này không có cột ấy.', kept: 'Chưa có văn bản nào được lập.', remedy: `Chọn một trong các cột: ${now.columns.map(({ name }) => name).join('; ')}.` })
  const before = columnId === 'term' ? null : await tableOf(facts, { ...asked, year: asked.year - 1 })
  const plan = statisticsPlan(now, before, column, { ...asked, on: today })
  const { record: { bodyId } } = await getOffice(office.read)
  const made = await storeRegisterPaper(office, templates, actor, { templateId: figuresTemplate, prefix: 'BC', on: today, what: 'biểu thống kê này' }, (id, template) => freeDocumentSchema.parse({
    id, kind: template.kind ?? 'report', subject: plan.subject, templateId: template.id, fields: fieldsFor(template, plan.fields),
    paper: { ...noMarks, bodyId, number: null, draftNumber: 1, recipients: template.suggested.recipients.map(({ name, purpose }) => ({ name, purpose })), archive: template.suggested.archive },
  }))
  return { recordId: made.recordId, notes: [...plan.notes] }
}
