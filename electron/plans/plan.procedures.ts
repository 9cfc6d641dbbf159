/** This capability's part of the contract. */
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { planStore } from './plan.repository.ts'
import { listPlans, planRules } from './plan.service.ts'

export const plansProcedures = collectionProcedures(os.plans, planStore, planRules, listPlans)
