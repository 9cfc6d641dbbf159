/** Why a change of the organisation cannot be carried out, each with what to do. All at once. Pure. */
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, OrganisationView } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { addDays } from '../../shared/domain/dates.ts'

const error = (path: string, value: string, code: string, message: string, remedy: string): Problem => ({ severity: 'error', code: `change.${code}`, path, value, message, remedy })

/** `after`: the bodies as they would be. */
export function changeProblems(change: OrganisationChange, view: OrganisationView, after: ReadonlyMap<string, Body>): readonly Problem[] {
  return [...shapeProblems(change, view), ...timeProblems(change, view), ...memberProblems(change, view, after), ...childProblems(change, view, after)]
}

/** How many bodies each kind of change takes and gives: at least, at most. */
const shapes: Readonly<Record<OrganisationChange['kind'], { readonly from: readonly [number, number], readonly to: readonly [number, number], readonly words: string }>> = {
  merge: { from: [2, 200], to: [1, 1], words: 'Sáp nhập cần ít nhất hai tổ chức cũ và đúng một tổ chức sau sáp nhập.' },
  split: { from: [1, 1], to: [2, 200], words: 'Chia tách cần đúng một tổ chức cũ và ít nhất hai tổ chức sau chia tách.' },
  dissolve: { from: [1, 200], to: [0, 0], words: 'Giải thể cần ít nhất một tổ chức và không có tổ chức nào mới.' },
  handOver: { from: [1, 200], to: [0, 0], words: 'Bàn giao cần ít nhất một tổ chức chuyển đi và không có tổ chức nào mới.' },
  receive: { from: [0, 200], to: [1, 200], words: 'Tiếp nhận cần ít nhất một tổ chức chuyển đến.' },
  rename: { from: [1, 1], to: [1, 1], words: 'Đổi tên cần đúng một tổ chức, trước và sau là một.' },
}

function shapeProblems(change: OrganisationChange, view: OrganisationView): readonly Problem[] {
  const { from, to, words } = shapes[change.kind]
  const fits = change.fromIds.length >= from[0] && change.fromIds.length <= from[1] && change.to.length >= to[0] && change.to.length <= to[1]
    && (change.kind !== 'rename' || change.fromIds[0] === change.to[0]?.bodyId)
  const twice = change.to.findIndex(({ bodyId }, at) => change.to.findIndex((other) => other.bodyId === bodyId) !== at)
  const needsOther = change.kind === 'handOver' || change.kind === 'receive'
  return [
    ...fits ? [] : [error('to', '', 'shape', words, 'Thêm hoặc bớt tổ chức ở hai danh sách.')],
    ...twice < 0 ? [] : [error(`to[${twice}].bodyId`, change.to[twice]?.bodyId ?? '', 'twice', 'Một tổ chức có hai lần trong danh sách sau khi thay đổi.', 'Bỏ một lần, hoặc đặt mã khác cho tổ chức mới.')],
    ...needsOther && change.counterpart === '' ? [error('counterpart', '', 'counterpart', 'Chưa ghi bên giao hoặc bên nhận.', 'Ghi tên cấp uỷ ngoài Đảng bộ bàn giao hoặc tiếp nhận.')] : [],
    // An existing body goes on only when the change begins with it; else another's code was typed for a new one.
    ...change.to.flatMap(({ bodyId, name }, at) => change.kind !== 'receive' && view.bodies.has(bodyId) && !change.fromIds.includes(bodyId)
      ? [error(`to[${at}].bodyId`, bodyId, 'codeTaken', `Mã “${bodyId}” là của một tổ chức không nằm trong thay đổi này.`, `Đặt mã khác cho “${name}”, hoặc đưa tổ chức đó vào danh sách cũ.`)] : []),
    ...change.to.flatMap(({ parentId }, at) => parentId === null || view.bodies.has(parentId) || change.to.some(({ bodyId }) => bodyId === parentId)
      ? [] : [error(`to[${at}].parentId`, parentId, 'parent', 'Không có cấp trên mang mã này.', 'Chọn cấp trên trong cây tổ chức.')]),
  ]
}

