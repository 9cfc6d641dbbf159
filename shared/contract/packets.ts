/** Gói gửi: made, verified, received with a receipt; the office's card and the senders whose key was compared. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema, textSchema } from '../document/text.ts'
import { recordIdSchema } from '../domain/common.ts'
import { calendarDateSchema } from '../domain/dates.ts'
import { officeIdentitySchema, packetDocumentSchema, packetFiguresSchema, packetProblemSchema, packetReceiptSchema, signatureStateSchema } from '../domain/packet.ts'
import { problemSchema } from '../domain/problem.ts'
import { base, grantTokenSchema, progressOf, writtenSchema } from './base.ts'
import { importDecisionSchema, importFileSchema } from './submissions.ts'

/** A paper: its template and its record. */
export const packetPaperSchema = z.strictObject({ templateId: z.string().min(1).max(80), recordId: recordIdSchema })
export type PacketPaper = Readonly<z.output<typeof packetPaperSchema>>

/** What a packet is made of. `aggregates`: ids of campaigns whose roll-up goes in. `figures`: ids of reports (`submissions`). `sealFor`: a known sender's `officeId`; null: everybody can open it. */
export const packetRequestSchema = z.strictObject({
  papers: z.array(packetPaperSchema).max(5000), letter: packetPaperSchema.nullable().default(null), aggregates: z.array(recordIdSchema).max(100).default([]), figures: z.array(recordIdSchema).max(1000).default([]),
  addressee: lineSchema.default(''), note: textSchema.default(''), sealFor: z.uuid().nullable().default(null),
})
export type PacketRequest = Readonly<z.output<typeof packetRequestSchema>>

/** Bytes of the whole file; `parts` with those that speak of the others. */
export const madePacketSchema = z.strictObject({ packetId: z.string(), documents: z.number().int(), figures: z.number().int(), parts: z.number().int(), bytes: z.number().int(), sha256: z.string(), fingerprint: z.string(), sealed: z.boolean(), problems: z.array(problemSchema) })
export type MadePacket = Readonly<z.output<typeof madePacketSchema>>

/** Who signed and what is known of the key. `fingerprint` '' without a signature. `known`: the name of the accepted sender it agrees with or contradicts. */
export const packetSignerSchema = z.strictObject({ state: signatureStateSchema, words: z.string(), fingerprint: z.string(), known: z.string() })

/** What verifying a packet found. `whole`: every byte is the one the manifest and the signature speak of. */
export const packetReportSchema = z.strictObject({
  whole: z.boolean(), sealed: z.boolean(), problems: z.array(packetProblemSchema), signature: packetSignerSchema, bytes: z.number().int(), parts: z.number().int(),
  /** null: there is no manifest to be read. */
  packet: z.strictObject({
    packetId: z.string(), madeAt: z.string(), madeWith: z.string(), sender: officeIdentitySchema, addressee: z.string(), note: z.string(), manifestSha256: z.string(),
    documents: z.array(packetDocumentSchema), figures: z.array(packetFiguresSchema), appendices: z.array(z.string()),
  }).nullable(),
})
export type PacketReport = Readonly<z.output<typeof packetReportSchema>>

/** What would become of a paper. `known`: the paper in of this sender with this number and day, entered already. */
export const incomingChoiceSchema = z.enum(['enter', 'join', 'leave'])
export type IncomingChoice = z.infer<typeof incomingChoiceSchema>
const documentPlanSchema = z.strictObject({ position: z.number().int(), document: packetDocumentSchema, known: z.strictObject({ id: z.string(), number: z.number().int() }).nullable(), proposed: incomingChoiceSchema })
export type DocumentPlan = Readonly<z.output<typeof documentPlanSchema>>

/**
 * A figure or an answer that stands here for the unit and that the packet would replace. `code`: of the indicator or the question; `theirs` '': the
 * packet has none that can be taken.
 */
export const figureConflictSchema = z.strictObject({ about: z.enum(['figure', 'answer']), code: z.string(), name: z.string(), ours: z.string(), theirs: z.string() })
export type FigureConflict = Readonly<z.output<typeof figureConflictSchema>>

