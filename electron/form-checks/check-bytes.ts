/**
 * The form check of one Word file, end to end: open → read → zones → guide of its date → check → places on the page.
 * The bytes are never changed; what comes out holds everything a mend, a comment copy or a defect letter needs.
 */
import { networkInterfaces } from 'node:os'
import type { FileFinding, FileReport } from '../../shared/contract/form-checks.ts'
import type { ProfileId, ResolvedForm } from '../../shared/document/form.ts'
import { defaultHouseStyle } from '../../shared/domain/house-style.ts'
import type { HouseStyle } from '../../shared/domain/house-style.ts'
import { isNetworkActive } from '../../shared/domain/network.ts'
import { checkFile, readLetters } from '../documents/check/index.ts'
import type { FileCheckFacts, RawFileFinding } from '../documents/check/index.ts'
import { resolveForm, selectProfile } from '../documents/form/index.ts'
import { openPackage } from '../documents/ooxml/index.ts'
import type { OfficePackage } from '../documents/ooxml/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { readDocument } from '../documents/read/index.ts'
import type { ReadDocument } from '../documents/read/index.ts'
import type { DrawnFile, ParagraphPlace } from '../documents/typst/index.ts'
import { findZones, zonesOf } from '../documents/zones/index.ts'
import type { ZonedDocument } from '../documents/zones/index.ts'
import { sha256 } from '../files/index.ts'
import { issuerLevelOfFile } from './issuer-level.ts'

export interface FileCheckOptions {
  readonly fileName: string
  /** The person's own choice of guide; without it the paper's date decides. */
  readonly profile?: ProfileId | undefined
  /** The office's choices; a check without an office goes by the program's defaults. */
  readonly houseStyle?: HouseStyle
  /** What is known from the office: registers, bodies, terms. What is not known is not checked. */
  readonly facts?: FileCheckFacts
}

/** A finding as people get it, with the change behind it. */
export interface CheckedFinding { readonly finding: FileFinding, readonly raw: RawFileFinding }

export interface CheckedFile {
  readonly report: FileReport
  readonly findings: readonly CheckedFinding[]
  readonly pkg: OfficePackage
  readonly read: ReadDocument
  readonly zoned: ZonedDocument
  readonly form: ResolvedForm
  /** null: the pages could not be drawn; findings then carry no page. */
  readonly drawn: DrawnFile | null
}

/** Throws a `DOCX_…` fault when the bytes are no Word file that can be read. */
export async function checkBytes(resources: PaperResources, bytes: Uint8Array, options: FileCheckOptions): Promise<CheckedFile> {
  const pkg = await openPackage(bytes)
  const read = readDocument(pkg)
  // Words of old fonts are read as Unicode, so that kind, number and date are known and all findings come at once.
  const letters = readLetters(read)
  const zoned = findZones(letters.reading?.converted ?? read)
  const { profile, notes } = selectProfile(resources.profiles(), zoned.date, options.profile)
  const form = resolveForm(profile, options.houseStyle ?? defaultHouseStyle, resources.layers())
  const drawn = draw(resources, read)
  const places: Places = new Map(drawn?.places.map((place) => [keyOf(place.ref), place]))
  const raws = checkFile(zoned, form, resources.checks(), factsOf(resources, zoned, options, drawn, places), letters)
  const findings = raws.map((raw, index) => ({ raw, finding: findingOf(raw, index, raw.ref === null ? undefined : places.get(keyOf(raw.ref))) }))
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { finding } of findings) counts[finding.severity]++
  const report: FileReport = {
    fileName: options.fileName,
    summary: {
      profileId: form.profileId, profileTitle: form.profileTitle,
      profileReason: options.profile !== undefined ? 'chosen' : zoned.date === null ? 'noDate' : notes.some(({ ruleId }) => ruleId === 'G01') ? 'olderThanAll' : 'date',
      ...identityOf(zoned), foreignForm: zoned.foreignForm, pages: drawn?.pageCount ?? null, counts, sha256: sha256(bytes),
    },
    findings: findings.map(({ finding }) => finding),
  }
  return { report, findings, pkg, read, zoned, form, drawn }
}

type Places = ReadonlyMap<string, ParagraphPlace>

/** What the rules, the machine, the pages and the office add to what the file says of itself. */
function factsOf(resources: PaperResources, zoned: ZonedDocument, { fileName, facts }: FileCheckOptions, drawn: DrawnFile | null, places: Places): FileCheckFacts {
  const issuerLevel = issuerLevelOfFile(zoned)
  const pageOfRef = (ref: ParagraphPlace['ref']): number | null => pageOf(places.get(keyOf(ref)))
  return {
    fileName, authority: resources.authority(), foreign: resources.foreignForm(), networkActive: isNetworkActive(networkInterfaces()),
    ...issuerLevel !== null && { issuerLevel }, ...drawn !== null && { pages: { count: drawn.pageCount, pageOf: pageOfRef } }, ...facts,
  }
}

/** A file that no page can be drawn of, or only at great cost, is still checked: the picture is a help, not the check. */
function draw(resources: PaperResources, read: ReadDocument): DrawnFile | null {
  try {
    return resources.typesetter().file(read)
  } catch {
    return null
  }
}

/** From 1, as people count. */
function pageOf(place: ParagraphPlace | undefined): number | null {
  return place === undefined ? null : place.page + 1
}

function keyOf({ part, index }: ParagraphPlace['ref']): string {
  return `${part}#${index}`
}

function identityOf(zoned: ZonedDocument): Pick<FileReport['summary'], 'kind' | 'number' | 'date' | 'subject' | 'issuer' | 'superior'> {
  const words = (...ids: Parameters<typeof zonesOf>[1][]): string => zonesOf(zoned, ...ids).filter(({ part }) => part === 0).map(({ text }) => text).join(' ').replace(/\s+/gu, ' ').trim()
  const superior = words('superior')
  return {
    kind: zoned.kind?.id ?? null, number: zoned.number?.printed ?? '', date: zoned.date, subject: words('subject', 'letterSubject'), issuer: words('issuer'),
    ...superior !== '' && { superior },
  }
}

function findingOf(raw: RawFileFinding, index: number, place: ParagraphPlace | undefined): FileFinding {
  const { ref, from: _from, to: _to, fix, ...said } = raw
  return {
    ...said, id: `F${index + 1}`, page: pageOf(place), paragraph: ref === null ? null : ref.index + 1, part: partName(ref?.part ?? ''),
    fix: fix === null ? null : { description: fix.description, safe: fix.safe },
    box: place === undefined ? null : { x: place.x, y: place.y, width: place.width, height: place.height },
  }
}

function partName(part: string): string {
  if (part === '') return 'cả tệp'
  if (part.includes('header')) return 'đầu trang'
  if (part.includes('footer')) return 'chân trang'
  if (part.includes('footnotes')) return 'chú thích cuối trang'
  return 'nội dung'
}
