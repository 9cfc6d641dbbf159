/**
 * The form as values. A *form profile* (data in `resources/rules/<id>.yaml`) gives every value with its clause, source
 * and status; {@link ResolvedForm} is the profile with an office's choices filled in: what the emitters and the checker take.
 *
 * Lengths are millimetres (`…Mm`) or points (`…Pt`), as the guides state them.
 */
import { z } from 'zod'

/** `hd05`: Hướng dẫn 05-HD/VPTW, papers from 27/5/2026. `hd36`: Hướng dẫn 36-HD/VPTW (2018), papers before that. */
export const profileIdSchema = z.enum(['hd05', 'hd36'])
export type ProfileId = z.infer<typeof profileIdSchema>

/** How sure a rule is: read in the primary text, reported by others, or the office's/our own. */
export const ruleStatusSchema = z.enum(['verified', 'reported', 'custom'])
export type RuleStatus = z.infer<typeof ruleStatusSchema>

/** Type of one component: size in points and style. `case: 'upper'` prints capitals whatever was typed. */
export const typeStyleSchema = z.strictObject({
  sizePt: z.number(), bold: z.boolean(), italic: z.boolean(), underline: z.boolean().default(false),
  case: z.enum(['upper', 'asTyped']).default('asTyped'),
})
export type TypeStyle = Readonly<z.output<typeof typeStyleSchema>>

/** Components that have a type of their own; the key is also the id of the Word paragraph style. */
export const componentIds = [
  'partyTitle', 'superior', 'issuer', 'star', 'number', 'placeAndDate', 'letterSubject', 'secrecyMark', 'urgencyMark', 'circulationMark',
  'draftMark', 'kindName', 'subject', 'subjectSeparator', 'addressing', 'addressee', 'basis', 'enactingLine',
  'divisionLabel', 'divisionTitle', 'article', 'clause', 'point', 'heading1', 'heading2', 'heading3', 'heading4',
  'body', 'item', 'subItem', 'tableHeader', 'tableCell', 'tableCaption',
  'signingAuthority', 'post', 'signatureSpace', 'fullName', 'recipientsLabel', 'recipient', 'drafterMark',
  'appendixLabel', 'appendixTitle', 'appendixReference', 'attachedLine', 'copyKind', 'contact', 'pageNumber',
] as const
export type ComponentId = (typeof componentIds)[number]

/** Bounds of a measure; `max` null: open. */
export interface Range { readonly min: number, readonly max: number | null }

