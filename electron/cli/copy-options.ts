/** `--copy …`: the options of `vpk generate` that make a copy of the paper, as the papers take them. */
import { copyRequestSchema } from '../../shared/contract/papers.ts'
import type { CopyRequest } from '../../shared/contract/papers.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import { fault } from '../faults/index.ts'

/** As typed. `copyPart`: ids of the blocks an extract keeps. */
export interface CopyOptions {
  readonly copy?: string, readonly copyDate?: string
  readonly copyBody?: string, readonly copySigner?: string, readonly copyPart?: readonly string[]
}

/** The copy asked for, its number left blank, or undefined. `officeBodyId` copies unless another body is named. */
export function copyRequest(options: CopyOptions, officeBodyId: string): CopyRequest | undefined {
  const { copy, copyDate, copyBody, copySigner, copyPart } = options
  if (copy === undefined) {
    const stray = Object.entries({ '--copy-date': copyDate, '--copy-body': copyBody, '--copy-signer': copySigner, '--copy-part': copyPart }).find(([, value]) => value !== undefined)
    if (stray === undefined) return undefined
    throw fault('USAGE', { happened: `${stray[0]} chỉ dùng khi lập bản sao.`, kept: 'Chưa có tệp nào được ghi.', remedy: 'Thêm --copy với loại bản sao, hoặc bỏ tuỳ chọn này.' })
  }
  const parsed = copyRequestSchema.safeParse({
    kind: copy, bodyId: copyBody ?? officeBodyId, date: copyDate ?? null,
    signingRightId: copySigner ?? null, ...copyPart === undefined ? {} : { part: [...copyPart] },
  }, { reportInput: true })
  if (parsed.success) return parsed.data
  throw fault('USAGE', {
    happened: 'Tuỳ chọn của bản sao có chỗ viết sai.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Sửa những chỗ đã chỉ rồi chạy lại.',
    problems: problemsFromIssues(parsed.error, 'copy'),
  })
}
