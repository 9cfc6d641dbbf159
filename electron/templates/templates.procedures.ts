/** The templates' part of the contract. */
import type { z } from 'zod'
import type { previewSchema } from '../../shared/contract/papers.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { aliasesAt, compareStructures, insertableFields, parseStructure, readTemplateText } from '../documents/compose/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { fault } from '../faults/index.ts'
import { os } from '../requests/index.ts'
import type { TemplateLibrary } from './template-library.ts'
import { selectUsed } from './templates.repository.ts'
import { described, edited, getTemplate, lintText, listTemplates, listVersions, restoreSupplied, saveTemplate } from './templates.service.ts'

/** What these procedures need of the process that serves. */
export interface TemplatesHost {
  readonly library: TemplateLibrary
  /** The paper a template makes of a stored record, with its pages. */
  tryOut(office: OfficeDatabase, template: Template, input: { readonly recordId: string, readonly firstPage: number, readonly pages: number }): Promise<z.input<typeof previewSchema>>
}

export function templatesProcedures(host: TemplatesHost) {
  const { library } = host
  return {
    list: os.templates.list.handler(({ context }) => listTemplates(library, context.office().read)),
    get: os.templates.get.handler(({ context, input }) => getTemplate(library, context.office().read, input.id, input.from)),
    versions: os.templates.versions.handler(({ context, input }) => listVersions(library, context.office().read, input.id)),
    structure: os.templates.structure.handler(({ input }) => described(input.text)),
    edit: os.templates.edit.handler(({ input }) => edited(input.text, input.operation)),
    lint: os.templates.lint.handler(({ input }) => [...lintText(input.text)]),
    save: os.templates.save.handler(({ context, input }) => saveTemplate(library, context.office(), context.actor, input)),
    compare: os.templates.compare.handler(({ input }) => [...compareStructures(structureOf(input.before), structureOf(input.after))]),
    restoreSupplied: os.templates.restoreSupplied.handler(({ context, input }) => restoreSupplied(library, context.office(), context.actor, input)),
    fields: os.templates.fields.handler(({ input }) => [...insertableFields(structureOf(input.text), aliasesAt(input.text, input.path))]),
    test: os.templates.test.handler(({ context, input: { text, ...rest } }) => host.tryOut(context.office(), readable(text), rest)),
    usedBy: os.templates.usedBy.handler(({ context, input }) => selectUsed(context.office().read, input.id, input.recordId)),
  }
}

function structureOf(text: string) {
  return parseStructure(text) ?? unreadable(text)
}

function readable(text: string): Template {
  return readTemplateText({ name: '', text }).template ?? unreadable(text)
}

/** A text with errors has no parts and makes no paper; all errors are named. */
function unreadable(text: string): never {
  throw fault('TEMPLATE_BROKEN', {
    happened: 'Mẫu còn chỗ viết sai nên chưa dùng được.', kept: 'Mẫu đang dùng không thay đổi.', remedy: 'Sửa những chỗ đã chỉ rồi làm lại.',
    problems: lintText(text).filter(({ severity }) => severity === 'error').map(({ line, column, message, remedy }) => ({
      severity: 'error', code: 'template.broken', path: `dòng ${line}, cột ${column}`, value: '', message, remedy,
    })),
  })
}
