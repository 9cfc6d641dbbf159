/** Answers side by side by question, each with its marks and what it is a near-copy of; and the near-copies of a whole campaign. */
import type { AnswerSheet, AnswerView, Likeness, NearCopies, PassageView, QuestionList } from '../../shared/contract/answers.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { loadSettled } from '../aggregation/index.ts'
import type { CampaignFigures } from '../aggregation/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { selectAnswers } from './answers.repository.ts'
import { answersByUnit, campaignHead, loadAnswers, questionOf, stateOfAnswer } from './campaign-answers.ts'
import type { AnswersAsked, Asking, CampaignAnswers } from './campaign-answers.ts'
import { nearCopiesOf } from './likeness.ts'
import type { ComparedText, Earlier, FoundPair, FoundPairs, LikenessSetting } from './likeness.ts'

/** The questions of a campaign with how many units answered each. */
export async function questionList(db: ReadDatabase, asked: AnswersAsked): Promise<QuestionList> {
  const loaded = await loadAnswers(db, asked)
  const { units, effective } = loaded.figures
  return {
    campaign: campaignHead(loaded.figures),
    questions: loaded.questions.map((question) => {
      const states = Map.groupBy(units, ({ id }) => stateOfAnswer(effective.has(id), loaded.answers.get(id)?.get(question.id)))
      const count = (state: AnswerView['state']): number => states.get(state)?.length ?? 0
      return {
        ...headOf(question), answered: count('answered'), blank: count('blank'), missing: count('missing'),
        passages: loaded.passages.filter(({ questionId }) => questionId === question.id).length,
      }
    }),
  }
}

function headOf(question: Asking): Pick<QuestionList['questions'][number], 'questionId' | 'title' | 'type' | 'about'> {
  return { questionId: question.id, title: question.title, type: question.type, about: question.type === 'text' ? question.about : null }
}

/** Every unit's answer to one question, in the official order; who gave none is there too. */
export async function answerSheet(db: ReadDatabase, asked: AnswersAsked & LikenessSetting & { readonly questionId: string }): Promise<AnswerSheet> {
  const loaded = await loadAnswers(db, asked, asked.questionId)
  const question = questionOf(loaded, asked.questionId)
  const earlier = await earlierAnswers(db, loaded.figures.campaign, asked)
  const found = copiesFor(question, loaded, earlier, asked)
  const pairs = Map.groupBy(found.pairs, ({ own }) => own.bodyId)
  const marks = Map.groupBy(loaded.passages, ({ bodyId }) => bodyId)
  return {
    campaign: campaignHead(loaded.figures), question: { ...headOf(question), columns: question.type === 'table' ? question.columns.map(({ title }) => title) : [] },
    answers: loaded.figures.units.map(({ id, name }) => answerView({ bodyId: id, name }, loaded, question.id, {
      passages: marks.get(id) ?? [], tooShort: found.tooShort.has(id), likeness: (pairs.get(id) ?? []).slice(0, mostShown).map(likenessView),
    })),
  }
}

/** Near-copies shown with an answer. */
const mostShown = 3

function answerView(
  unit: { readonly bodyId: string, readonly name: string }, { figures, answers }: CampaignAnswers, questionId: string,
  { passages, tooShort, likeness }: { readonly passages: readonly PassageView[], readonly tooShort: boolean, readonly likeness: Likeness[] },
): AnswerView {
  const version = figures.effective.get(unit.bodyId)
  const answer = answers.get(unit.bodyId)?.get(questionId)
  return {
    ...unit, state: stateOfAnswer(version !== undefined, answer), text: answer?.text ?? '', rows: answer?.rows ?? [], passages: [...passages], tooShort, likeness,
    submission: version === undefined ? null : {
      submissionId: version.id, version: version.version, state: version.state, fileName: version.fileName, place: answer?.place ?? '', receivedOn: version.receivedOn,
    },
  }
}

/** Campaign → its answers, of the campaigns this one is compared with. */
type EarlierAnswers = readonly { readonly with: 'previous' | 'yearAgo', readonly figures: CampaignFigures, readonly answers: CampaignAnswers['answers'] }[]

