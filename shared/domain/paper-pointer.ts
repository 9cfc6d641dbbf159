/** Which paper of this office is meant: its template, the record it is made from, and the record a person opens for it. */
import { z } from 'zod'
import { recordIdSchema } from './common.ts'

/** `ownerId`: the inspection of a session's minutes, otherwise the record itself. */
export const paperPointerSchema = z.strictObject({
  templateId: z.string().min(1).max(80), recordId: recordIdSchema,
  collection: z.enum(['plans', 'summaryReports', 'inspections', 'freeDocuments']), ownerId: recordIdSchema,
})
export type PaperPointer = Readonly<z.output<typeof paperPointerSchema>>

/** One text for a paper, as keys of maps and of choices are. */
export function paperText({ templateId, recordId }: Pick<PaperPointer, 'templateId' | 'recordId'>): string {
  return `${templateId} ${recordId}`
}

/** What templates call the record of each collection (`subjectKind`). */
export const paperSubjects = { plans: 'plan', summaryReports: 'summaryReport', inspections: 'session', freeDocuments: 'freeDocument' } as const satisfies Readonly<Record<PaperPointer['collection'], string>>
export const paperCollections = { plan: 'plans', summaryReport: 'summaryReports', session: 'inspections', freeDocument: 'freeDocuments' } as const satisfies Readonly<Record<(typeof paperSubjects)[PaperPointer['collection']], PaperPointer['collection']>>
