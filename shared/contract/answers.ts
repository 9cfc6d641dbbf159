/** Lời văn của các đơn vị: answers side by side, marked passages, the themes that gather them, and near-copies. */
import { z } from 'zod'
import { lineSchema, requiredLineSchema } from '../document/text.ts'
import { questionAboutSchema, questionIdSchema } from '../domain/campaign.ts'
import { recordIdSchema } from '../domain/common.ts'
import { passageKindSchema, submissionStateSchema } from '../domain/submission.ts'
import { basisSchema, includeSchema } from './aggregation.ts'
import { base, grantTokenSchema, writtenSchema } from './base.ts'

/** Which version of each unit is read: the newest that was neither returned nor withdrawn, unless asked otherwise. */
const ofCampaign = { campaignId: recordIdSchema, basis: basisSchema.default('current'), include: includeSchema.default('received') }

/** From how many per cent of common word runs a text is shown as a near-copy, and how short a text may be to be compared. */
const likenessSetting = { threshold: z.number().int().min(1).max(100).default(60), leastWords: z.number().int().min(5).max(200).default(12) }

const namedBodySchema = z.strictObject({ bodyId: z.string(), name: z.string() })
/** Characters `from` (included) to `to` (excluded). */
export const textSpanSchema = z.strictObject({ from: z.number().int(), to: z.number().int() })
export type TextSpan = Readonly<z.output<typeof textSpanSchema>>

const sourceSchema = z.strictObject({
  submissionId: z.string(), version: z.number().int(), state: submissionStateSchema, fileName: z.string(), place: z.string(), receivedOn: z.string(),
})

/**
 * `fits`: of the version that is read. `moved`: another version's words, which stand in the one that is read too, at `span`.
 * `waiting`: they stand in the unit's newest report, which is not read (it waits to be accepted, or came after the freeze). `gone`: in neither.
 */
export const markStatusSchema = z.enum(['fits', 'moved', 'waiting', 'gone'])
export type MarkStatus = z.infer<typeof markStatusSchema>

export const passageViewSchema = z.strictObject({
  passageId: z.string(), ...namedBodySchema.shape, questionId: z.string(), submissionId: z.string(), version: z.number().int(),
  words: z.string(), kind: passageKindSchema, themeId: z.string().nullable(),
  /** Of a proposal: whom it is for; '' when not said. */
  addressee: z.string(),
  status: markStatusSchema, span: textSpanSchema.nullable(),
})
export type PassageView = Readonly<z.output<typeof passageViewSchema>>

/** Another text this one has word runs in common with. `percent`: of this text's runs. `ranges`: the common words here, `otherRanges` there. */
export const likenessSchema = z.strictObject({
  with: z.enum(['previous', 'yearAgo', 'unit']), campaignId: z.string(), campaignTitle: z.string(), ...namedBodySchema.shape, submissionId: z.string(),
  percent: z.number().int(), ranges: z.array(textSpanSchema), otherText: z.string(), otherRanges: z.array(textSpanSchema),
})
export type Likeness = Readonly<z.output<typeof likenessSchema>>

export const answerViewSchema = z.strictObject({
  ...namedBodySchema.shape,
  /** `blank`: the report came and says nothing here. `missing`: no report came. */
  state: z.enum(['answered', 'blank', 'missing']),
  submission: sourceSchema.nullable(),
  text: z.string(), rows: z.array(z.array(z.string())),
  passages: z.array(passageViewSchema),
  /** Too few words to be compared with others. */
  tooShort: z.boolean(),
  /** The most alike first, at most three. */
  likeness: z.array(likenessSchema),
})
export type AnswerView = Readonly<z.output<typeof answerViewSchema>>

const campaignHeadSchema = z.strictObject({ campaignId: z.string(), title: z.string(), frozen: z.boolean(), units: z.number().int(), reporting: z.number().int() })

export const questionListSchema = z.strictObject({
  campaign: campaignHeadSchema,
  questions: z.array(z.strictObject({
    questionId: z.string(), title: z.string(), type: z.enum(['text', 'number', 'table']), about: questionAboutSchema.nullable(),
    answered: z.number().int(), blank: z.number().int(), missing: z.number().int(), passages: z.number().int(),
  })),
})
export type QuestionList = z.output<typeof questionListSchema>

export const answerSheetSchema = z.strictObject({
  campaign: campaignHeadSchema,
  question: z.strictObject({ questionId: z.string(), title: z.string(), type: z.enum(['text', 'number', 'table']), about: questionAboutSchema.nullable(), columns: z.array(z.string()) }),
  /** Every unit that owes a report, in the official order. */
  answers: z.array(answerViewSchema),
})
export type AnswerSheet = z.output<typeof answerSheetSchema>

export const nearCopiesSchema = z.strictObject({
  campaign: campaignHeadSchema,
  /** The most alike first; a pair of units once for each question, named from the side with the greater share. */
  pairs: z.array(z.strictObject({
    questionId: z.string(), questionTitle: z.string(), ...namedBodySchema.shape, submissionId: z.string(),
    other: z.strictObject({ with: likenessSchema.shape.with, campaignId: z.string(), campaignTitle: z.string(), ...namedBodySchema.shape, submissionId: z.string() }),
    percent: z.number().int(),
  })),
  /** Answers compared, and those with too few words. */
  compared: z.number().int(), tooShort: z.number().int(),
})
export type NearCopies = z.output<typeof nearCopiesSchema>

