/** This capability's part of the contract, one line each. */
import { collectionOf } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { planStore } from './plan.repository.ts'
import { listPlans, planRules } from './plan.service.ts'

const plans = collectionOf(planStore, planRules, listPlans)

export const plansProcedures = {
  list: os.plans.list.handler(({ context }) => plans.list(context)),
  get: os.plans.get.handler(({ context, input }) => plans.get(context, input)),
  save: os.plans.save.handler(({ context, input }) => plans.save(context, input)),
  remove: os.plans.remove.handler(({ context, input }) => plans.remove(context, input)),
  history: os.plans.history.handler(({ context, input }) => plans.history(context, input)),
}