/** Everything the emitters need to know of the form, resolved for one paper. */
export interface ResolvedForm {
  readonly profileId: ProfileId
  /** The guide's title, for findings ("Hướng dẫn 05-HD/VPTW"). */
  readonly profileTitle: string
  readonly page: {
    readonly widthMm: number, readonly heightMm: number
    readonly topMm: number, readonly bottomMm: number, readonly leftMm: number, readonly rightMm: number
    /** From the sheet's edge to the page number. */
    readonly headerMm: number
    /** true: an appendix shows its number on its first page too; absent or false: from its second page, as the paper itself. */
    readonly numbersFirstAppendixPage?: boolean
    /** Margins of the back of a sheet printed on both sides. */
    readonly backMargins: { readonly topMm: number, readonly bottomMm: number, readonly leftMm: number, readonly rightMm: number }
    /** The smaller sheet that slips (giấy tờ hành chính) may take, A5. */
    readonly slip: { readonly widthMm: number, readonly heightMm: number }
  }
  readonly fontFamily: string
  /** `#000000`. */
  readonly fontColour: string
  readonly type: Readonly<Record<ComponentId, TypeStyle>>
  readonly paragraph: {
    readonly firstLineMm: number, readonly linePitchPt: number, readonly beforePt: number, readonly afterPt: number
    readonly align: 'justify', readonly lineRule: 'exact'
  }
  /** What the guide accepts of a paper set by others, beside the office's own choice: sizes by component and the other measures, in points. */
  readonly accepted: {
    readonly sizePt: Readonly<Record<ComponentId, Range>>, readonly linePitchPt: Range
    /** Space between two paragraphs (after and before together). */
    readonly paragraphGapPt: Range
    readonly titleLineWeightPt: Range, readonly titleLineBelowTopPt: Range
    readonly signatureLines: Range
  }
  /** How far a measured value may be off before it is wrong. `…Share` is a share of the value (0.05: 5 %). */
  readonly tolerance: {
    readonly sheetMm: number, readonly marginMm: number, readonly headerMm: number, readonly firstLineMm: number, readonly titleLineShare: number
    readonly sealOverSignatureShare: number, readonly signatureMm: number, readonly sealMm: number
  }
  /** Letterhead table: two columns that fill the text width, and under which one two marks stand (absent: circulation right, draft left). */
  readonly letterhead: {
    readonly leftMm: number, readonly rightMm: number
    readonly circulationSide?: 'left' | 'right', readonly draftSide?: 'left' | 'right'
  }
  /** Line under the Party's title: exactly as long as the title. */
  readonly titleLine: { readonly weightPt: number, readonly lengthPt: number, readonly belowTopOfTitlePt: number }
  readonly spacing: { readonly headToKindPt: number, readonly separatorToBodyPt: number, readonly bodyToSignaturesPt: number }
  readonly signatures: {
    readonly leftMm: number, readonly rightMm: number, readonly blankLines: number, readonly boldPost: boolean
    /** Where the lead body of a joint paper signs. */
    readonly jointLeadSide: 'right' | 'left'
  }
  /** The part that makes sheets a copy (bản sao): the line above it. */
  readonly copies: { readonly lineWeightPt: number }
  /** Pictures of signature and seal on an electronic paper: the frame each is fitted into; the seal covers `sealOverSignature` (a share) of the signature, on its left. */
  readonly images: {
    readonly file: 'png', readonly transparent: boolean, readonly signatureColour: 'blue', readonly sealColour: 'red'
    readonly sealOverSignature: number
    readonly signature: { readonly widthMm: number, readonly heightMm: number }, readonly seal: { readonly widthMm: number, readonly heightMm: number }
  }
  readonly wording: {
    readonly partyTitle: string
    /** `-----`, or null when the office leaves it out. */
    readonly subjectSeparator: string | null
    readonly headingSeparator: '.' | '-'
    readonly endMark: '.' | './.'
    readonly basisEnd: string, readonly lastBasisEnd: string
    readonly recipientsLabel: string, readonly recipientEnd: string, readonly lastRecipientEnd: string
    /** `Kính gửi:` and `Kính trình:` (hd36: Kính gửi for both). */
    readonly addressing: Readonly<Record<'to' | 'submittedTo', string>>
    readonly secrecy: Readonly<Record<'confidential' | 'secret' | 'topSecret', string>>
    readonly urgency: Readonly<Record<'urgent' | 'veryUrgent' | 'express' | 'timedExpress', string>>
    /** The guide's words for the circulation mark; an office may write others. */
    readonly circulation: readonly string[]
    /** `Dự thảo lần {n}`. */
    readonly draftMark: string
    /** How the drafter's mark looks: an example, and the pattern (regular expression, Unicode) of `mark-copies`. */
    readonly drafterMark: { readonly example: string, readonly pattern: string }
    /** `{kind}`, `{number}`, `{date}`, `{issuer}` are filled from the paper. */
    readonly appendixReference: string, readonly attachedLine: string
    readonly copyKinds: Readonly<Record<'trueCopy' | 'copyOfCopy' | 'extract', string>>
    /** Symbol of a copy's number: BS. */
    readonly copySymbol: string
    readonly signing: Readonly<Record<'onBehalf' | 'byOrder' | 'forHead' | 'acting' | 'own', string>>
    readonly toneMarks: 'mainVowel' | 'classic'
  }
}
