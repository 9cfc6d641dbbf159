/** Contract of what follows the issue of a paper: whom it is sent to, scans of it, and tasks taken from it. */
import { z } from 'zod'
import { attachmentSchema } from '../domain/attachment.ts'
import { recordIdSchema } from '../domain/common.ts'
import { deliveryLineSchema, deliveryListSchema, deliveryStateSchema } from '../domain/delivery.ts'
import { base, collectionContract, grantTokenSchema, rowBase, writtenSchema } from './base.ts'

const paperKey = { templateId: z.string().max(80), recordId: recordIdSchema }

export const deliveryListRowSchema = z.strictObject({
  ...rowBase, designation: z.string(), date: z.string(), subject: z.string(), bodyName: z.string(), secrecy: deliveryListSchema.shape.secrecy,
  lines: z.number().int(), sent: z.number().int(), received: z.number().int(), state: deliveryStateSchema,
})
export type DeliveryListRow = Readonly<z.output<typeof deliveryListRowSchema>>

/** A line of Nơi nhận and the units it may mean. */
export const recipientProposalSchema = z.strictObject({
  name: z.string(), purpose: z.string(),
  /** `unit`: one body of this name. `group`: "các chi bộ trực thuộc", a person says which. `words`: sent by these words. */
  means: z.enum(['unit', 'group', 'words']),
  units: z.array(z.strictObject({ bodyId: z.string(), name: z.string() })),
})
export type RecipientProposal = Readonly<z.output<typeof recipientProposalSchema>>
export const deliveryProposalSchema = z.strictObject({
  designation: z.string(), date: z.string(), subject: z.string(), secrecy: deliveryListSchema.shape.secrecy, recipients: z.array(recipientProposalSchema),
  /** The list there is already; null: none yet. */
  listId: z.string().nullable(),
})
export type DeliveryProposal = Readonly<z.output<typeof deliveryProposalSchema>>

/** A signed paper as scanned. `withdrawn`: taken back, with the reason. */
export const issuedScanSchema = z.strictObject({
  scan: z.number().int(), fileName: z.string(), kind: attachmentSchema.shape.kind, size: z.number().int(), sha256: z.string(), note: z.string(), at: z.string(), actor: z.string(),
  withdrawn: z.strictObject({ reason: z.string(), at: z.string(), actor: z.string() }).nullable(),
})
export type IssuedScan = Readonly<z.output<typeof issuedScanSchema>>

/** Work the paper sets: a row of its tasks, or a sentence with a day. `taken`: it is in the list of tasks already. */
export const taskOfferSchema = z.strictObject({
  taskId: recordIdSchema, content: z.string(), lead: z.string(), partners: z.string(), product: z.string(), due: z.string().nullable(), dueText: z.string(),
  from: z.enum(['row', 'sentence']), taken: z.boolean(),
})
export type TaskOffer = Readonly<z.output<typeof taskOfferSchema>>

const chosenLine = deliveryLineSchema.pick({ bodyId: true, name: true, purpose: true, copies: true, how: true })

export const deliveriesContract = {
  lists: collectionContract(deliveryListSchema, deliveryListRowSchema),
  /** Whom Nơi nhận of an issued paper names. Faults PAPER_NOT_READY when it has no number and day yet. */
  propose: base.input(z.strictObject(paperKey)).output(deliveryProposalSchema),
  /** The paper's list with these lines; lines it has already stay as they are. */
  create: base.input(z.strictObject({ ...paperKey, lines: z.array(chosenLine).min(1).max(2000) })).output(z.strictObject({ listId: recordIdSchema, added: z.number().int() })),
  /** Phiếu gửi for the named lines as draft papers – one for all, or one for `each`; the lines keep which slip went along. `recordId`: the first. */
  makeSlips: base.input(z.strictObject({ listId: recordIdSchema, lineIds: z.array(recordIdSchema).min(1).max(2000), each: z.boolean().default(false) })).output(z.strictObject({ recordId: recordIdSchema, made: z.number().int() })),
  /** All slips of the list as one PDF. */
  writeSlips: base.input(z.strictObject({ listId: recordIdSchema, grant: grantTokenSchema })).output(writtenSchema),
  /** The list to print and sign: Word and PDF in the form of the books, or a workbook. */
  writeList: base.input(z.strictObject({ listId: recordIdSchema, format: z.enum(['docx', 'pdf', 'xlsx']).default('xlsx'), grant: grantTokenSchema })).output(writtenSchema),
  /** Scans of a paper, newest first, those taken back too. */
  scans: base.input(z.strictObject(paperKey)).output(z.array(issuedScanSchema)),
  /** Links a scan (PDF, PNG, JPG, TIF; at most 50 MB) to an issued paper. */
  linkScan: base.input(z.strictObject({ ...paperKey, grant: grantTokenSchema, note: z.string().max(500).default('') })).output(issuedScanSchema),
  /** Takes a scan linked by mistake back; its bytes and the reason are kept. */
  withdrawScan: base.input(z.strictObject({ ...paperKey, scan: z.number().int(), reason: z.string().trim().min(1, 'Ghi lý do bỏ bản quét.').max(500) })).output(z.array(issuedScanSchema)),
  writeScan: base.input(z.strictObject({ ...paperKey, scan: z.number().int(), grant: grantTokenSchema })).output(writtenSchema),
  /** Work an issued paper sets. */
  taskOffers: base.input(z.strictObject(paperKey)).output(z.array(taskOfferSchema)),
  /** The chosen offers become tasks, each once. */
  takeTasks: base.input(z.strictObject({ ...paperKey, taskIds: z.array(recordIdSchema).min(1).max(500) })).output(z.strictObject({ made: z.number().int() })),
}
