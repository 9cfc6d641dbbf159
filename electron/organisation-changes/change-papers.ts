/** The quyết định and the biên bản bàn giao of a change, as draft records filled in from it. What the change does not say stays blank. Pure. */
import { addDays } from '../../shared/domain/dates.ts'
import { noMarks } from '../../shared/domain/common.ts'
import { freeDocumentSchema } from '../../shared/domain/free-document.ts'
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { OrganisationView } from '../../shared/domain/organisation.ts'
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { shortDate } from '../../shared/domain/dates.ts'
import type { Template } from '../documents/compose/index.ts'
import { childrenOf, placesOf } from './child-moves.ts'
import { nameOn, signingRightFor } from '../organisation/index.ts'

export type ChangePaper = 'decision' | 'handOverMinutes'
export const changeTemplates: Readonly<Record<ChangePaper, string>> = { decision: 'quyet-dinh-bien-dong-to-chuc', handOverMinutes: 'bien-ban-ban-giao' }

export interface ChangePaperFacts {
  readonly id: string, readonly change: OrganisationChange, readonly paper: ChangePaper
  readonly view: OrganisationView, readonly officeBodyId: string, readonly template: Template
  /** Who usually signs a decision on this day is proposed; minutes have signers of their own. */
  readonly today: string
}

export function changePaperRecord(facts: ChangePaperFacts): FreeDocument {
  const { id, change, paper, officeBodyId, template } = facts
  const what = whatChanges(change, facts.view)
  return freeDocumentSchema.parse({
    id, kind: paper === 'decision' ? 'decision' : 'minutes', templateId: changeTemplates[paper],
    subject: paper === 'decision' ? `về việc ${what.charAt(0).toLocaleLowerCase('vi')}${what.slice(1)}` : `bàn giao, tiếp nhận tổ chức đảng và đảng viên (${what.charAt(0).toLocaleLowerCase('vi')}${what.slice(1)})`,
    fields: paper === 'decision' ? decisionFields(facts, what) : minutesFields(facts), addressees: [],
    paper: {
      ...noMarks, bodyId: officeBodyId, number: null, date: null, signingRightId: paper === 'decision' ? signingRightFor(facts.view, officeBodyId, 'decision', facts.today) : null, edits: [],
      bases: paper === 'decision' ? template.suggested.bases.map((line) => ({ type: 'text', link: 'basis', text: line.replace(/^Căn cứ\s+/u, '') })) : [],
      recipients: paper === 'decision' ? template.suggested.recipients.map(({ name, purpose }) => ({ name, purpose })) : [], archive: template.suggested.archive,
    },
  })
}

/** "Sáp nhập Chi bộ A và Chi bộ B thành Chi bộ C". */
export function whatChanges(change: OrganisationChange, view: OrganisationView): string {
  const from = listed(change.fromIds.map((id) => nameBefore(id, change, view)))
  const to = listed(change.to.map(({ name }) => name))
  switch (change.kind) {
    case 'merge': return `Sáp nhập ${from} thành ${to}`
    case 'split': return `Chia tách ${from} thành ${to}`
    case 'dissolve': return `Giải thể ${from}`
    case 'handOver': return `Bàn giao ${from} về trực thuộc ${change.counterpart}`
    case 'receive': return `Tiếp nhận ${to} từ ${change.counterpart}`
    case 'rename': return `${renamedAs(change, view)} ${from} thành ${to}`
  }
}

/** A chi bộ cơ sở that becomes a đảng bộ cơ sở is raised; any other kind is changed into; else only the name is another. */
function renamedAs({ fromIds: [id = ''], to: [to], date }: OrganisationChange, view: OrganisationView): string {
  const body = view.bodies.get(id)
  const kind = body === undefined ? null : bodyOn(body, addDays(date, -1))?.kind ?? null
  if (to === undefined || kind === null || kind === to.kind) return 'Đổi tên'
  return kind === 'grassrootsCell' && to.kind === 'grassrootsCommittee' ? 'Nâng cấp' : 'Chuyển'
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`
}

function nameBefore(id: string, { date }: OrganisationChange, view: OrganisationView): string {
  return nameOn(view.bodies, id, addDays(date, -1))
}

function movesOf({ change, view }: ChangePaperFacts): readonly { readonly from: string, readonly to: string, readonly members: number }[] {
  const nameAfter = (id: string): string => change.to.find(({ bodyId }) => bodyId === id)?.name ?? nameBefore(id, change, view)
  return [
    ...change.memberMoves.map(({ fromBodyId, toBodyId, toText, members }) => ({
      from: nameBefore(fromBodyId, change, view), members, to: toBodyId === null ? toText : nameAfter(toBodyId),
    })),
    ...change.membersReceived.map(({ toBodyId, fromText, members }) => ({ from: fromText === '' ? change.counterpart : fromText, members, to: nameAfter(toBodyId) })),
  ]
}

/** The bodies beneath that get another place, as carrying out would write them; those that stay are not named. */
function unitsOf({ change, view }: ChangePaperFacts): FreeDocument['fields'] {
  const places = placesOf(change, view)
  const units = childrenOf(change, view).flatMap(({ body, version, fromId }) => {
    const place = places.get(body.id)
    if (place === undefined || place === fromId) return []
    const to = place === null ? change.counterpart : change.to.find(({ bodyId }) => bodyId === place)?.name ?? nameBefore(place, change, view)
    return [{ name: version.name, from: nameBefore(fromId, change, view), to }]
  })
  return units.length === 0 ? {} : { units }
}

function decisionFields(facts: ChangePaperFacts, what: string): FreeDocument['fields'] {
  const moves = movesOf(facts)
  return { change: what, from: facts.change.date, moves: moves.map((move) => ({ ...move })), ...unitsOf(facts), ...moves.length === 0 ? {} : { count: sum(moves) } }
}

function minutesFields(facts: ChangePaperFacts): FreeDocument['fields'] {
  const { change, view } = facts
  const moves = movesOf(facts)
  const own = listed(change.fromIds.map((id) => nameBefore(id, change, view)))
  const outside = change.counterpart
  const { designation, date, issuer } = change.decision
  return {
    giver: change.kind === 'receive' ? outside : own, receiver: change.kind === 'handOver' ? outside : listed(change.to.map(({ name }) => name)),
    moves: moves.map((move) => ({ ...move })), count: sum(moves), ...unitsOf(facts),
    ...designation === '' || date === null ? {} : { decision: `Quyết định số ${designation}, ngày ${shortDate(date)} của ${issuer}`.trim() },
  }
}

function sum(moves: readonly { readonly members: number }[]): number {
  return moves.reduce((total, { members }) => total + members, 0)
}
