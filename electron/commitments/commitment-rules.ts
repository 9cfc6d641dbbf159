/** What a register of commitments is told when it is saved: never refused for what is only weak, always for what would count twice. */
import type { Commitment } from '../../shared/domain/commitment.ts'
import { foldText } from '../../shared/domain/fold.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { isSameType, looseItems, peopleOf } from './coverage.ts'
import type { LooseItem } from './coverage.ts'

/** Later than any day: whoever is registered at all. */
const atLast = '9999-12-31'

export function commitmentProblems(commitment: Commitment, stored: readonly Commitment[]): readonly Problem[] {
  return [
    ...registeredTwice(commitment, stored), ...namedTwice(commitment), ...looseItems(peopleOf([commitment]), atLast).map((item) => looseProblem(commitment, item)),
  ]
}

/** A unit has one register of a type and year: two would be counted twice. */
export function registeredTwice(commitment: Commitment, others: readonly Commitment[]): readonly Problem[] {
  const same = others.find(({ id, bodyId, year, type }) => id !== commitment.id && bodyId === commitment.bodyId && year === commitment.year && isSameType(type, commitment.type))
  return same === undefined ? [] : [{
    severity: 'error', code: 'commitment.twice', path: 'type', value: commitment.type,
    message: `Đơn vị này đã có bản đăng ký “${same.type}” năm ${same.year}.`, remedy: 'Mở bản đăng ký đã có và ghi thêm người vào đó, để không đếm hai lần.',
  }]
}

/** Two people may bear one name; the person at the window knows. */
function namedTwice({ registrants }: Commitment): readonly Problem[] {
  return registrants.flatMap(({ name }, at): readonly Problem[] => registrants.findIndex((other) => foldText(other.name) === foldText(name)) === at ? [] : [{
    severity: 'warning', code: 'commitment.namedTwice', path: `registrants[${at}].name`, value: name,
    message: `“${name}” có tên hai lần trong bản đăng ký này.`, remedy: 'Nếu là một người, xoá một dòng; nếu là hai người cùng tên, ghi thêm để phân biệt.',
  }])
}

function looseProblem({ registrants }: Commitment, { person, item, content, lacks }: LooseItem): Problem {
  const row = `registrants[${registrants.indexOf(person)}].items`
  const base = { severity: 'warning', value: content } as const
  switch (lacks) {
    case 'item': return { ...base, code: 'commitment.noItem', path: row, message: `${person.name} đã đăng ký nhưng chưa ghi nội dung nào.`, remedy: 'Ghi nội dung đăng ký, gắn với một nhiệm vụ và kết quả đo được.' }
    case 'task': return { ...base, code: 'commitment.noTask', path: `${row}[${item ?? 0}].task`, message: `Nội dung đăng ký của ${person.name} chưa gắn với nhiệm vụ.`, remedy: 'Ghi nhiệm vụ của người đó hoặc của đơn vị mà nội dung này phục vụ.' }
    case 'result': return { ...base, code: 'commitment.noResult', path: `${row}[${item ?? 0}].result`, message: `Nội dung đăng ký của ${person.name} chưa có kết quả đo được.`, remedy: 'Ghi kết quả có số lượng hoặc thời hạn, ví dụ “hoàn thành trước 30/6”.' }
  }
}