const figuresPlanSchema = z.strictObject({
  position: z.number().int(), figures: packetFiguresSchema,
  /** The call of this office they belong to; null: none has that code, a person chooses. */
  campaignId: z.string().nullable(), campaignTitle: z.string(),
  /** As the collection desk sees the file; null without a call. */
  file: importFileSchema.nullable(), conflicts: z.array(figureConflictSchema), proposed: importDecisionSchema,
  /** Why they cannot be taken in; '' when they can. */
  held: z.string(),
  /** Why the sender may not be the one to report for this unit; '' when it is the unit itself or a body above it. */
  doubt: z.string(),
  /** They do not come to the desk as they are, and a packet is received once: a person chooses, or leaves them by name. */
  needsDecision: z.boolean(),
})
export type FiguresPlan = Readonly<z.output<typeof figuresPlanSchema>>

/** What receiving would do; nothing is stored. */
export const receivePreviewSchema = z.strictObject({
  previewId: z.string(), report: packetReportSchema,
  /** When and by whom this very packet was received; null: new here. */
  before: z.strictObject({ at: z.string(), actor: z.string() }).nullable(),
  /** Why it cannot be received; '' when it can. */
  held: z.string(),
  documents: z.array(documentPlanSchema), figures: z.array(figuresPlanSchema), campaigns: z.array(z.strictObject({ id: z.string(), title: z.string() })), bodies: z.array(z.strictObject({ id: z.string(), name: z.string() })),
})
export type ReceivePreview = Readonly<z.output<typeof receivePreviewSchema>>

/** What a person decided. What is not named is done as proposed; figures that need a decision are not left without one (INPUT_INVALID). */
export const receiveDecisionsSchema = z.strictObject({
  receivedOn: calendarDateSchema.nullable().default(null), reason: textSchema.default(''),
  documents: z.array(z.strictObject({ position: z.number().int().min(0), choice: incomingChoiceSchema })).max(20_000).default([]),
  figures: z.array(z.strictObject({
    position: z.number().int().min(0), decision: importDecisionSchema, campaignId: recordIdSchema.nullable().default(null), bodyId: recordIdSchema.nullable().default(null),
    /** Codes of indicators of which our figure stays. */
    keepOurs: z.array(z.string().max(40)).max(300).default([]),
    /** Ids of questions of which our answer stays. */
    keepAnswers: z.array(z.string().max(40)).max(300).default([]),
  })).max(1000).default([]),
  /** Who the sender is in this office's tree; null: as the packet names it. */
  senderBodyId: recordIdSchema.nullable().default(null),
})
export type ReceiveDecisions = Readonly<z.output<typeof receiveDecisionsSchema>>

export const receivedPacketSchema = z.strictObject({
  packetId: z.string(), entered: z.number().int(), joined: z.number().int(), left: z.number().int(),
  papers: packetReceiptSchema.shape.papers, figures: packetReceiptSchema.shape.figures, batchIds: z.array(z.string()),
})
export type ReceivedPacket = Readonly<z.output<typeof receivedPacketSchema>>

const sentRowSchema = z.strictObject({
  packetId: z.string(), at: z.string(), actor: z.string(), fileName: z.string(), addressee: z.string(), documents: z.number().int(), figures: z.number().int(), bytes: z.number().int(), sealedFor: z.string(),
  receipts: z.array(z.strictObject({ at: z.string(), receivedAt: z.string(), receiver: z.string(), state: signatureStateSchema, papers: packetReceiptSchema.shape.papers, figures: packetReceiptSchema.shape.figures })),
})
export type SentPacketRow = Readonly<z.output<typeof sentRowSchema>>
const receivedRowSchema = z.strictObject({ packetId: z.string(), at: z.string(), actor: z.string(), sender: z.string(), addressee: z.string(), documents: z.number().int(), figures: z.number().int(), papers: packetReceiptSchema.shape.papers })
export type ReceivedPacketRow = Readonly<z.output<typeof receivedRowSchema>>

export const senderSchema = z.strictObject({ office: officeIdentitySchema, fingerprint: z.string(), at: z.string(), actor: z.string() })
export type Sender = Readonly<z.output<typeof senderSchema>>

