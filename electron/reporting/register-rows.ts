/** What of the office's registers stands behind an item: each organisation, paper and session of its own. Pure. */
import type { DrillDown } from '../../shared/contract/report-drafts.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import { bodyKindWords } from '../../shared/domain/organisation-words.ts'
import type { ClaimSource } from '../../shared/domain/report-parts.ts'
import { workFractionText } from '../../shared/domain/work-table.ts'
import { attendeeGroups, groupCounts, groupNames, groupRate } from '../study-sessions/index.ts'
import type { MadeDraft } from './campaign-draft.ts'
import type { Registers } from './draft-registers.ts'

type Row = DrillDown['rows'][number]
export type RegisterSource = Extract<ClaimSource['type'], 'organisations' | 'issued' | 'studies'>

export function registerRows(type: RegisterSource, { registers, campaign, figures }: Pick<MadeDraft, 'registers' | 'campaign' | 'figures'>): Row[] {
  const nameOf = (bodyId: string): string => figures.nodes.find(({ id }) => id === bodyId)?.name ?? bodyId
  switch (type) {
    case 'organisations': return registers.organisations.map(({ id, name, kind }) => row(id, name, [{ name: 'Loại hình', value: bodyKindWords[kind], place: '' }]))
    case 'issued': return registers.issued.map(({ kind, designation, date, subject }) => row(campaign.bodyId, nameOf(campaign.bodyId), [
      { name: documentKinds[kind].name, value: `Số ${designation}, ngày ${shortDate(date)} ${subject}`.trim(), place: '' },
    ]))
    case 'studies': return registers.studies.map((held) => row(held.session.bodyId, nameOf(held.session.bodyId), valuesOf(held)))
  }
}

function valuesOf(held: Registers['studies'][number]): Row['values'] {
  const rates = attendeeGroups.map((group) => ({ group, rate: groupRate(groupCounts([held], group)) })).filter(({ rate }) => rate.denominator > 0)
  return [
    { name: 'Lớp', value: `${held.session.title}, ngày ${shortDate(held.session.date)}`, place: '' },
    ...rates.map(({ group, rate }) => ({ name: groupNames[group], value: workFractionText(rate), place: '' })),
  ]
}

function row(bodyId: string, name: string, values: Row['values']): Row {
  return { bodyId, name, values, submission: null, remark: '' }
}
