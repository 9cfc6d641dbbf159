/**
 * Choices the rules leave to the office (format-rules-2 §1.2). Everything else comes from the form profile.
 * `profile` as a value means: what the profile of the document's date says.
 */
import { z } from 'zod'

/** A value chosen for a rule; of a type style the size only. */
export const ruleValueSchema = z.union([z.string().max(200), z.number(), z.boolean(), z.null(), z.strictObject({ sizePt: z.number().positive() })])
export type RuleValue = z.output<typeof ruleValueSchema>

export const houseStyleSchema = z.strictObject({
  /** uỷ/hoà (mark on the main vowel) or ủy/hòa; applied to the program's own words, checked in everyone's. */
  toneMarks: z.enum(['mainVowel', 'classic']).default('mainVowel'),
  /** `I.` or `I-`, `1.` or `1-`. */
  headingSeparator: z.enum(['.', '-']).default('.'),
  /** How the text ends. */
  endMark: z.enum(['.', './.']).default('.'),
  /** End of the last căn cứ. */
  lastBasisMark: z.enum(['profile', '.', ',']).default('profile'),
  /** Five hyphens under the subject. */
  subjectSeparator: z.boolean().default(true),
  /** Exact line pitch in points, 18–22. */
  linePitchPt: z.number().min(18).max(22).default(18),
  /** Body size in points. */
  bodySizePt: z.union([z.literal(14), z.literal(15)]).default(14),
  /** Blank lines kept for the signature. */
  signatureLines: z.number().int().min(3).max(6).default(5),
  /** Post printed bold (older practice) or upright (the rule as reported). */
  boldPost: z.boolean().default(false),
  /** Where the lead body of a joint paper signs (văn bản liên tịch); the rules are silent. */
  jointLeadSide: z.enum(['right', 'left']).default('right'),
  /**
   * The office's own layer: rule of the pack (`type.heading1`, `paragraph.linePitchPt`) → value, for any rule marked as a choice.
   * It counts before the fields above and before every layer file; that is how the program's default is chosen against a province's layer.
   */
  rules: z.record(z.string().regex(/^[a-zA-Z]+\.[a-zA-Z0-9]+$/u, 'Ghi mã quy tắc như ở trang Quy tắc, ví dụ paragraph.linePitchPt.'), ruleValueSchema).optional(),
})
export type HouseStyle = Readonly<z.output<typeof houseStyleSchema>>

/** The style of an office that has chosen nothing. */
export const defaultHouseStyle: HouseStyle = houseStyleSchema.parse({})
