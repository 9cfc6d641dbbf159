/** What a set of figures would replace of the unit's report that stands here, and the set with what of ours is to stay. */
import type { ReadDatabase } from '../db/index.ts'
import { getSubmission, listSubmissions } from '../submissions/index.ts'
import type { HeldImport } from '../submissions/index.ts'
import type { FigureConflict, ReceiveDecisions } from '../../shared/contract/packets.ts'
import type { AnswerView, FigureView, SubmissionView } from '../../shared/contract/submissions.ts'
import { submissionDataSchema } from '../../shared/domain/submission.ts'
import type { SubmissionData } from '../../shared/domain/submission.ts'
import { jsonOf } from './signing.ts'

/** The unit's report in hand. */
export type StandingReport = Pick<SubmissionView, 'figures' | 'answers'>
type ReadSet = HeldImport['files'][number]['read']

/** Empty: nothing has come. */
export async function reportInHand(db: ReadDatabase, campaignId: string, bodyId: string): Promise<StandingReport> {
  const standing = (await listSubmissions(db, campaignId)).find((row) => row.bodyId === bodyId && row.counts)
  return standing === undefined ? { figures: [], answers: [] } : getSubmission(db, standing.id)
}

/** Figures and answers here that would be others, or none, after the set was taken: it replaces the whole report. Pure. */
export function replacedBy({ figures, answers }: StandingReport, read: ReadSet): FigureConflict[] {
  if (read === null) return []
  const theirFigures = new Map(read.measurements.map((one) => [one.code, figureText(one)]))
  const theirAnswers = new Map(read.answers.map((one) => [one.questionId, answerText(one)]))
  return [
    ...figures.flatMap(({ code, name, value }) => value === null ? [] : [{ about: 'figure' as const, code, name, ours: figureText(value), theirs: theirFigures.get(code) ?? '' }]),
    ...answers.flatMap(({ question: { id, title }, ...ours }) => ours.given ? [{ about: 'answer' as const, code: id, name: title, ours: answerText(ours), theirs: theirAnswers.get(id) ?? '' }] : []),
  ].filter(({ ours, theirs }) => ours !== theirs)
}

export type KeptOurs = Pick<SubmissionData, 'measurements' | 'answers'>

/** The figures and answers of the set's data file with ours in the places of those that stay; null: none of them stands here. Pure. */
export function keptOurs(standing: StandingReport, bytes: Uint8Array, { keepOurs, keepAnswers }: Pick<ReceiveDecisions['figures'][number], 'keepOurs' | 'keepAnswers'>): KeptOurs | null {
  const read = submissionDataSchema.safeParse(jsonOf(bytes))
  if (!read.success) return null
  const [codes, questions] = [new Set(keepOurs), new Set(keepAnswers)]
  const figures = standing.figures.filter(({ code, value }) => value !== null && codes.has(code))
  const answers = standing.answers.filter(({ question, given }) => given && questions.has(question.id))
  if (figures.length + answers.length === 0) return null
  const [keptCodes, keptQuestions] = [new Set(figures.map(({ code }) => code)), new Set(answers.map(({ question }) => question.id))]
  return {
    measurements: [...read.data.measurements.filter(({ code }) => !keptCodes.has(code)), ...figures.flatMap(({ code, value }) => value === null ? [] : [{ code, ...value, place: '' }])],
    answers: [...read.data.answers.filter(({ questionId }) => !keptQuestions.has(questionId)), ...answers.map(({ question, text, rows }) => ({ questionId: question.id, text, rows, place: '' }))],
  }
}

function figureText({ numerator, denominator, rate }: NonNullable<FigureView['value']>): string {
  const counts = [numerator, denominator].filter((part) => part !== null).join('/')
  return counts !== '' ? counts : rate === null ? '' : `${rate}%`
}

/** Rows of a table as lines. */
function answerText({ text, rows }: { readonly text: AnswerView['text'], readonly rows: readonly (readonly string[])[] }): string {
  return [text, ...rows.map((row) => row.join(' | '))].filter((line) => line !== '').join('\n')
}
