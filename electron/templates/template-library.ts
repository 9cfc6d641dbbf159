/**
 * The templates an office works with: those supplied with the program, over them the province's, over them the
 * office's own. The uppermost version that can be read is the one in use.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TemplateLayer, TemplateVersionRef } from '../../shared/contract/templates.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { loadTemplates, readTemplateText } from '../documents/compose/index.ts'
import type { Template } from '../documents/compose/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile } from '../files/index.ts'
import { selectNewestVersions } from './templates.repository.ts'

/** A template with the layer and version it comes from, and its source. */
export interface LayeredTemplate { readonly template: Template, readonly from: TemplateVersionRef, readonly text: string }

/** From the weakest to the strongest. */
const precedence: readonly TemplateLayer[] = ['supplied', 'province', 'office']
/** Parsed texts kept, so that a list of papers does not read every template anew. */
const keptTexts = 200

export class TemplateLibrary {
  readonly #folder: string
  #supplied: readonly LayeredTemplate[] | null = null
  readonly #read = new Map<string, Template | null>()

  /** `folder`: the supplied templates, one `.yaml` file each. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /** The newest version of every supplied template. A bad file is refused with file, line and remedy. */
  supplied(): readonly LayeredTemplate[] {
    this.#supplied ??= readSupplied(this.#folder)
    return this.#supplied
  }

  /** Every template in use in this office, supplied ones first and in the order of their files. */
  async inUse(db: ReadDatabase): Promise<readonly LayeredTemplate[]> {
    const chosen = new Map(this.supplied().map((each) => [each.template.id, each]))
    const rows = [...await selectNewestVersions(db)].sort((one, other) => precedence.indexOf(one.layer) - precedence.indexOf(other.layer))
    for (const row of rows) {
      const template = row.text === null ? null : this.#parsed(row.text)
      if (row.text === null || template === null) continue
      chosen.set(row.id, { template: { ...template, version: row.version }, from: { layer: row.layer, version: row.version }, text: row.text })
    }
    return [...chosen.values()]
  }

  /** The template in use under this id, or the fault that there is none. */
  async find(db: ReadDatabase, id: string): Promise<LayeredTemplate> {
    const all = await this.inUse(db)
    return all.find((each) => each.template.id === id) ?? unknownTemplate(id, all.map((each) => each.template.id))
  }

  /** Null when the text can no longer be read (written for another version of the program): the layer beneath serves. */
  #parsed(text: string): Template | null {
    const known = this.#read.get(text)
    if (known !== undefined) return known
    const { template } = readTemplateText({ name: '', text })
    if (this.#read.size >= keptTexts) this.#read.clear()
    this.#read.set(text, template)
    return template
  }
}

/** A template nobody has. */
export function unknownTemplate(id: string, known: readonly string[]): never {
  throw fault('TEMPLATE_UNKNOWN', {
    happened: `Không có mẫu văn bản mang mã “${id.slice(0, 80)}”.`, kept: 'Chưa có tệp nào được ghi.', remedy: `Dùng một trong các mẫu: ${known.join(', ')}.`,
  })
}

function readSupplied(folder: string): readonly LayeredTemplate[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => ({ name, text: readTextFile(join(folder, name)) }))
  const newest = new Map<string, LayeredTemplate>()
  const { templates, problems } = loadTemplates(files)
  if (problems.length > 0) {
    throw fault('TEMPLATE_BROKEN', {
      happened: 'Có mẫu văn bản viết sai nên chưa dùng được.', kept: 'Dữ liệu không thay đổi; chưa có tệp nào được ghi.',
      remedy: 'Sửa tệp ở chỗ đã chỉ, hoặc cài lại chương trình.',
      problems: problems.map(({ file, line, column, message, remedy }): Problem => ({
        severity: 'error', code: 'resource.broken', path: `${file}, dòng ${line}, cột ${column}`, value: '', message, remedy,
      })),
    })
  }
  // Without a problem every file gave one template, in order.
  templates.forEach((template, at) => {
    const known = newest.get(template.id)
    if (known === undefined || known.template.version < template.version) {
      newest.set(template.id, { template, from: { layer: 'supplied', version: template.version }, text: files[at]?.text ?? '' })
    }
  })
  return [...newest.values()]
}