async function earlierAnswers(db: ReadDatabase, campaign: Campaign, asked: AnswersAsked): Promise<EarlierAnswers> {
  const found: { with: 'previous' | 'yearAgo', figures: CampaignFigures, answers: CampaignAnswers['answers'] }[] = []
  for (const [kind, id] of [['previous', campaign.previousId], ['yearAgo', campaign.yearAgoId]] as const) {
    const figures = kind === 'yearAgo' && id === campaign.previousId ? null : await loadSettled(db, id, asked)
    if (figures === null) continue
    found.push({ with: kind, figures, answers: answersByUnit(figures, await selectAnswers(db, [...figures.effective.values()].map(({ id: submission }) => submission), null)) })
  }
  return found
}

function copiesFor(question: Asking, { figures, answers }: CampaignAnswers, earlier: EarlierAnswers, setting: LikenessSetting): FoundPairs {
  if (question.type !== 'text') return { pairs: [], tooShort: new Set(), compared: 0 }
  const now = textsOf(figures, answers, question.id)
  const before = earlier.flatMap(({ with: kind, figures: then, answers: given }): Earlier[] => {
    const same = sameQuestion(question, then.campaign)
    return same === null ? [] : [{ with: kind, texts: new Map(textsOf(then, given, same).map((text) => [text.bodyId, text])) }]
  })
  return nearCopiesOf(now, before, `${question.title} ${question.hint}`, setting)
}

function textsOf({ campaign, units }: CampaignFigures, answers: CampaignAnswers['answers'], questionId: string): readonly ComparedText[] {
  return units.flatMap(({ id, name }): ComparedText[] => {
    const answer = answers.get(id)?.get(questionId)
    return answer === undefined || answer.text.trim() === '' ? [] : [{
      bodyId: id, name, submissionId: answer.submissionId, text: answer.text, campaignId: campaign.id, campaignTitle: campaign.title,
    }]
  })
}

/** The question an earlier campaign asked in the same words; failing that, under the same id. */
function sameQuestion(question: Asking, { outline }: Campaign): string | null {
  const texts = outline.filter(({ type }) => type === 'text')
  return (texts.find(({ title }) => foldText(title) === foldText(question.title)) ?? texts.find(({ id }) => id === question.id))?.id ?? null
}

function likenessView(pair: FoundPair): Likeness {
  const { bodyId, name, submissionId, campaignId, campaignTitle, text } = pair.other
  return { with: pair.with, campaignId, campaignTitle, bodyId, name, submissionId, percent: pair.percent, otherText: text, ...pair.ranges() }
}

/** All near-copies of a campaign, or of one question. Two units alike are named once. */
export async function nearCopies(db: ReadDatabase, asked: AnswersAsked & LikenessSetting & { readonly questionId: string | null }): Promise<NearCopies> {
  const loaded = await loadAnswers(db, asked, asked.questionId)
  const earlier = await earlierAnswers(db, loaded.figures.campaign, asked)
  const questions = asked.questionId === null ? loaded.questions : [questionOf(loaded, asked.questionId)]
  const found = questions.map((question) => ({ question, ...copiesFor(question, loaded, earlier, asked) }))
  return {
    campaign: campaignHead(loaded.figures), compared: sum(found.map(({ compared }) => compared)), tooShort: sum(found.map(({ tooShort }) => tooShort.size)),
    pairs: found.flatMap(({ question, pairs }) => onceEach(pairs).map(({ own, other, with: kind, percent }) => ({
      questionId: question.id, questionTitle: question.title, bodyId: own.bodyId, name: own.name, submissionId: own.submissionId, percent,
      other: { with: kind, campaignId: other.campaignId, campaignTitle: other.campaignTitle, bodyId: other.bodyId, name: other.name, submissionId: other.submissionId },
    }))).toSorted((one, two) => two.percent - one.percent),
  }
}

/** Pairs come with the greater share first, so the first of two is kept. */
function onceEach(pairs: readonly FoundPair[]): readonly FoundPair[] {
  const seen = new Set<string>()
  return pairs.filter(({ own, other }) => {
    if (seen.has(`${other.submissionId} ${own.submissionId}`)) return false
    seen.add(`${own.submissionId} ${other.submissionId}`)
    return true
  })
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
