/** This capability's part of the contract. */
import { collectionProcedures, noRules } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { evaluationRoundStore, evaluationStore } from './evaluations.repository.ts'
import { listEvaluationRounds, listEvaluations } from './evaluations.service.ts'

export const evaluationsProcedures = {
  rounds: collectionProcedures(os.evaluations.rounds, evaluationRoundStore, noRules, listEvaluationRounds),
  results: collectionProcedures(os.evaluations.results, evaluationStore, noRules, listEvaluations),
}
