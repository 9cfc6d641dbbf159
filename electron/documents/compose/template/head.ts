/**
 * A template known by its head: what lists ask is read from the few lines at the top level of the file, the rest when
 * it is first asked for. Reading every template whole took a third of the program's start, for papers nobody makes.
 */
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import type { CompiledTemplate } from './compile.ts'
import type { TemplateFile } from './load.ts'
import { templateSchema } from './schema.ts'

const headSchema = templateSchema.pick({ id: true, version: true, name: true, kind: true, subjectKind: true, reviews: true, bodySymbol: true })
/** What a list of templates or papers asks of a template. */
export type TemplateHead = Readonly<z.output<typeof headSchema>>

/** An entry of the head with its indented lines; an entry of a block mapping begins at the margin and nothing else does. */
const headEntry = new RegExp(`^(?:${Object.keys(headSchema.shape).join('|')}):.*(?:\\r?\\n[ \\t].*)*`, 'gmu')

/** The head of a template file, or null where it cannot be told without the rest (then the whole file says why). */
export function readTemplateHead({ text }: TemplateFile): TemplateHead | null {
  const entries = [...text.matchAll(headEntry)].map(([entry]) => entry).join('\n')
  // What a name (`*name`) stands for may be given in the rest.
  if (/[&*]\w/u.test(entries)) return null
  const document = parseDocument(entries, { strict: true, uniqueKeys: true })
  if (document.errors.length > 0) return null
  const head = headSchema.safeParse(document.toJS())
  return head.success ? head.data : null
}

/** The template of this head; `whole` is called each time something beyond the head is asked, so it keeps what it read. */
export function templateOfHead(head: TemplateHead, whole: () => CompiledTemplate): CompiledTemplate {
  return {
    ...head,
    get readsText() { return whole().readsText },
    get fields() { return whole().fields },
    get subject() { return whole().subject },
    get number() { return whole().number },
    get paper() { return whole().paper },
    get letterhead() { return whole().letterhead },
    get bases() { return whole().bases },
    get suggested() { return whole().suggested },
    get body() { return whole().body },
    get signatures() { return whole().signatures },
    get recipients() { return whole().recipients },
    get attachedTexts() { return whole().attachedTexts },
    get appendices() { return whole().appendices },
  }
}