export const themeViewSchema = z.strictObject({
  themeId: z.string(), kind: passageKindSchema, wording: z.string(), shortcomingThemeId: z.string().nullable(), position: z.number().int(),
  /** Of a proposal: whom the clerk says it is for; '' as its marks say. */
  addressee: z.string(),
  /** "n/N tổ chức nêu": units with a mark here that still stands in their report, out of all that owe one. */
  stated: z.number().int(), of: z.number().int(),
  units: z.array(z.strictObject({ ...namedBodySchema.shape, passages: z.array(passageViewSchema) })),
  /** Marks of words that are no longer in the unit's report, that stand in a report which is not read, or of a unit that owes none: shown, never counted. */
  notCounted: z.array(passageViewSchema),
})
export type ThemeView = Readonly<z.output<typeof themeViewSchema>>

export const themesSchema = z.strictObject({
  campaign: campaignHeadSchema,
  /** By kind, then as the clerk ordered them. */
  themes: z.array(themeViewSchema),
  /** Marks no theme gathers yet. */
  loose: z.array(passageViewSchema),
})
export type Themes = z.output<typeof themesSchema>

export const suggestionsSchema = z.array(z.strictObject({
  first: passageViewSchema, second: passageViewSchema, percent: z.number().int(),
  /** As the first passage writes them. */
  sharedWords: z.array(z.string()),
}))

/** One unit's number. `notNumber`: `said` cannot be read as one, so that the unit is in no sum; of a table its rows are added. */
const unitNumberSchema = z.strictObject({
  ...namedBodySchema.shape, state: z.enum(['given', 'blank', 'notNumber', 'missing']), value: z.string().nullable(), said: z.string(), submission: sourceSchema.nullable(),
})
export type UnitNumber = Readonly<z.output<typeof unitNumberSchema>>

/** Every question of type number and every number column of a table, over all units that owe a report, in the official order. */
export const questionSumsSchema = z.strictObject({
  campaign: campaignHeadSchema,
  sums: z.array(z.strictObject({
    questionId: z.string(), questionTitle: z.string(), columnId: z.string().nullable(), title: z.string(), unitOfMeasure: z.string(),
    /** Per cents, averages, years and running numbers are shown and not added. */
    adds: z.boolean(),
    /** Null: nobody gave a number, or it is not added. `gave`: how many units did. */
    total: z.string().nullable(), gave: z.number().int(), notNumbers: z.number().int(), units: z.array(unitNumberSchema),
  })),
})
export type QuestionSums = Readonly<z.output<typeof questionSumsSchema>>

const done = z.strictObject({ themeId: z.string() })

export const answersContract = {
  questions: base.input(z.strictObject(ofCampaign)).output(questionListSchema),
  sheet: base.input(z.strictObject({ ...ofCampaign, questionId: questionIdSchema, ...likenessSetting })).output(answerSheetSchema),
  /** Numbers of the outline added up, each down to the cell it was read from. */
  sums: base.input(z.strictObject(ofCampaign)).output(questionSumsSchema),
  sumsSheet: base.input(z.strictObject({ ...ofCampaign, grant: grantTokenSchema })).output(writtenSchema),
  nearCopies: base.input(z.strictObject({ ...ofCampaign, questionId: questionIdSchema.nullable().default(null), ...likenessSetting })).output(nearCopiesSchema),
  /** Marks words of one version of an answer. The same words marked twice as the same stay one mark. */
  mark: base.input(z.strictObject({
    submissionId: recordIdSchema, questionId: questionIdSchema, from: z.number().int().min(0), to: z.number().int().min(1), kind: passageKindSchema,
  })).output(z.strictObject({ passageId: z.string(), words: z.string() })),
  /** What a mark tells. It leaves a theme of another kind. */
  setKind: base.input(z.strictObject({ passageId: recordIdSchema, kind: passageKindSchema })).output(z.strictObject({ passageId: z.string() })),
  /** Whom a marked proposal is for; '' takes it back. */
  setAddressee: base.input(z.strictObject({ passageId: recordIdSchema, addressee: lineSchema })).output(z.strictObject({ passageId: z.string() })),
  /** Names to choose an addressee from: bodies above the one that called, issuers of registered directives, and those named in this campaign. */
  addressees: base.input(z.strictObject({ campaignId: recordIdSchema })).output(z.array(z.string())),
  unmark: base.input(z.strictObject({ passageId: recordIdSchema })).output(z.strictObject({ passageId: z.string() })),
  themes: base.input(z.strictObject(ofCampaign)).output(themesSchema),
  saveTheme: base.input(z.strictObject({
    campaignId: recordIdSchema, themeId: recordIdSchema.nullable().default(null), kind: passageKindSchema, wording: requiredLineSchema,
    shortcomingThemeId: recordIdSchema.nullable().default(null),
    /** Of a proposal; null: as it stands. */
    addressee: lineSchema.nullable().default(null),
    /** Marks put into it at once. */
    passageIds: z.array(recordIdSchema).max(2000).default([]),
  })).output(done),
  moveTheme: base.input(z.strictObject({ themeId: recordIdSchema, direction: z.enum(['up', 'down']) })).output(done),
  /** Its marks stay, gathered by no theme. */
  removeTheme: base.input(z.strictObject({ themeId: recordIdSchema })).output(done),
  /** Puts marks into a theme of their kind; null: out of any. */
  gather: base.input(z.strictObject({ passageIds: z.array(recordIdSchema).min(1).max(2000), themeId: recordIdSchema.nullable() })).output(z.strictObject({ gathered: z.number().int() })),
  /** Marks that may say the same, by the words they share. Nothing is gathered by this. */
  suggestions: base.input(z.strictObject({ ...ofCampaign, kind: passageKindSchema, leastPercent: z.number().int().min(1).max(100).default(30), search: lineSchema.default('') })).output(suggestionsSchema),
}
