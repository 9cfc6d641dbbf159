/** A free paper against the template it names, for a save and for an import: data may still be missing, nothing may be wrong. */
import type { FreeDocument } from '../../shared/domain/free-document.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { checkFreeDocument } from '../documents/compose/index.ts'
import type { Template } from '../documents/compose/index.ts'

/** Problems with paths inside the record. */
export function freeDocumentProblems(record: FreeDocument, templates: readonly Template[]): readonly Problem[] {
  const usable = templates.filter((template) => template.subjectKind === 'freeDocument')
  const template = usable.find((each) => each.id === record.templateId)
  if (template !== undefined) return checkFreeDocument(record, template, 'warning')
  return [{
    severity: 'error', code: 'template.unknown', path: 'templateId', value: record.templateId, message: `Không có mẫu văn bản mang mã “${record.templateId}”.`,
    remedy: `Dùng một trong các mẫu: ${usable.map((each) => each.id).join(', ')}.`,
  }]
}
