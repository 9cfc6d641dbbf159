/**
 * Everything but the words of a file that binds many papers. Sections of one look share their page headers and feet, so that a
 * thousand papers need no more parts than one; each section still begins on a new page with number 1.
 */
import type { ResolvedForm } from '../../../shared/document/form.ts'
import type { PrintedDocument, PrintedSection } from '../print/index.ts'
import { skeletonFor } from './skeleton.ts'
import type { Skeleton } from './skeleton.ts'

/** `footed`: one section for each foot of the skeleton, in its order. `footOf`: the foot of a section as XML. */
export async function boundSkeleton(printed: PrintedDocument, form: ResolvedForm, footOf: (section: PrintedSection) => string): Promise<{ readonly skeleton: Skeleton, readonly footed: readonly PrintedSection[] }> {
  const looks = new Map<string, { readonly at: number, readonly section: PrintedSection }>()
  const uses = printed.sections.map((section) => {
    const key = `${section.orientation} ${section.showFirstPageNumber} ${footOf(section)}`
    const known = looks.get(key) ?? { at: looks.size, section }
    looks.set(key, known)
    return known.at
  })
  const sections = [...looks.values()].map(({ section }) => section)
  const skeleton = await skeletonFor({ sections, twoSided: printed.twoSided }, form)
  return { skeleton: { ...skeleton, document: repeated(skeleton.document, uses) }, footed: sections.filter(({ foot }) => foot.length > 0) }
}

const settings = /<w:sectPr[ >].*?<\/w:sectPr>/su

/** The pieces around all sections from those around one of each look: the settings of a section stand in its last paragraph, those of the last in the body. */
function repeated(document: readonly string[], uses: readonly number[]): readonly string[] {
  const [start = '', ...ends] = document
  const looks = ends.map((end) => settings.exec(end)?.[0] ?? unexpected())
  const last = ends.at(-1) ?? unexpected()
  return [start, ...uses.map((look, at) => {
    const own = looks[look] ?? unexpected()
    return at === uses.length - 1 ? last.replace(settings, () => own) : `<w:p><w:pPr><w:pStyle w:val="sectionEnd"/>${own}</w:pPr></w:p>`
  })]
}

function unexpected(): never {
  throw new Error('The docx library wrote a section without settings.')
}
