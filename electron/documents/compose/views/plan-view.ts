/** What the paper of a plan needs. */
import { z } from 'zod'
import { shortDate } from '../../../../shared/domain/dates.ts'
import type { Plan, PlanTask } from '../../../../shared/domain/plan.ts'
import type { OfficeFacts, PaperHead } from '../facts.ts'
import { basisLines, cites } from './citation.ts'
import { directiveView, directiveViewSchema } from './directive.ts'
import { issuerSchema, issuerView } from './issuer.ts'

/** `horizons`: targets grouped by their horizon, in the order typed. `due`: the date or the person's own words. */
export const planViewSchema = z.object({
  issuer: issuerSchema,
  plan: z.object({
    subject: z.string(), directive: directiveViewSchema, bases: z.array(z.string()),
    purposes: z.array(z.string()), requirements: z.array(z.string()), generalObjective: z.string(),
    horizons: z.array(z.object({ horizon: z.string(), targets: z.array(z.string()) })),
    solutions: z.array(z.object({ title: z.string(), content: z.array(z.string()) })),
    tasks: z.array(z.object({
      order: z.number(), content: z.string(), lead: z.string(), partners: z.string(), due: z.string(), product: z.string(),
    })),
    funding: z.string(),
    assignments: z.array(z.object({ agency: z.string(), duty: z.string() })),
    reportingRule: z.string(),
  }),
}).readonly()
export type PlanView = z.output<typeof planViewSchema>

export function planView(plan: Plan, head: PaperHead, facts: OfficeFacts): PlanView {
  const directive = plan.directiveId === null ? null : facts.directives.get(plan.directiveId) ?? null
  const carryingOut = directive === null || cites(plan.paper.bases, directive.designation, facts.directives) ? []
    : [`Thực hiện ${directiveView(directive).full}`]
  return {
    issuer: issuerView(head),
    plan: {
      subject: plan.subject, directive: directiveView(directive), bases: [...carryingOut, ...basisLines(plan.paper.bases, facts.directives)],
      purposes: [...plan.purposes], requirements: [...plan.requirements], generalObjective: plan.generalObjective,
      horizons: groupBy(plan.targets, (target) => target.horizon)
        .map(([horizon, targets]) => ({ horizon, targets: targets.map((target) => target.content) })),
      solutions: plan.solutions.map((solution) => ({ title: solution.title, content: [...solution.content] })),
      tasks: plan.tasks.map((task, index) => ({
        order: index + 1, content: task.content, lead: task.lead, partners: task.partners, due: dueText(task), product: task.product,
      })),
      funding: plan.funding, assignments: plan.assignments.map((assignment) => ({ ...assignment })), reportingRule: plan.reportingRule,
    },
  }
}

function dueText(task: PlanTask): string {
  return task.due === null ? task.dueText : shortDate(task.due)
}

/** Elements under their key, keys in order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item])
  return [...groups]
}