function timeProblems(change: OrganisationChange, view: OrganisationView): readonly Problem[] {
  const lastDay = addDays(change.date, -1)
  const missing = change.fromIds.flatMap((id, at) => {
    const body = view.bodies.get(id)
    return body === undefined || bodyOn(body, lastDay) !== null ? []
      : [error(`fromIds[${at}]`, id, 'notThere', 'Tổ chức này không còn (hoặc chưa có) ngay trước ngày thay đổi.', 'Chọn tổ chức khác, hoặc sửa ngày thay đổi.')]
  })
  const touched = new Set([...change.fromIds, ...change.to.map(({ bodyId }) => bodyId)])
  const later = [...touched].flatMap((id) => view.bodies.get(id)?.versions.some(({ from }) => from >= change.date) === true
    ? [error('date', change.date, 'later', `Tổ chức “${view.bodies.get(id)?.versions.at(-1)?.name ?? id}” đã có thay đổi từ ngày này trở đi.`, 'Chọn ngày sau thay đổi đó, hoặc hoàn tác thay đổi sau trước.')] : [])
  return [...missing, ...later]
}

/** Members first: nothing ends before every member of it has a place. */
function memberProblems(change: OrganisationChange, view: OrganisationView, after: ReadonlyMap<string, Body>): readonly Problem[] {
  const going = new Set(change.to.map(({ bodyId }) => bodyId))
  const ending = change.fromIds.filter((id) => !going.has(id))
  const name = (id: string): string => view.bodies.get(id)?.versions.at(-1)?.name ?? id
  const homeless = ending.flatMap((id) => {
    const counted = change.membersBefore.find(({ bodyId }) => bodyId === id)
    if (counted === undefined) return [error('membersBefore', id, 'notCounted', `Chưa ghi số đảng viên của “${name(id)}”.`, 'Ghi số đảng viên trước khi thay đổi.')]
    const moved = change.memberMoves.filter(({ fromBodyId }) => fromBodyId === id).reduce((sum, { members }) => sum + members, 0)
    if (moved === counted.members) return []
    const left = counted.members - moved
    return [error('memberMoves', id, 'membersLeft', left > 0 ? `“${name(id)}” còn ${left} đảng viên chưa có nơi chuyển đến.` : `“${name(id)}” có ${counted.members} đảng viên nhưng ghi chuyển ${moved}.`, 'Ghi đủ nơi chuyển đến của từng đảng viên rồi mới thực hiện.')]
  })
  const nowhere = change.memberMoves.flatMap(({ toBodyId, toText }, at) => {
    if (toBodyId === null) return toText === '' ? [error(`memberMoves[${at}].toText`, '', 'noPlace', 'Chưa ghi nơi chuyển đến.', 'Chọn tổ chức trong Đảng bộ, hoặc ghi tên nơi chuyển đến ở ngoài.')] : []
    const body = after.get(toBodyId)
    return body !== undefined && bodyOn(body, change.date) !== null ? []
      : [error(`memberMoves[${at}].toBodyId`, toBodyId, 'placeEnds', 'Nơi chuyển đến không còn sau ngày thay đổi.', 'Chọn một tổ chức đang hoạt động.')]
  })
  return [...homeless, ...nowhere]
}

/** What stood beneath a body that ends must stand beneath another. */
function childProblems(change: OrganisationChange, view: OrganisationView, after: ReadonlyMap<string, Body>): readonly Problem[] {
  return [...after.values()].flatMap((body) => {
    const version = bodyOn(body, change.date)
    if (version === null || version.parentId === null) return []
    const parent = after.get(version.parentId)
    if (parent === undefined || bodyOn(parent, change.date) !== null || !view.bodies.has(parent.id) || bodyOn(parent, addDays(change.date, -1)) === null) return []
    return [error('fromIds', body.id, 'orphan', `“${version.name}” đang trực thuộc “${parent.versions.at(-1)?.name ?? parent.id}” là tổ chức kết thúc hoạt động.`, 'Đưa tổ chức này vào thay đổi, hoặc chuyển nó sang cấp trên khác trước.')]
  })
}
