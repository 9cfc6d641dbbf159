/** The view each kind of record gives its templates: one list, so that loading and composing agree. */
import type { z } from 'zod'
import type { OfficeFacts, PaperHead, PaperSubjectRecord } from '../facts.ts'
import type { TemplateField } from '../../../../shared/domain/template-field.ts'
import { fieldsView } from '../fields/view.ts'
import type { Scope } from '../liquid/engine.ts'
import { freeDocumentView, freeDocumentViewSchema } from './free-document-view.ts'
import { minutesView, minutesViewSchema } from './minutes-view.ts'
import { planView, planViewSchema } from './plan-view.ts'
import { summaryReportView, summaryReportViewSchema } from './summary-report-view.ts'

/** What a template of this kind may name, before the fields it declares itself. */
export const viewSchemas: Readonly<Record<PaperSubjectRecord['kind'], z.ZodType>> = {
  plan: planViewSchema, summaryReport: summaryReportViewSchema, session: minutesViewSchema, freeDocument: freeDocumentViewSchema,
}

/** The facts of this record its template may name. */
export function viewOf(subject: PaperSubjectRecord, head: PaperHead, facts: OfficeFacts, fields: readonly TemplateField[]): Scope {
  switch (subject.kind) {
    case 'plan': return { ...planView(subject.record, head, facts) }
    case 'summaryReport': return { ...summaryReportView(subject.record, head, facts) }
    case 'session': return { ...minutesView(subject.inspection, subject.session, head, facts) }
    case 'freeDocument': return { ...freeDocumentView(subject.record, head, facts), field: fieldsView(fields, subject.record.fields) }
  }
}
