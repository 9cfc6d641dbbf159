/** What a record is called in a list of results, and by what the list is narrowed: kind, day, unit, state. Pure. */
import type { SearchKind, SearchState } from '../../shared/contract/search.ts'
import { designationOf } from '../../shared/document/model.ts'
import { documentKinds } from '../../shared/document/kinds.ts'
import type { DocumentKind } from '../../shared/document/kinds.ts'
import type { PaperFacts } from '../../shared/domain/common.ts'
import type { RecordCollection, RecordOf } from '../../shared/domain/office-records.ts'

export interface Subject {
  readonly kind: SearchKind, readonly title: string
  /** As printed ("05-KH/ĐU"); '' without. */
  readonly number: string
  readonly day: string | null, readonly unitId: string | null, readonly state: SearchState
  /** Tuyệt mật: nothing of what it says is kept in the index. */
  readonly withheld: boolean
}

/** Names of records that this one points to: '' for one that is not there. `symbol`: of a body, as its numbers carry it. */
export interface Names {
  name(collection: RecordCollection, id: string | null): string
  symbol(bodyId: string): string
}

type Describe<C extends RecordCollection> = (record: RecordOf<C>, names: Names) => Partial<Subject> & { readonly title: string }

const subjects: { readonly [C in RecordCollection]: Describe<C> } = {
  bodies: ({ id, versions }) => ({ title: versions.at(-1)?.name ?? '', number: versions.at(-1)?.symbol ?? '', day: versions.at(-1)?.from ?? null, unitId: id, state: ended(versions.at(-1)?.to ?? null) }),
  terms: ({ name, bodyId, from }, names) => ({ title: joined(name, names.name('bodies', bodyId)), day: from, unitId: bodyId }),
  people: ({ fullName }) => ({ title: fullName }),
  posts: ({ title, personId, bodyId, period }, names) => ({ title: joined(names.name('people', personId), title, names.name('bodies', bodyId)), day: period.from, unitId: bodyId, state: ended(period.to) }),
  signingRights: ({ postId, bodyId, authority, period }, names) => ({ title: joined('Quyền ký', names.name('posts', postId), authority ?? '', names.name('bodies', bodyId)), day: period.from, unitId: bodyId, state: ended(period.to) }),
  directives: ({ kind, designation, subject, date, stage }) => ({ title: `${documentKinds[kind].name} ${subject}`, number: designation, day: date, state: stage === 'concluded' ? 'done' : 'open' }),
  plans: ({ subject, paper }, names) => ofPaper('plan', `Kế hoạch ${subject}`, paper, names),
  summaryReports: ({ subject, paper }, names) => ofPaper('report', `Báo cáo ${subject}`, paper, names),
  inspections: ({ title, bodyId, schedule, coveredPeriod, outcomes }) => ({ title, unitId: bodyId, day: schedule.signedOn ?? coveredPeriod.to, state: outcomes.length > 0 ? 'done' : 'open' }),
  freeDocuments: ({ kind, subject, paper }, names) => ofPaper(kind, documentKinds[kind].hasTypeLine ? `${documentKinds[kind].name} ${subject}` : subject, paper, names),
  indicators: ({ name, code }) => ({ title: name, number: code }),
  targets: ({ indicatorId, bodyId, setBy, period }, names) => ({ title: joined('Mức phấn đấu', names.name('indicators', indicatorId), names.name('bodies', bodyId), setBy), day: period.from, unitId: bodyId }),
  crossChecks: ({ name }) => ({ title: name }),
  reportingRounds: ({ title, bodyId, period }) => ({ title, day: period.from, unitId: bodyId, state: ended(period.to) }),
  campaigns: ({ title, bodyId, due, state }) => ({ title, day: due, unitId: bodyId, state: state === 'closed' ? 'done' : 'open' }),
  studySessions: ({ title, bodyId, date }) => ({ title, day: date, unitId: bodyId }),
  commitments: ({ type, year, bodyId }, names) => ({ title: joined(type, names.name('bodies', bodyId)), day: `${year}-01-01`, unitId: bodyId }),
  admissions: ({ fullName, bodyId, steps, stopped }, names) => ({ title: joined('Hồ sơ kết nạp', fullName, names.name('bodies', bodyId)), day: steps.at(-1)?.date ?? null, unitId: bodyId, state: stopped !== null || steps.some(({ step }) => step === 'official') ? 'done' : 'open' }),
  evaluationRounds: ({ title, bodyId, asOf, closed }) => ({ title, day: asOf, unitId: bodyId, state: closed ? 'done' : 'open' }),
  evaluations: ({ roundId, bodyId, subject }, names) => ({ title: joined(subject.type === 'person' ? subject.fullName : names.name('bodies', bodyId), names.name('evaluationRounds', roundId)), unitId: bodyId }),
  organisationChanges: ({ title, date, state, decision }) => ({ title, number: decision.designation, day: date, state: state === 'done' ? 'done' : 'open' }),
  memberships: ({ personId, bodyId, period }, names) => ({ title: joined(names.name('people', personId), names.name('bodies', bodyId)), day: period.from, unitId: bodyId, state: ended(period.to) }),
  meetings: ({ title, bodyId, start, state }) => ({ title, day: start.slice(0, 10), unitId: bodyId, state: state === 'signed' ? 'done' : 'open' }),
  proceedings: ({ id }, names) => ({ title: joined('Diễn biến cuộc họp', names.name('meetings', id)) }),
  meetingProgrammes: ({ title, bodyId, year }) => ({ title, day: `${year}-01-01`, unitId: bodyId }),
  tasks: ({ content, bodyId, setOn, reports }) => ({ title: content, day: setOn, unitId: bodyId, state: reports.some(({ state }) => state !== 'underway') ? 'done' : 'open' }),
  petitions: ({ content, bodyId, receivedOn, closed }) => ({ title: firstLine(content), day: receivedOn, unitId: bodyId, state: closed === null ? 'open' : 'done' }),
  supervisionAssignments: ({ personId, bodyId, field, period }, names) => ({ title: joined('Phân công', names.name('people', personId), bodyId === null ? field : names.name('bodies', bodyId)), day: period.from, unitId: bodyId, state: ended(period.to) }),
  inspectionProgrammes: ({ title, bodyId, year }) => ({ title, day: `${year}-01-01`, unitId: bodyId }),
  caseProcedures: ({ name }) => ({ title: name }),
  incomingPapers: ({ subject, kind, number, designation, date, receivedOn, bodyId, secrecy, closed, voided }) => ({
    title: secrecy === 'topSecret' ? topSecretTitle : subject === '' && kind !== null ? documentKinds[kind].name : subject, number: joined(number === null ? '' : `Số đến ${number}`, designation), day: date ?? receivedOn, unitId: bodyId,
    state: voided !== null ? 'withdrawn' : closed === null ? 'open' : 'done', withheld: secrecy === 'topSecret',
  }),
  deliveryLists: ({ subject, designation, date, bodyId, secrecy }) => ({ title: joined('Danh sách gửi', secrecy === 'topSecret' ? topSecretTitle : subject), number: designation, day: date, unitId: bodyId, withheld: secrecy === 'topSecret' }),
}

const topSecretTitle = 'Văn bản Tuyệt mật (không ghi trích yếu)'

/** The record as a list of results names it. `state` is the record's own; that of a paper's way is laid over it. */
export function subjectOf<C extends RecordCollection>(collection: C, record: RecordOf<C>, names: Names): Subject {
  return { kind: collection, number: '', day: null, unitId: null, state: '', withheld: false, ...subjects[collection](record, names) }
}

function ofPaper(kind: DocumentKind, title: string, { bodyId, number, date, secrecy }: PaperFacts, names: Names): Subject {
  const withheld = secrecy === 'topSecret'
  return {
    kind, title: withheld ? topSecretTitle : title, day: date, unitId: bodyId, state: number === null ? 'draft' : 'numbered', withheld,
    number: number === null ? '' : designationOf({ number, kindSymbol: documentKinds[kind].symbol, bodySymbol: names.symbol(bodyId) }),
  }
}

function ended(to: string | null): SearchState {
  return to === null ? '' : 'done'
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' – ')
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n')
  return line.length <= 160 ? line : `${line.slice(0, 159).trimEnd()}…`
}
