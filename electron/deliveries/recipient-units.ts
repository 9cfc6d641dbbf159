/** Which units a line of Nơi nhận means: one by its name, a group a person chooses from, or nobody of the tree. Pure. */
import type { RecipientProposal } from '../../shared/contract/deliveries.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, BodyKind, BodyVersion } from '../../shared/domain/organisation.ts'
import { officialOrder, wayUp } from '../organisation/index.ts'

/** As the paper says it. */
interface Recipient { readonly name: string, readonly purpose: string }
/** A paper's lines, who is addressed at its head, its issuer and its day. */
export interface RecipientFacts { readonly items: readonly Recipient[], readonly addressees: readonly string[], readonly bodies: ReadonlyMap<string, Body>, readonly issuerId: string, readonly on: string }

interface Placed { readonly body: Body, readonly version: BodyVersion }

/** Words of a group and the kinds it gathers; a longer word stands before one it contains. */
const groups: readonly (readonly [string, readonly BodyKind[]])[] = [
  ['to chuc co so dang', ['grassrootsCommittee', 'grassrootsCell']], ['chi bo, dang bo', ['grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell']],
  ['dang bo, chi bo', ['grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell']], ['chi, dang bo', ['grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell']],
  ['dang uy, chi bo', ['grassrootsCommittee', 'grassrootsCell']], ['cap uy', ['grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell']],
  ['dang bo bo phan', ['subCommitteeArea']], ['chi bo', ['grassrootsCell', 'partyCell']], ['dang bo', ['grassrootsCommittee', 'subCommitteeArea']], ['dang uy', ['grassrootsCommittee']],
  ['to dang', ['partyGroup']], ['co quan tham muu', ['board', 'office', 'inspectionCommittee']], ['ban tham muu', ['board', 'office']], ['ban dang', ['board', 'office', 'inspectionCommittee']],
  ['don vi', ['grassrootsCommittee', 'grassrootsCell', 'subCommitteeArea', 'partyCell']],
]

/** "Như trên" is opened into those the paper addresses. One proposal a line, in the order of the paper. */
export function recipientUnits({ items, addressees, bodies, issuerId, on }: RecipientFacts): readonly RecipientProposal[] {
  const placed = officialOrder(bodies, on).filter(({ body }) => bodyOn(body, on) !== null)
  return items.flatMap((item) => /^như trên/iu.test(item.name) && addressees.length > 0 ? addressees.map((name) => ({ name, purpose: item.purpose })) : [item])
    .map(({ name, purpose }) => ({ name, purpose, ...meaningOf(name, placed, bodies, issuerId, on) }))
}

function meaningOf(name: string, placed: readonly Placed[], bodies: ReadonlyMap<string, Body>, issuerId: string, on: string): Pick<RecipientProposal, 'means' | 'units'> {
  const words = foldText(name)
  const named = placed.filter(({ version }) => [version.name, version.shortName, version.letterheadIssuer].some((each) => each !== '' && foldText(each) === words))
  if (named.length === 1) return { means: 'unit', units: named.map(unitOf) }
  const gathered = /^(?:cac|nhung|toan the) (.*)$/u.exec(words)?.[1]
  const kinds = gathered === undefined ? undefined : groups.find(([word]) => gathered.startsWith(word))?.[1]
  if (kinds === undefined) return named.length > 1 ? { means: 'group', units: named.map(unitOf) } : { means: 'words', units: [] }
  const isDirect = words.includes('truc thuoc')
  // A board or an inspection committee has no units of its own: those of the committee it belongs to are meant.
  const members = wayUp(bodies, issuerId, on).map((above) => placed.filter(({ body, version }) => {
    const at = wayUp(bodies, body.id, on).indexOf(above)
    return kinds.includes(version.kind) && body.id !== issuerId && (isDirect ? at === 1 : at > 0)
  })).find((found) => found.length > 0)
  return members === undefined ? { means: 'words', units: [] } : { means: 'group', units: members.map(unitOf) }
}

function unitOf({ body, version }: Placed): { bodyId: string, name: string } {
  return { bodyId: body.id, name: version.name }
}
