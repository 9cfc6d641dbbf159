/** Kết nạp on a day and over a period: the pipeline, progress against the targets, quotas by unit. */
import type { AdmissionPipeline, AdmissionProgress, AdmissionQuotas } from '../../shared/contract/year-work.ts'
import { admissionStageSchema } from '../../shared/contract/year-work.ts'
import { admissionSchema } from '../../shared/domain/admission.ts'
import type { Admission } from '../../shared/domain/admission.ts'
import { dateParts, daysBetween, isWithin } from '../../shared/domain/dates.ts'
import type { Target } from '../../shared/domain/indicator.ts'
import { workRate } from '../../shared/domain/work-table.ts'
import type { ReadDatabase } from '../db/index.ts'
import { organisationView } from '../organisation/index.ts'
import { getOffice } from '../settings/index.ts'
import { targetsFor, unitTree } from '../work-tables/index.ts'
import type { UnitTree } from '../work-tables/index.ts'
import { selectAdmissions } from './admission.repository.ts'
import { progressOf } from './progress.ts'
import { quotaOf, quotaTable } from './quota-table.ts'
import { admissionProblems, isAdmittedIn, isStopped, standing } from './stages.ts'
import type { Trait } from './stages.ts'

/** Indicator of the supplied set that the targets of admissions are set on. */
export const admissionIndicator = 'PT05'
const traits = admissionSchema.shape.traits.unwrap().element.options

interface Loaded { readonly officeBodyId: string, readonly admissions: readonly Admission[], readonly tree: UnitTree, readonly targets: readonly Target[] }

async function load(db: ReadDatabase, on: string): Promise<Loaded> {
  const { record: office } = await getOffice(db)
  return {
    officeBodyId: office.bodyId, admissions: (await selectAdmissions(db)).map(({ record }) => record),
    tree: unitTree((await organisationView(db)).bodies, office.bodyId, on), targets: await targetsFor(db, admissionIndicator),
  }
}

export async function admissionPipeline(db: ReadDatabase, on: string): Promise<AdmissionPipeline> {
  const { admissions, tree } = await load(db, on)
  const going = admissions.filter((admission) => !isStopped(admission, on))
  const people = going.flatMap((admission) => {
    const at = standing(admission, on)
    if (at === null) return []
    const { id, fullName, bodyId } = admission
    return [{
      id, fullName, bodyId, name: tree.nameOf(bodyId), stage: at.stage, step: at.step.step, since: at.step.date, days: daysBetween(at.step.date, on),
      traits: admission.traits, problems: [...admissionProblems(admission, on)],
    }]
  })
  return {
    on, stopped: admissions.length - going.length, late: people.filter(({ problems }) => problems.some(({ code }) => code === 'admission.officialDue')).length,
    stages: admissionStageSchema.options.map((stage) => {
      const there = people.filter((person) => person.stage === stage)
      return { stage, count: there.length, traits: traits.map((trait) => ({ trait, count: there.filter((person) => person.traits.includes(trait)).length })) }
    }),
    people: people.map(({ traits: _traits, ...person }) => person),
  }
}

/** Targets of the office that run on the day, the longest first; with none running, all there are. */
export async function admissionProgress(db: ReadDatabase, on: string): Promise<AdmissionProgress> {
  const { admissions, targets, officeBodyId, tree } = await load(db, on)
  const own = targets.filter(({ bodyId }) => bodyId === officeBodyId)
  const running = own.filter(({ period }) => isWithin(on, period.from, period.to))
  const within = admissions.filter(({ bodyId }) => tree.unitOf(bodyId) !== null)
  return {
    on, targets: (running.length > 0 ? running : own).toSorted((one, other) => daysBetween(other.period.from, other.period.to) - daysBetween(one.period.from, one.period.to))
      .map((target) => progressOf(target, within, on)),
  }
}

export async function admissionQuotas(db: ReadDatabase, period: { readonly from: string, readonly to: string }): Promise<AdmissionQuotas> {
  const { admissions, targets, tree, officeBodyId } = await load(db, period.to)
  const within = admissions.filter(({ bodyId }) => tree.unitOf(bodyId) !== null)
  const yearFrom = `${dateParts(period.to).year}-01-01`
  const byUnit = Map.groupBy(within, ({ bodyId }) => tree.unitOf(bodyId) ?? bodyId)
  const admitted = within.filter((admission) => isAdmittedIn(admission, period.from, period.to))
  const count = (trait: Trait): number => admitted.filter((admission) => admission.traits.includes(trait)).length
  return {
    ...period, byUnit: quotaTable({ tree, byUnit, targets, officeBodyId, ...period, yearFrom }), admitted: admitted.length,
    traits: traits.map((trait) => ({ trait, rate: workRate(count(trait), admitted.length) })),
    nobody: tree.units.filter(({ id }) => quotaOf(targets, id, period.to) !== null && !(byUnit.get(id) ?? []).some((admission) => isAdmittedIn(admission, yearFrom, period.to)))
      .map(({ id, name }) => ({ bodyId: id, name })),
  }
}
