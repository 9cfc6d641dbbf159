/** Why a change of the organisation cannot be carried out, each with what to do. All at once. Pure. */
import type { OrganisationChange } from '../../shared/domain/organisation-change.ts'
import { bodyOn } from '../../shared/domain/organisation.ts'
import type { Body, OrganisationView } from '../../shared/domain/organisation.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { addDays } from '../../shared/domain/dates.ts'
import { cycleProblems } from '../organisation/index.ts'
import { childrenOf } from './child-moves.ts'

const error = (path: string, value: string, code: string, message: string, remedy: string): Problem => ({ severity: 'error', code: `change.${code}`, path, value, message, remedy })

/** `after`: the bodies as they would be; `gone`: those that would be no more. */
export function changeProblems(change: OrganisationChange, view: OrganisationView, after: ReadonlyMap<string, Body>, gone: ReadonlySet<string>): readonly Problem[] {
  return [...shapeProblems(change, view), ...timeProblems(change, view, gone), ...memberProblems(change, view, after), ...placeProblems(change, view, after), ...childProblems(change, view, after)]
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

function timeProblems(change: OrganisationChange, view: OrganisationView, gone: ReadonlySet<string>): readonly Problem[] {
  const lastDay = addDays(change.date, -1)
  const missing = change.fromIds.flatMap((id, at) => {
    const body = view.bodies.get(id)
    return body === undefined || bodyOn(body, lastDay) !== null ? []
      : [error(`fromIds[${at}]`, id, 'notThere', `“${body.versions.at(-1)?.name ?? id}” không còn (hoặc chưa có) ngay trước ngày thay đổi.`, 'Chọn tổ chức khác, hoặc sửa ngày thay đổi.')]
  })
  const touched = new Set([...change.fromIds, ...change.to.map(({ bodyId }) => bodyId), ...gone, ...childrenOf(change, view).map(({ body }) => body.id)])
  const later = [...touched].flatMap((id) => view.bodies.get(id)?.versions.some(({ from }) => from >= change.date) === true
    ? [error('date', change.date, 'later', `Tổ chức “${view.bodies.get(id)?.versions.at(-1)?.name ?? id}” đã có thay đổi từ ngày này trở đi.`, 'Chọn ngày sau thay đổi đó, hoặc hoàn tác thay đổi sau trước.')] : [])
  // A name or place that begins later would be lost, or stand beneath a body that is no more.
  const begins = [...view.bodies.values()].filter(({ id, versions }) => !touched.has(id) && versions.some(({ from, parentId }) => from > change.date && parentId !== null && gone.has(parentId)))
    .map(({ id, versions }) => error('date', id, 'later', `“${versions.at(-1)?.name ?? id}” sẽ trực thuộc một tổ chức kết thúc hoạt động, từ sau ngày này.`, 'Sửa cấp trên của tổ chức đó trong cây tổ chức, rồi thực hiện lại.'))
  return [...missing, ...later, ...begins]
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
  // A body that goes on gives away no more than it has, and its count must be known for the figures to agree.
  const goingOn = [...new Set(change.memberMoves.map(({ fromBodyId }) => fromBodyId))].filter((id) => !ending.includes(id)).flatMap((id) => {
    const counted = change.membersBefore.find(({ bodyId }) => bodyId === id)
    if (counted === undefined) return [error('membersBefore', id, 'notCounted', `Chưa ghi số đảng viên của “${name(id)}”.`, 'Ghi số đảng viên trước khi thay đổi.')]
    const moved = change.memberMoves.filter(({ fromBodyId }) => fromBodyId === id).reduce((sum, { members }) => sum + members, 0)
    return moved <= counted.members ? [] : [error('memberMoves', id, 'membersLeft', `“${name(id)}” có ${counted.members} đảng viên nhưng ghi chuyển ${moved}.`, 'Sửa lại số chuyển đi, hoặc số đảng viên trước khi thay đổi.')]
  })
  const astray = change.membersReceived.flatMap(({ toBodyId }, at) => {
    const body = after.get(toBodyId)
    return body !== undefined && bodyOn(body, change.date) !== null ? []
      : [error(`membersReceived[${at}].toBodyId`, toBodyId, 'placeEnds', 'Nơi tiếp nhận đảng viên không có trong cây tổ chức vào ngày thay đổi.', 'Chọn một tổ chức đang hoạt động, hoặc tổ chức mới của biến động này.')]
  })
  return [...homeless, ...goingOn, ...nowhere, ...astray]
}

/** Each chosen place of a body beneath: it stands on the day, is not beneath that body itself, and only what is handed over leaves. */
function placeProblems(change: OrganisationChange, view: OrganisationView, after: ReadonlyMap<string, Body>): readonly Problem[] {
  const children = new Set(childrenOf(change, view).map(({ body }) => body.id))
  const wrong = change.childMoves.flatMap(({ bodyId, toBodyId }, at): Problem[] => {
    const name = view.bodies.get(bodyId)?.versions.at(-1)?.name ?? bodyId
    const path = `childMoves[${at}].toBodyId`
    if (change.childMoves.findIndex((other) => other.bodyId === bodyId) !== at) return [error(path, bodyId, 'twice', `“${name}” có hai nơi trực thuộc mới.`, 'Giữ một nơi, bỏ nơi kia.')]
    if (!children.has(bodyId)) return [error(path, bodyId, 'notBeneath', `“${name}” không trực thuộc tổ chức nào trong thay đổi này.`, 'Bỏ dòng này, hoặc thêm cấp trên của nó vào danh sách tổ chức trước khi thay đổi.')]
    if (toBodyId === null) return change.kind === 'handOver' ? [] : [error(path, bodyId, 'noParent', `Chưa ghi nơi “${name}” trực thuộc sau thay đổi.`, 'Chọn cấp trên mới. Nếu tổ chức này cũng kết thúc thì đưa nó vào danh sách tổ chức trước khi thay đổi.')]
    const parent = after.get(toBodyId)
    return parent !== undefined && bodyOn(parent, change.date) !== null ? [] : [error(path, toBodyId, 'placeEnds', `Nơi trực thuộc mới của “${name}” không còn sau ngày thay đổi.`, 'Chọn một tổ chức đang hoạt động.')]
  })
  const at = (id: string): string | null => {
    const index = change.childMoves.findIndex(({ bodyId }) => bodyId === id)
    const result = change.to.findIndex(({ bodyId }) => bodyId === id)
    return index >= 0 ? `childMoves[${index}].toBodyId` : result >= 0 ? `to[${result}].parentId` : null
  }
  return [...wrong, ...cycleProblems(after, at)]
}

/** What stood beneath a body that ends must stand beneath another. */
function childProblems(change: OrganisationChange, view: OrganisationView, after: ReadonlyMap<string, Body>): readonly Problem[] {
  return [...after.values()].flatMap((body) => {
    const version = bodyOn(body, change.date)
    if (version === null || version.parentId === null) return []
    const parent = after.get(version.parentId)
    if (parent === undefined || bodyOn(parent, change.date) !== null || !view.bodies.has(parent.id) || bodyOn(parent, addDays(change.date, -1)) === null) return []
    return [error('fromIds', body.id, 'orphan', `“${version.name}” đang trực thuộc “${parent.versions.at(-1)?.name ?? parent.id}” là tổ chức kết thúc hoạt động.`, 'Chọn nơi trực thuộc mới của tổ chức này ở mục “Tổ chức trực thuộc”, hoặc đưa nó vào danh sách tổ chức trước khi thay đổi.')]
  })
}