/** A file of another office that is no packet: its card or a receipt. */
export const cardViewSchema = z.strictObject({ office: officeIdentitySchema, fingerprint: z.string(), state: signatureStateSchema, words: z.string(), known: z.string() })
export type CardView = Readonly<z.output<typeof cardViewSchema>>

/** The office's own roll-up of a call. `missing`: names of units in none of it; `frozenAt` null: not frozen yet. */
const aggregateChoiceSchema = z.strictObject({
  campaignId: z.string(), title: z.string(), bodyName: z.string(), from: z.string(), to: z.string(),
  indicators: z.number().int(), units: z.number().int(), missing: z.array(z.string()), frozenAt: z.string().nullable(),
})
export type AggregateChoice = Readonly<z.output<typeof aggregateChoiceSchema>>

export const packetsContract = {
  /** Roll-ups and reports a packet may be made of; papers are found with `papers.page`. */
  choices: base.output(z.strictObject({ aggregates: z.array(aggregateChoiceSchema), figures: z.array(z.strictObject({ submissionId: z.string(), campaignTitle: z.string(), bodyName: z.string(), receivedOn: z.string() })) })),
  /** Sets every paper, writes and signs the packet at the granted place. Ending the stream early leaves nothing behind. */
  make: base.input(z.strictObject({ request: packetRequestSchema, appendices: z.array(grantTokenSchema).max(200).default([]), grant: grantTokenSchema })).output(progressOf(z.strictObject({ made: madePacketSchema, written: writtenSchema }))),
  /** The letter that goes along (công văn gửi kèm) as a draft that names these papers. */
  draftLetter: base.input(z.strictObject({ papers: z.array(packetPaperSchema).min(1).max(5000), addressee: lineSchema.default('') })).output(z.strictObject({ recordId: recordIdSchema })),
  sent: base.output(z.array(sentRowSchema)),
  received: base.output(z.array(receivedRowSchema)),
  /** Verifies a chosen file; nothing is stored. */
  verify: base.input(z.strictObject({ grant: grantTokenSchema })).output(progressOf(packetReportSchema)),
  /** Verifies a packet and says what receiving it would do; nothing is stored. */
  preview: base.input(z.strictObject({ grant: grantTokenSchema })).output(progressOf(receivePreviewSchema)),
  /** The figures as they would stand with these choices of call and unit. */
  review: base.input(z.strictObject({ previewId: z.string(), decisions: receiveDecisionsSchema })).output(receivePreviewSchema),
  /** Takes in what was previewed, all in one step. The same bytes as in the preview, or nothing. */
  receive: base.input(z.strictObject({ previewId: z.string(), decisions: receiveDecisionsSchema })).output(receivedPacketSchema),
  /** Writes the receipt of a received packet. */
  receipt: base.input(z.strictObject({ packetId: z.uuid(), grant: grantTokenSchema })).output(writtenSchema),
  /** Files a receipt that came back against the packet it is of. */
  fileReceipt: base.input(z.strictObject({ grant: grantTokenSchema })).output(z.strictObject({ packetId: z.string(), receiver: z.string(), state: signatureStateSchema, isNew: z.boolean() })),
  /** This office's card, made with its keys at the first time. */
  card: base.output(z.strictObject({ office: officeIdentitySchema, fingerprint: z.string() })),
  exportCard: base.input(z.strictObject({ grant: grantTokenSchema })).output(writtenSchema),
  /** Reads another office's card; nothing is stored. */
  readCard: base.input(z.strictObject({ grant: grantTokenSchema })).output(cardViewSchema),
  senders: base.output(z.array(senderSchema)),
  /** Trusts the key of a card, or of the packet of a preview, after its fingerprint was compared and typed. */
  acceptSender: base.input(z.strictObject({ from: z.union([z.strictObject({ grant: grantTokenSchema }), z.strictObject({ previewId: z.string() })]), fingerprint: requiredLineSchema })).output(z.strictObject({ officeId: z.string() })),
  removeSender: base.input(z.strictObject({ officeId: z.uuid(), reason: requiredLineSchema })).output(z.strictObject({})),
}
