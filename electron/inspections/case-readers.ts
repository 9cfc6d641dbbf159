/** Who may see a case: a restricted procedure asks for readers, and whoever opens the case is one of them. Pure. */
import type { Procedure } from '../../shared/domain/case-procedure.ts'
import type { Inspection } from '../../shared/domain/inspection.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { mayRead, withoutRepeats } from '../../shared/domain/readers.ts'

/** The case with its readers as they are stored, and what is to be said of them. `account`: who saves; that they may see the stored case is known. */
export function settledReaders(given: Inspection, stored: Inspection | null, procedure: Procedure | null, account: string): { readonly record: Inspection, readonly problems: readonly Problem[] } {
  const named = withoutRepeats(given.readers)
  const wasOpen = stored === null || stored.readers.length === 0
  const isRestricted = procedure?.restricted ?? false
  if (wasOpen) {
    if (!isRestricted && named.length === 0) return { record: { ...given, readers: [] }, problems: [] }
    return { record: { ...given, readers: [...withoutRepeats([account, ...named])] }, problems: [] }
  }
  const record = { ...given, readers: [...named] }
  if (named.length === 0 && isRestricted) return { record, problems: [lastReader(procedure?.name ?? '')] }
  return { record, problems: mayRead(named, account) ? [] : [warning('readers.left', 'readers', account, `Tài khoản “${account}” không còn trong danh sách người được xem; lưu xong sẽ không thấy cuộc này nữa.`, 'Nếu bỏ nhầm, nhờ một người còn trong danh sách ghi lại.')] }
}

function lastReader(name: string): Problem {
  return { severity: 'error', code: 'readers.last', path: 'readers', value: '', message: `Cuộc theo quy trình “${name}” phải còn ít nhất một người được xem.`, remedy: 'Giữ lại một tài khoản, hoặc chuyển cuộc này sang quy trình không hạn chế.' }
}
