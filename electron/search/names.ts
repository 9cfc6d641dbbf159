/** Words for kinds and states of what was found. */
import type { SearchKind, SearchState } from '../../shared/contract/search.ts'
import { documentKinds, documentKindSchema } from '../../shared/document/kinds.ts'
import type { RecordCollection } from '../../shared/domain/office-records.ts'
import { paperStateNames } from '../../shared/domain/paper-state.ts'
import { collectionNames } from '../records/index.ts'

export function kindName(kind: SearchKind): string {
  if (kind === 'file') return 'Tệp kèm theo'
  if (kind === 'submission') return 'Báo cáo của đơn vị'
  const paper = documentKindSchema.safeParse(kind)
  // A kind that is no kind of paper is a collection: the contract knows no other.
  return paper.success ? documentKinds[paper.data].name : capital(collectionNames[kind as RecordCollection])
}

const stateNames: Readonly<Record<SearchState, string>> = { ...paperStateNames, '': '', numbered: 'Đã có số', open: 'Đang làm', done: 'Đã xong', withdrawn: 'Đã rút, huỷ' }

export function stateName(state: SearchState): string {
  return stateNames[state]
}

function capital(name: string): string {
  return name.slice(0, 1).toLocaleUpperCase('vi') + name.slice(1)
}
