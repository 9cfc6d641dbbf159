/** One campaign's answers in memory: its units in the official order, the version of each that is read, its marks. */
import { z } from 'zod'
import type { AnswerView, PassageView, QuestionList } from '../../shared/contract/answers.ts'
import type { Basis, Include } from '../../shared/contract/aggregation.ts'
import type { Question } from '../../shared/domain/campaign.ts'
import { passageKindSchema } from '../../shared/domain/submission.ts'
import { campaignOf, effectiveVersions, loadFigures } from '../aggregation/index.ts'
import type { CampaignFigures } from '../aggregation/index.ts'
import type { PassageTable, ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { readStored } from '../records/index.ts'
import { selectAnswers, selectPassages } from './answers.repository.ts'
import type { AnswerRow } from './answers.repository.ts'
import { standingOf } from './marks.ts'
import type { ReadAnswer } from './marks.ts'

export interface AnswersAsked { readonly campaignId: string, readonly basis: Basis, readonly include: Include }

/** A question that is answered; a heading asks nothing. */
export type Asking = Exclude<Question, { readonly type: 'heading' }>

export interface UnitAnswer { readonly submissionId: string, readonly text: string, readonly rows: string[][], readonly place: string }

export interface CampaignAnswers {
  readonly figures: CampaignFigures
  readonly questions: readonly Asking[]
  /** Unit → question → what it wrote in the version that is read. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, UnitAnswer>>
  readonly passages: readonly PassageView[]
}

/** `questionId` null: the answers to every question and all marks. */
export async function loadAnswers(db: ReadDatabase, asked: AnswersAsked, questionId: string | null = null): Promise<CampaignAnswers> {
  const campaign = await campaignOf(db, asked.campaignId)
  const figures = await loadFigures(db, campaign, asked)
  const answers = answersByUnit(figures, await selectAnswers(db, [...figures.effective.values()].map(({ id }) => id), questionId))
  const marked = await selectPassages(db, campaign.id)
  const passages = passageViews(questionId === null ? marked : marked.filter((row) => row.question_id === questionId), figures, { read: answers, unread: await unreadAnswers(db, figures, questionId) })
  return { figures, answers, passages, questions: campaign.outline.filter((question): question is Asking => question.type !== 'heading') }
}

export function answersByUnit(figures: Pick<CampaignFigures, 'effective'>, rows: readonly AnswerRow[]): ReadonlyMap<string, ReadonlyMap<string, UnitAnswer>> {
  const bySubmission = Map.groupBy(rows, (row) => row.submission_id)
  return new Map([...figures.effective].map(([bodyId, { id }]) => [bodyId, new Map((bySubmission.get(id) ?? []).map((row) => [row.question_id, {
    submissionId: id, text: row.text, rows: readStored(() => z.array(z.array(z.string())).parse(JSON.parse(row.rows_json))), place: row.place,
  }]))]))
}

/** Answers of the newest version in hand of each unit, where it is not the one that is read. */
async function unreadAnswers(db: ReadDatabase, { versions, effective }: CampaignFigures, questionId: string | null): Promise<CampaignAnswers['answers']> {
  const unread = new Map([...effectiveVersions(versions, 'received')].filter(([bodyId, { id }]) => effective.get(bodyId)?.id !== id))
  return answersByUnit({ effective: unread }, await selectAnswers(db, [...unread.values()].map(({ id }) => id), questionId))
}

/** Marks with where their words stand now, by unit in the official order. */
function passageViews(rows: readonly PassageTable[], figures: CampaignFigures, { read, unread }: { readonly read: CampaignAnswers['answers'], readonly unread: CampaignAnswers['answers'] }): readonly PassageView[] {
  const units = new Map(figures.units.map(({ id, name }, at) => [id, { name, at }]))
  const versions = new Map(figures.versions.map(({ id, version }) => [id, version]))
  const views = rows.map((row): PassageView => {
    const effective = figures.effective.get(row.body_id)
    const answer: ReadAnswer | null = effective === undefined ? null : { submissionId: effective.id, text: read.get(row.body_id)?.get(row.question_id)?.text ?? '' }
    return {
      passageId: row.id, bodyId: row.body_id, name: units.get(row.body_id)?.name ?? row.body_id, questionId: row.question_id,
      submissionId: row.submission_id, version: versions.get(row.submission_id) ?? 0, words: row.words,
      kind: readStored(() => passageKindSchema.parse(row.kind)), themeId: row.theme_id, addressee: row.addressee,
      ...standingOf({ submissionId: row.submission_id, questionId: row.question_id, from: row.from_at, to: row.to_at, words: row.words }, answer, unread.get(row.body_id)?.get(row.question_id) ?? null),
    }
  })
  return views.toSorted((one, other) => (units.get(one.bodyId)?.at ?? Infinity) - (units.get(other.bodyId)?.at ?? Infinity))
}

/** `answered`: there is a text, or a table with something in it. */
export function stateOfAnswer(reported: boolean, answer: UnitAnswer | undefined): AnswerView['state'] {
  if (!reported) return 'missing'
  const says = answer !== undefined && (answer.text.trim() !== '' || answer.rows.some((row) => row.some((cell) => cell.trim() !== '')))
  return says ? 'answered' : 'blank'
}

export function campaignHead({ campaign, frozen, units, effective }: CampaignFigures): QuestionList['campaign'] {
  return { campaignId: campaign.id, title: campaign.title, frozen, units: units.length, reporting: units.filter(({ id }) => effective.has(id)).length }
}

export function questionOf({ questions }: CampaignAnswers, questionId: string): Asking {
  const question = questions.find(({ id }) => id === questionId)
  if (question !== undefined) return question
  throw fault('RECORD_UNKNOWN', {
    happened: 'Đề cương của đợt này không có câu hỏi đó.', kept: 'Dữ liệu không thay đổi.', remedy: 'Chọn một câu hỏi trong danh sách của đợt.',
  })
}
