/** What the office's own registers say of the period: the organisations there are, the sessions held, the papers issued. Pure. */
import { documentKinds } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import type { Addressee } from '../../shared/contract/campaigns.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { StudySession } from '../../shared/domain/study-session.ts'
import { countText, workRateText } from '../../shared/domain/work-table.ts'
import { attendeeGroups, classesOf, groupCounts, groupNames, groupRate } from '../study-sessions/index.ts'
import type { StudyClass } from '../study-sessions/index.ts'
import type { DraftItem } from './draft-items.ts'

/** A paper of the office with number and date. */
export interface IssuedPaper { readonly id: string, readonly kind: DocumentKind, readonly designation: string, readonly date: string, readonly subject: string }

/** As the registers stood on the day the figures are taken. */
export interface Registers {
  readonly organisations: readonly Addressee[]
  readonly studies: readonly StudyClass[]
  readonly issued: readonly IssuedPaper[]
}

type Reported = Pick<Campaign, 'bodyId' | 'period' | 'cutOff'>

/** A register with nothing in it says nothing. */
export function registerItems(campaign: Reported, directive: Directive | null, { organisations, studies, issued }: Registers): readonly DraftItem[] {
  return [...organisationItems(campaign, organisations), ...issuedItems(issued, directive), ...studyItems(studies, directive)]
}

/** "Đến ngày 31/12/2025, có 58 tổ chức cơ sở đảng, gồm 21 đảng bộ và 37 chi bộ". */
function organisationItems({ cutOff }: Reported, organisations: readonly Addressee[]): readonly DraftItem[] {
  if (organisations.length === 0) return []
  const committees = organisations.filter(({ kind }) => kind === 'grassrootsCommittee').length
  const cells = organisations.length - committees
  const parts = committees === 0 ? `${countText(cells)} chi bộ cơ sở` : cells === 0 ? `${countText(committees)} đảng bộ cơ sở`
    : `${countText(organisations.length)} tổ chức cơ sở đảng, gồm ${countText(committees)} đảng bộ và ${countText(cells)} chi bộ`
  return [{ key: 'organisations', content: { section: 'deployment', text: `Đến ngày ${shortDate(cutOff)}, có ${parts}` }, source: { type: 'organisations' } }]
}

/** "Đã ban hành 3 kế hoạch, 2 hướng dẫn": in the order of the kinds in the guide. */
function issuedItems(issued: readonly IssuedPaper[], directive: Directive | null): readonly DraftItem[] {
  if (issued.length === 0) return []
  const kinds = Map.groupBy(issued, ({ kind }) => kind)
  const order = Object.keys(documentKinds)
  const counted = [...kinds].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([kind, papers]) => `${countText(papers.length)} ${documentKinds[kind].name.toLocaleLowerCase('vi')}`)
  const about = directive === null ? '' : ` thực hiện ${documentKinds[directive.kind].name} số ${directive.designation}`
  return [{ key: 'issued', content: { section: 'deployment', text: `Đã ban hành ${counted.join(', ')}${about}` }, source: { type: 'issued' } }]
}

/** "Đã tổ chức 12 lớp học tập, quán triệt; tỷ lệ dự học (kể cả học bù): đảng viên 99,16% (35.599/35.900)". */
function studyItems(studies: readonly StudyClass[], directive: Directive | null): readonly DraftItem[] {
  if (studies.length === 0) return []
  const rates = attendeeGroups.map((group) => ({ group, rate: groupRate(groupCounts(studies, group)) })).filter(({ rate }) => rate.denominator > 0)
    .map(({ group, rate }) => `${groupNames[group]} ${workRateText(rate)}`)
  const about = directive === null ? '' : ` ${documentKinds[directive.kind].name} số ${directive.designation}`
  const held = `Đã tổ chức ${countText(studies.length)} lớp học tập, quán triệt${about}`
  return [{ key: 'studies', content: { section: 'deployment', text: rates.length === 0 ? held : `${held}; tỷ lệ lượt người dự học (kể cả học bù): ${rates.join('; ')}` }, source: { type: 'studies' } }]
}

/** Classes of the period held by the day the figures are taken; of a review of a directive those that studied it. */
export function studiesOf(sessions: readonly StudySession[], { period, cutOff }: Reported, directive: Directive | null): readonly StudyClass[] {
  return classesOf(sessions, { from: period.from, to: lastDay({ period, cutOff }), directiveId: directive?.id ?? null }).classes
}

/** What is told of the period ends with it, and with the day the figures are taken. */
export function lastDay({ period, cutOff }: Pick<Campaign, 'period' | 'cutOff'>): string {
  return cutOff < period.to ? cutOff : period.to
}
