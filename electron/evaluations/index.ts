/** Evaluation rounds worked through by the rules: proposals, the cap, ballots, approval, summaries, averages of a term, papers. */
export { evaluationRoundStore, evaluationStore, selectEvaluationRounds, selectEvaluations } from './evaluations.repository.ts'
export { evaluationsProcedures } from './evaluations.procedures.ts'
export { averageOfTerm, ratingHistory, ratingMap } from './history.service.ts'
export { makeEvaluationPaper } from './papers.service.ts'
export { viewRound } from './round-view.service.ts'
export { readRatingRules } from './rules.service.ts'
export { summarySheet } from './summary-sheet.ts'
