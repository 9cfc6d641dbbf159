/** Checks of a free paper against its own template: kind, text and data. The same for a save, an import and composing. */
import { documentKinds } from '../../../../shared/document/kinds.ts'
import type { FreeDocument } from '../../../../shared/domain/free-document.ts'
import type { Problem, Severity } from '../../../../shared/domain/problem.ts'
import { fieldProblems, unusedText } from '../fields/values.ts'
import type { CompiledTemplate } from '../template/compile.ts'
import { error, when } from './problems.ts'

/** Problems with paths inside the record. `missing`: how severe a blank required field is. */
export function checkFreeDocument(record: FreeDocument, template: CompiledTemplate, missing: Severity): readonly Problem[] {
  const { kind } = template
  const blank = record.text.trim() === ''
  return [
    ...when(kind !== null && kind !== record.kind, error({
      code: 'paper.kindOfTemplate', path: 'kind', value: record.kind,
      message: `Mẫu “${template.name}” làm văn bản loại ${kind === null ? '' : documentKinds[kind].name}, hồ sơ lại ghi loại ${documentKinds[record.kind].name}.`,
      remedy: 'Sửa loại văn bản, hoặc chọn mẫu khác.',
    })),
    ...when(template.readsText && blank, error({ code: 'paper.textMissing', path: 'text', message: 'Chưa nhập nội dung.', remedy: 'Nhập nội dung văn bản.' })),
    ...!template.readsText && !blank ? [unusedText(record.text)] : [],
    ...fieldProblems(template.fields, record.fields, 'fields', missing),
  ]
}

/** Issued: numbered and dated. Until then data may still be missing. */
export function severityOfMissing({ paper }: FreeDocument): Severity {
  return paper.number !== null && paper.date !== null ? 'error' : 'warning'
}
