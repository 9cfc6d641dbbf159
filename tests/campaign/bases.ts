/** The unharmed files: every paper in the layouts of several hands and programs. */
import { emitDocx } from '../../electron/documents/docx/index.ts'
import { openPackage } from '../../electron/documents/ooxml/index.ts'
import { readDocument } from '../../electron/documents/read/index.ts'
import { findZones } from '../../electron/documents/zones/index.ts'
import { clerkLayouts, laidOut } from '../support/documents/clerk-layouts.ts'
import type { ClerkLayout } from '../support/documents/clerk-layouts.ts'
import { htmlFile, savedByLibreOffice, templatedFile, wordsOf } from '../support/documents/other-makers.ts'
import type { Base } from './harm.ts'
import { campaignPapers } from './papers.ts'

/** `styled`: our own named styles. `libreOffice`: ours, opened and saved by it; `libreOfficeTabs`: a clerk's, saved by it. */
export const layouts = ['styled', ...Object.keys(clerkLayouts) as ClerkLayout[], 'libreOffice', 'libreOfficeTabs', 'docxtemplater', 'htmlToDocx'] as const
export type Layout = (typeof layouts)[number]
/** Layouts in which our form can be wholly right: nothing may be found in them. */
export const cleanLayouts: readonly Layout[] = ['styled', 'direct']

async function zonedOf(bytes: Uint8Array): Promise<Base['zoned']> {
  return findZones(readDocument(await openPackage(bytes)))
}

let made: Promise<readonly Base[]> | null = null

/** The same files at every call, made at the first. */
export function campaignBases(): Promise<readonly Base[]> {
  made ??= makeBases()
  return made
}

async function makeBases(): Promise<readonly Base[]> {
  const bases: Base[] = []
  const office = new Map<string, Uint8Array>()
  const add = async (paper: string, layout: Layout, bytes: Uint8Array): Promise<void> => {
    bases.push({ name: `${paper} ${layout}`, paper, layout, bytes, zoned: await zonedOf(bytes) })
  }
  for (const [index, { name, model, form }] of campaignPapers().entries()) {
    const bytes = await emitDocx(model, form)
    const pkg = await openPackage(bytes)
    const zoned = findZones(readDocument(pkg))
    bases.push({ name: `${name} styled`, paper: name, layout: 'styled', bytes, zoned })
    for (const layout of Object.keys(clerkLayouts) as ClerkLayout[]) await add(name, layout, laidOut(layout, zoned, pkg))
    const words = wordsOf(zoned)
    await add(name, 'docxtemplater', templatedFile(words))
    await add(name, 'htmlToDocx', await htmlFile(words))
    if (index % 2 === 0) office.set(`${name} libreOffice`, bytes)
    else office.set(`${name} libreOfficeTabs`, laidOut('tabs', zoned, pkg))
  }
  for (const [name, bytes] of savedByLibreOffice(office)) {
    const [paper = '', layout] = name.split(' ')
    await add(paper, layout === 'libreOffice' ? 'libreOffice' : 'libreOfficeTabs', bytes)
  }
  return bases
}
