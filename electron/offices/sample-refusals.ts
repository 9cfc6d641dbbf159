/** What is said when the sample's own data do not fit: a mistake in what was supplied, never in what a person did. */
import { fault } from '../faults/index.ts'
import type { SaveOutcome } from '../records/index.ts'

export function refuseUnsaved(outcome: SaveOutcome<unknown>): void {
  if (outcome.outcome !== 'saved') throw broken(outcome.outcome === 'refused' ? outcome.problems.map(({ message }) => message).join(' ') : outcome.outcome)
}

export function broken(what: string): Error {
  return fault('INPUT_INVALID', { happened: `Dữ liệu mẫu kèm theo chương trình không dùng được: ${what}.`, kept: 'Chưa có tệp nào được tạo.', remedy: 'Cài lại chương trình.' })
}
