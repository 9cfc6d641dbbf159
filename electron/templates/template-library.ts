/**
 * The templates an office works with: those supplied with the program, over them the province's, over them the
 * office's own. The uppermost version that can be read is the one in use.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TemplateLayer, TemplateVersionRef } from '../../shared/contract/templates.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { ReadDatabase } from '../db/index.ts'
import { readTemplateHead, readTemplateText, templateOfHead } from '../documents/compose/index.ts'
import type { Template, TemplateFile, TemplateProblem } from '../documents/compose/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile } from '../files/index.ts'
import { selectNewestVersions } from './templates.repository.ts'

/** A template with the layer and version it comes from, and its source. */
export interface LayeredTemplate { readonly template: Template, readonly from: TemplateVersionRef, readonly text: string }

/** From the weakest to the strongest. */
const precedence: readonly TemplateLayer[] = ['supplied', 'province', 'office']
/** Parsed texts kept, so that a list of papers does not read every template anew. */
const keptTexts = 400

/** A text read: the template, or null with the reasons. */
interface ReadTemplate { readonly template: Template | null, readonly problems: readonly TemplateProblem[] }

export class TemplateLibrary {
  readonly #folder: string
  #files: readonly TemplateFile[] | null = null
  #supplied: readonly LayeredTemplate[] | null = null
  readonly #read = new Map<string, ReadTemplate>()

  /** `folder`: the supplied templates, one `.yaml` file each. */
  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * The newest version of every supplied template, each read whole when more than its head is asked for. A file with a
   * bad head is refused here, one with a bad body where it is used, both with file, line and remedy.
   */
  supplied(): readonly LayeredTemplate[] {
    this.#supplied ??= newestOf(this.#suppliedFiles().map((file) => ({ file, ...this.#listed(file) })))
    return this.#supplied
  }

  /** Every template in use in this office, supplied ones first and in the order of their files. */
  async inUse(db: ReadDatabase): Promise<readonly LayeredTemplate[]> {
    const chosen = new Map(this.supplied().map((each) => [each.template.id, each]))
    const rows = [...await selectNewestVersions(db)].sort((one, other) => precedence.indexOf(one.layer) - precedence.indexOf(other.layer))
    for (const row of rows) {
      // Null when the text can no longer be read (written for another version of the program): the layer beneath serves.
      const template = row.text === null ? null : this.#parsed({ name: row.id, text: row.text }).template
      if (row.text === null || template === null) continue
      chosen.set(row.id, { template: { ...template, version: row.version }, from: { layer: row.layer, version: row.version }, text: row.text })
    }
    return [...chosen.values()]
  }

  /** The template in use under this id, or the fault that there is none. */
  async find(db: ReadDatabase, id: string): Promise<LayeredTemplate> {
    const alone = (await selectNewestVersions(db)).some((row) => row.id === id) ? null : this.#ownFile(id)
    if (alone !== null) return alone
    const all = await this.inUse(db)
    return all.find((each) => each.template.id === id) ?? unknownTemplate(id, all.map((each) => each.template.id))
  }

  /** The supplied template whose file bears its id: read alone, since reading all of them takes longer than most papers. */
  #ownFile(id: string): LayeredTemplate | null {
    const file = this.#suppliedFiles().find(({ name }) => name === `${id}.yaml`)
    const read = file === undefined ? null : this.#parsed(file)
    if (file === undefined || read?.template?.id !== id || read.problems.length > 0) return null
    return { template: read.template, from: { layer: 'supplied', version: read.template.version }, text: file.text }
  }

  #suppliedFiles(): readonly TemplateFile[] {
    this.#files ??= readdirSync(this.#folder).filter((name) => name.endsWith('.yaml')).sort()
      .map((name) => ({ name, text: readTextFile(join(this.#folder, name)) }))
    return this.#files
  }

  #listed(file: TemplateFile): ReadTemplate {
    const head = readTemplateHead(file)
    return head === null ? this.#parsed(file) : { template: templateOfHead(head, () => this.#whole(file)), problems: [] }
  }

  #whole(file: TemplateFile): Template {
    const { template, problems } = this.#parsed(file)
    if (template === null) throw brokenTemplates(problems)
    return template
  }

  #parsed(file: TemplateFile): ReadTemplate {
    const known = this.#read.get(file.text)
    if (known !== undefined) return known
    const { template, faults } = readTemplateText(file)
    const read: ReadTemplate = { template, problems: faults.problems.filter(({ severity }) => severity === 'error') }
    if (this.#read.size >= keptTexts) this.#read.clear()
    this.#read.set(file.text, read)
    return read
  }
}

/** A template nobody has. */
export function unknownTemplate(id: string, known: readonly string[]): never {
  throw fault('TEMPLATE_UNKNOWN', {
    happened: `Không có mẫu văn bản mang mã “${id.slice(0, 80)}”.`, kept: 'Chưa có tệp nào được ghi.', remedy: `Dùng một trong các mẫu: ${known.join(', ')}.`,
  })
}

/** The newest version of each id; files with errors refuse all, so that nothing is missing unnoticed. */
function newestOf(read: readonly (ReadTemplate & { readonly file: TemplateFile })[]): readonly LayeredTemplate[] {
  const problems = read.flatMap((each) => each.problems)
  if (problems.length > 0) throw brokenTemplates(problems)
  const newest = new Map<string, LayeredTemplate>()
  for (const { file, template } of read) {
    const known = template === null ? undefined : newest.get(template.id)
    if (template === null || (known !== undefined && known.template.version >= template.version)) continue
    newest.set(template.id, { template, from: { layer: 'supplied', version: template.version }, text: file.text })
  }
  return [...newest.values()]
}

function brokenTemplates(problems: readonly TemplateProblem[]): Error {
  return fault('TEMPLATE_BROKEN', {
    happened: 'Có mẫu văn bản viết sai nên chưa dùng được.', kept: 'Dữ liệu không thay đổi; chưa có tệp nào được ghi.',
    remedy: 'Sửa tệp ở chỗ đã chỉ, hoặc cài lại chương trình.',
    problems: problems.map(({ file, line, column, message, remedy }): Problem => ({
      severity: 'error', code: 'resource.broken', path: `${file}, dòng ${line}, cột ${column}`, value: '', message, remedy,
    })),
  })
}
