/** Contracts of the record collections: organisation, directives, plans, summary reports, inspections, free papers. */
import { z } from 'zod'
import { bodyKindSchema, bodySchema, personSchema, postSchema, sectorSchema, signingRightSchema, termSchema } from '../domain/organisation.ts'
import { directiveSchema } from '../domain/directive.ts'
import { freeDocumentSchema } from '../domain/free-document.ts'
import { inspectionSchema } from '../domain/inspection.ts'
import { planSchema } from '../domain/plan.ts'
import { summaryReportSchema } from '../domain/summary-report.ts'
import { collectionContract, rowBase } from './base.ts'
import { membershipsContract } from './meetings.ts'

export const bodyRowSchema = z.strictObject({
  ...rowBase, kind: bodyKindSchema, sector: sectorSchema.nullable(),
  /** As of today's newest version. `ended`: the last day, when the body no longer exists. */
  name: z.string(), shortName: z.string(), symbol: z.string(), parentId: z.string().nullable(), ended: z.string().nullable(),
})
export const treeNodeSchema = z.strictObject({
  id: z.string(), parentId: z.string().nullable(), name: z.string(), symbol: z.string(), kind: bodyKindSchema, sector: sectorSchema.nullable(),
})
export const termRowSchema = z.strictObject({ ...rowBase, bodyId: z.string(), bodyName: z.string(), name: z.string(), from: z.string(), to: z.string().nullable() })
export const personRowSchema = z.strictObject({ ...rowBase, fullName: z.string(), posts: z.string() })
export const postRowSchema = z.strictObject({ ...rowBase, personName: z.string(), bodyName: z.string(), title: z.string(), from: z.string(), to: z.string().nullable() })
export const signingRightRowSchema = z.strictObject({
  ...rowBase, personName: z.string(), bodyId: z.string(), bodyName: z.string(),
  /** As printed: "T/M BAN THƯỜNG VỤ / BÍ THƯ". */
  printed: z.string(), kinds: z.array(z.string()), from: z.string(), to: z.string().nullable(),
})
export const directiveRowSchema = z.strictObject({ ...rowBase, title: z.string(), date: z.string(), issuer: z.string(), stage: z.string() })

/** A record that makes a paper. */
const paperRow = { ...rowBase, subject: z.string(), number: z.number().nullable(), date: z.string().nullable(), bodyName: z.string() }
export const planRowSchema = z.strictObject({ ...paperRow, directive: z.string(), taskCount: z.number() })
export const summaryReportRowSchema = z.strictObject({ ...paperRow, review: summaryReportSchema.shape.review.unwrap(), directive: z.string(), from: z.string(), to: z.string() })
export const inspectionRowSchema = z.strictObject({
  ...rowBase, title: z.string(), kind: z.enum(['inspection', 'supervision']), /** All objects, the main one first. */ inspectee: z.string(), sessionCount: z.number(), from: z.string(), to: z.string(),
  /** Name of the procedure it follows. `restricted`: only for those who work on it. */
  procedure: z.string(), restricted: z.boolean(),
  /** `next`: names of the steps whose turn it is, those that must be done first. */
  stage: z.enum(['prepare', 'conduct', 'conclude', 'closed']), next: z.array(z.string()),
  /** The last day to begin, or once begun to end; null before the decision is signed and after the end. */
  due: z.string().nullable(),
})
export const freeDocumentRowSchema = z.strictObject({ ...paperRow, kindSymbol: z.string() })

/** Its further calls are in `organisation.ts`. */
export const organisationRecordsContract = {
  bodies: collectionContract(bodySchema, bodyRowSchema),
  terms: collectionContract(termSchema, termRowSchema),
  people: collectionContract(personSchema, personRowSchema),
  posts: collectionContract(postSchema, postRowSchema),
  signingRights: collectionContract(signingRightSchema, signingRightRowSchema),
  memberships: membershipsContract,
}
export const directivesContract = collectionContract(directiveSchema, directiveRowSchema)
export const plansContract = collectionContract(planSchema, planRowSchema)
export const summaryReportsContract = collectionContract(summaryReportSchema, summaryReportRowSchema)
export const inspectionsContract = collectionContract(inspectionSchema, inspectionRowSchema)
export const freeDocumentsContract = collectionContract(freeDocumentSchema, freeDocumentRowSchema)
