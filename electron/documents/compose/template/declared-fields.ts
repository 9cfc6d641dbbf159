/** Fields a template declares: are they well declared, what may its texts name, and which of them does it never use? */
import { z } from 'zod'
import type { FieldColumn } from '../../../../shared/domain/template-field.ts'
import { fieldsViewSchema } from '../fields/view.ts'
import { viewSchemas } from '../views/schemas.ts'
import type { YamlPath } from './position.ts'
import type { ProblemList } from './problem.ts'
import type { TemplateSource } from './schema.ts'
import { lookUp, namesOf } from './variable-path.ts'

/** What the texts of this template may name: the view of its subject, and its own fields as `field`. */
export function viewOfTemplate({ subjectKind, fields }: Pick<TemplateSource, 'subjectKind' | 'fields'>): z.ZodType {
  const view: unknown = viewSchemas[subjectKind]
  const bare = view instanceof z.ZodReadonly ? view.unwrap() : view
  const shape = bare instanceof z.ZodObject ? bare.shape : {}
  return subjectKind === 'freeDocument' ? z.object({ ...shape, field: fieldsViewSchema(fields) }) : z.object(shape)
}

/** Choices and columns belong to their types only; names are not used twice. */
export function checkDeclaredFields({ subjectKind, fields }: TemplateSource, faults: ProblemList): void {
  if (fields.length > 0 && subjectKind !== 'freeDocument') {
    faults.atPath(['fields'], 'Mẫu đọc hồ sơ có sẵn thì không khai báo thêm mục dữ liệu.', 'Xoá “fields”, hoặc đổi subjectKind thành freeDocument.')
  }
  checkList(fields, ['fields'], faults)
  fields.forEach((field, at) => {
    const columns = field.columns ?? []
    if (field.type === 'rows' && columns.length === 0) faults.atPath(['fields', at], `Mục “${field.label}” là bảng nhưng chưa có cột nào.`, 'Thêm “columns” với các cột của bảng.')
    if (field.type !== 'rows' && field.columns !== undefined) faults.atPath(['fields', at, 'columns'], `Mục “${field.label}” không phải là bảng nên không có cột.`, 'Xoá “columns”, hoặc đổi type thành rows.')
    checkList(columns, ['fields', at, 'columns'], faults)
    if (columns.some((column) => column.id === 'order')) faults.atPath(['fields', at, 'columns'], 'Tên “order” đã dành cho số thứ tự của dòng.', 'Đặt tên khác cho cột này.')
  })
}

function checkList(fields: readonly (Pick<FieldColumn, 'id' | 'label' | 'choices'> & { readonly type: string })[], path: YamlPath, faults: ProblemList): void {
  const seen = new Set<string>()
  fields.forEach((field, at) => {
    if (seen.has(field.id)) faults.atPath([...path, at, 'id'], `Mã mục dữ liệu “${field.id}” bị khai báo hai lần.`, 'Đặt mã khác cho một trong hai mục.')
    seen.add(field.id)
    if (field.type === 'choice' && field.choices === undefined) faults.atPath([...path, at], `Mục “${field.label}” là lựa chọn nhưng chưa có các lựa chọn.`, 'Thêm “choices” với các lời để chọn.')
    if (field.type !== 'choice' && field.choices !== undefined) faults.atPath([...path, at, 'choices'], `Mục “${field.label}” không phải là lựa chọn nên không có “choices”.`, 'Xoá “choices”, hoặc đổi type thành choice.')
  })
}

/** A declared field or column no text, list or condition reads: the clerk would fill it in for nothing. */
export function warnOfUnused({ fields }: TemplateSource, view: z.ZodType, visited: ReadonlySet<z.ZodType>, faults: ProblemList): void {
  const names = namesOf(view)
  const isUsed = (...segments: readonly (string | null)[]): boolean => {
    const found = lookUp(names, segments)
    return 'schema' in found && visited.has(found.schema)
  }
  fields.forEach((field, at) => {
    const unused = `Mục dữ liệu “${field.label}” (field.${field.id}) được khai báo nhưng mẫu không dùng.`
    if (!isUsed('field', field.id)) return faults.atPath(['fields', at], unused, 'Chèn mục này vào một phần của mẫu, hoặc xoá khai báo.', 'warning')
    for (const [index, column] of (field.columns ?? []).entries()) {
      if (isUsed('field', field.id, null, column.id)) continue
      faults.atPath(['fields', at, 'columns', index], `Cột “${column.label}” của “${field.label}” được khai báo nhưng mẫu không dùng.`, 'Chèn cột này vào một phần của mẫu, hoặc xoá khai báo.', 'warning')
    }
  })
}
