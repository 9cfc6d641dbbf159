/** Templates and form profiles, read from the resources folder once a process, and the page compiler, made when first needed. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fault } from '../../faults/index.ts'
import { readTextFile } from '../../files/index.ts'
import { TemplateLibrary } from '../../templates/index.ts'
import type { LayeredTemplate } from '../../templates/index.ts'
import type { ReadDatabase } from '../../db/index.ts'
import type { Template } from '../compose/index.ts'
import { finderIds, loadCheckCatalogue } from '../check/index.ts'
import type { CheckCatalogue } from '../check/index.ts'
import { loadAuthority, loadForeignForm, loadFormProfiles, loadIssuers, loadLayers, withItsFile } from '../form/index.ts'
import type { AuthorityTable, ForeignForm, FormProfile, IssuerTable, Loaded, RuleLayer, RulePackFile } from '../form/index.ts'
import { createTypesetter } from '../typst/index.ts'
import type { Typesetter } from '../typst/index.ts'

/** Where the program's own data lies. `fonts` is apart: the compiler needs real files, which an archive has none of. */
export interface ResourceFolders { readonly resources: string, readonly fonts: string }

/** The folders of a resources directory; inside an app archive the fonts lie unpacked beside it. */
export function resourceFolders(resources: string): ResourceFolders {
  return { resources, fonts: join(resources.replace(/app\.asar(?=[\\/])/u, 'app.asar.unpacked'), 'fonts') }
}

export class PaperResources {
  readonly folders: ResourceFolders
  readonly library: TemplateLibrary
  #profiles: readonly FormProfile[] | null = null
  #checks: CheckCatalogue | null = null
  #layers: readonly RuleLayer[] | null = null
  #authority: AuthorityTable | null = null
  #foreignForm: ForeignForm | null = null
  #issuers: IssuerTable | null = null
  #typesetter: Typesetter | null = null

  constructor(folders: ResourceFolders) {
    this.folders = folders
    this.library = new TemplateLibrary(join(folders.resources, 'templates'))
  }

  /** The templates supplied with the program. A bad template file is refused with file, line and remedy. */
  templates(): readonly Template[] {
    return this.library.supplied().map((each) => each.template)
  }

  /** The templates in use in this office: its own before the province's before those supplied. */
  async templatesIn(db: ReadDatabase): Promise<readonly Template[]> {
    return (await this.library.inUse(db)).map((each) => each.template)
  }

  templateIn(db: ReadDatabase, id: string): Promise<LayeredTemplate> {
    return this.library.find(db, id)
  }

  profiles(): readonly FormProfile[] {
    this.#profiles ??= valid(loadFormProfiles(this.#ruleFiles()), 'Có bộ quy tắc thể thức viết sai nên chưa dùng được.')
    return this.#profiles
  }

  /** The province's and the office's layers over the rules, in the order in which they count. */
  layers(): readonly RuleLayer[] {
    const folder = join(this.folders.resources, 'rules', 'layers')
    this.#layers ??= valid(loadLayers(existsSync(folder) ? readYaml(folder) : [], this.profiles()), 'Có lớp quy tắc của tỉnh hoặc cơ quan viết sai nên chưa dùng được.')
    return this.#layers
  }

  /** The catalogue of form checks. */
  checks(): CheckCatalogue {
    this.#checks ??= valid(loadCheckCatalogue(readYaml(join(this.folders.resources, 'rules', 'checks')), finderIds), 'Có danh mục kiểm tra thể thức viết sai nên chưa dùng được.')
    return this.#checks
  }

  /** Who may issue what. */
  authority(): AuthorityTable {
    this.#authority ??= valid(loadAuthority(this.#ruleFiles()), 'Có bảng thẩm quyền ban hành viết sai nên chưa dùng được.')
    return this.#authority
  }

  /** What heads, symbols and sign blocks usually look like, by kind of body. */
  issuers(): IssuerTable {
    this.#issuers ??= valid(loadIssuers(this.#ruleFiles()), 'Có bảng cơ quan ban hành viết sai nên chưa dùng được.')
    return this.#issuers
  }

  /** The State's form, as marks to recognise. */
  foreignForm(): ForeignForm {
    this.#foreignForm ??= valid(loadForeignForm(this.#ruleFiles()), 'Có danh sách dấu hiệu thể thức nhà nước viết sai nên chưa dùng được.')
    return this.#foreignForm
  }

  #ruleFiles(): readonly RulePackFile[] {
    return readYaml(join(this.folders.resources, 'rules'))
  }

  /** Started when the first page is asked for, and then kept; what it no longer needs goes once the call is answered. */
  typesetter(): Typesetter {
    const typesetter = this.#typesetter ??= createTypesetter({ fontDir: this.folders.fonts })
    setImmediate(() => typesetter.forget())
    return typesetter
  }
}

function readYaml(folder: string): readonly RulePackFile[] {
  return readdirSync(folder).filter((name) => name.endsWith('.yaml')).sort().map((name) => ({ name, text: readTextFile(join(folder, name)) }))
}

/** What was loaded; what is wrong with it is told with file, line and remedy. */
function valid<Value>(loaded: Loaded<Value>, happened: string): Value {
  if (loaded.ok) return loaded.value
  throw fault('TEMPLATE_BROKEN', {
    happened, kept: 'Dữ liệu không thay đổi; chưa có tệp nào được ghi.', remedy: 'Sửa tệp ở chỗ đã chỉ, hoặc cài lại chương trình.',
    problems: loaded.problems.map((problem) => ({ ...withItsFile(problem), code: 'resource.broken', value: '' })),
  })
}
