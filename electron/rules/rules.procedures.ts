/** The rules' part of the contract. */
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { caseResources } from '../inspections/index.ts'
import { meetingResources } from '../meetings/index.ts'
import { os } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { ruleRows } from './rule-rows.ts'
import { workRows } from './work-rows.ts'

export function rulesProcedures(resources: Pick<PaperResources, 'profiles' | 'layers' | 'checks' | 'foreignForm' | 'authority' | 'folders'>) {
  const folder = resources.folders.resources
  const [meetings, cases] = [meetingResources(folder), caseResources(folder)]
  return {
    guides: os.rules.guides.handler(() => resources.profiles().map(({ id, title, effective: { from, to } }) => ({ id, title, from, to }))
      .toSorted((one, other) => one.from < other.from ? 1 : -1)),
    list: os.rules.list.handler(async ({ context, input }) => {
      const { record } = await getOffice(context.office().read)
      const { profile } = selectProfile(resources.profiles(), null, input.profile)
      const form = resolveForm(profile, record.houseStyle, resources.layers())
      return [
        ...ruleRows({ profile, form, own: record.houseStyle.rules, checks: resources.checks(), foreign: resources.foreignForm(), authority: resources.authority() }),
        ...workRows({ counting: meetings.counting(), timeLimits: cases.timeLimits(), discipline: cases.disciplineFile(), daysOff: cases.daysOff() }),
      ]
    }),
  }
}
