/** Evaluation rounds, and the ratings in them. */
export { evaluationRoundStore, evaluationStore, selectEvaluationRounds, selectEvaluations } from './evaluations.repository.ts'
export { evaluationsProcedures } from './evaluations.procedures.ts'
