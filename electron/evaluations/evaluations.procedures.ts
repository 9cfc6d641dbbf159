/** This capability's part of the contract. */
import { collectionProcedures } from '../records/index.ts'
import { os, today } from '../requests/index.ts'
import type { RequestContext } from '../requests/index.ts'
import { madeId } from '../campaigns/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { acceptRound, setClosed, withdrawResult } from './approve.service.ts'
import type { DecideContext } from './approve.service.ts'
import { savePastRatings, saveResults } from './entry.service.ts'
import type { EntryContext } from './entry.service.ts'
import { resultRules, roundRules } from './evaluation-rules.ts'
import { evaluationRoundStore, evaluationStore } from './evaluations.repository.ts'
import { listEvaluationRounds, listEvaluations } from './evaluations.service.ts'
import { averageOfTerm, ratingHistory, ratingMap } from './history.service.ts'
import { makeEvaluationPaper } from './papers.service.ts'
import type { RatingRules } from './rating-rules.ts'
import { viewRound } from './round-view.service.ts'
import { readRatingRules, rulesView } from './rules.service.ts'
import { summarySheet } from './summary-sheet.ts'

/** What these procedures need of the process that serves. */
export interface EvaluationsHost extends GrantedPlaces { readonly resources: PaperResources }

export function evaluationsProcedures(host: EvaluationsHost) {
  const { resources } = host
  let read: RatingRules | null = null
  const rules = (): RatingRules => read ??= readRatingRules(resources.folders.resources)
  const deciding = (context: RequestContext): DecideContext => ({ office: context.office(), rules: rules(), actor: context.actor, today: today(context.actor) })
  const entering = (context: RequestContext): EntryContext => ({ ...deciding(context), rules: resultRules(rules), newId: (prefix) => madeId(prefix, today(context.actor)) })
  const view = (context: RequestContext, roundId: string) => viewRound(context.office().read, rules(), roundId)
  return {
    rounds: collectionProcedures(os.evaluations.rounds, evaluationRoundStore, roundRules(rules), listEvaluationRounds),
    results: collectionProcedures(os.evaluations.results, evaluationStore, resultRules(rules), listEvaluations),
    rules: os.evaluations.rules.handler(() => rulesView(rules())),
    view: os.evaluations.view.handler(({ context, input }) => view(context, input.roundId)),
    saveResults: os.evaluations.saveResults.handler(({ context, input }) => saveResults(entering(context), input.results)),
    savePast: os.evaluations.savePast.handler(({ context, input }) => savePastRatings(entering(context), input)),
    accept: os.evaluations.accept.handler(({ context, input }) => acceptRound(deciding(context), input)),
    withdraw: os.evaluations.withdraw.handler(({ context, input }) => withdrawResult(deciding(context), input)),
    setClosed: os.evaluations.setClosed.handler(({ context, input }) => setClosed(deciding(context), input)),
    termAverage: os.evaluations.termAverage.handler(({ context, input }) => averageOfTerm(context.office().read, rules(), input)),
    history: os.evaluations.history.handler(({ context, input }) => ratingHistory(context.office().read, rules(), input)),
    ratingMap: os.evaluations.ratingMap.handler(({ context, input: { bodyId, on, units } }) => ratingMap(context.office().read, { bodyId, on: on ?? today(context.actor), units })),
    makePaper: os.evaluations.makePaper.handler(({ context, input }) => makeEvaluationPaper(
      { ...deciding(context), resources, newId: (prefix) => madeId(prefix, today(context.actor)) }, input)),
    summarySheet: os.evaluations.summarySheet.handler(async ({ context, input: { roundId, grant } }) => writeGranted(host, grant, summarySheet(await view(context, roundId), 'Văn phòng Khối'))),
  }
}
