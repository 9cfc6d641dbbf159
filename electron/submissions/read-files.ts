/** The files of an import: listed, each read once, one after the other, so that memory does not grow with the folder. What cannot be read is a row with its reason, never the end of the run. */
import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { readSubmission } from '../campaigns/index.ts'
import type { Candidate } from '../campaigns/index.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import type { Indicator } from '../../shared/domain/indicator.ts'
import type { Fault } from '../../shared/domain/problem.ts'
import { fault, toFault } from '../faults/index.ts'
import { readInputBytes } from '../files/index.ts'
import type { Progress } from '../requests/index.ts'
import type { ImportedFile } from './evaluate.ts'

/** What the files are read against. */
export interface ReadingFacts { readonly campaign: Campaign, readonly indicators: readonly Indicator[], readonly candidates: readonly Candidate[] }

interface Listed { readonly path: string, readonly name: string }

/** Larger than any form by far; it is refused before it is read into memory. */
const largestForm = 100 * 1024 * 1024

/** What programs leave beside files: nothing anybody sent. */
const notSent = /^(?:~\$.*|\.~lock\..*|\._.*|\.DS_Store|Thumbs\.db|desktop\.ini|\.vpk-.*\.tmp)$/iu

/** The files behind paths of files and folders, each file once, by name. A path that leads nowhere is a fault. */
export function formFilesIn(paths: readonly string[]): readonly Listed[] {
  const found = new Map<string, Listed>()
  for (const path of paths.map((each) => resolve(each))) {
    const about = statSync(path, { throwIfNoEntry: false })
    if (about === undefined) throw missing()
    const listed = about.isDirectory() ? filesOfFolder(path) : [{ path, name: basename(path) }]
    for (const file of listed) if (!found.has(file.path)) found.set(file.path, file)
  }
  if (found.size === 0) throw nothing()
  return [...found.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'vi', { numeric: true }) || (one.path < other.path ? -1 : 1))
}

/** Everything in a folder but its folders: what is no file is listed too, so that it is said and counted. A link is what it leads to. */
function filesOfFolder(folder: string): readonly Listed[] {
  try {
    return entriesOf(folder).filter((path) => !notSent.test(basename(path)))
      .map((path) => ({ path, name: path.slice(folder.length).replaceAll('\\', '/').replace(/^\/+/u, '') }))
  } catch (error) {
    throw toFault(error) ?? missing(error)
  }
}

/** Links to folders are no folders here: one that leads to where it stands would be walked without end. */
function entriesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => entry.isDirectory() ? entriesOf(join(folder, entry.name)) : [join(folder, entry.name)])
}

function missing(cause?: unknown): Error {
  return fault('FILE_MISSING', {
    happened: 'Không mở được tệp hoặc thư mục cần nhập.', kept: 'Chưa có gì được nhập.', remedy: 'Kiểm tra lại chỗ để tệp và quyền đọc, rồi chọn lại.',
  }, cause)
}

/** What is said of a file that could not be read; a mistake of ours is logged and gets its sentence too, so that the other files still go in. */
export type FaultOf = (error: unknown) => Fault

/** Reads every file. */
export async function readFormFiles(paths: readonly string[], facts: ReadingFacts, progress: Progress, faultOf: FaultOf): Promise<readonly ImportedFile[]> {
  const listed = formFilesIn(paths)
  const files: ImportedFile[] = []
  await progress.step('Đọc tệp', 0, listed.length)
  for (const [at, { path, name }] of listed.entries()) {
    files.push(await readOne(path, { fileId: `t${at + 1}`, fileName: name }, facts, faultOf))
    await progress.step('Đọc tệp', at + 1, listed.length)
  }
  return files
}

/** A file that is in memory already: the data file of a packet. */
export interface FileInHand { readonly fileName: string, readonly bytes: Uint8Array }

export async function readFormBytes(files: readonly FileInHand[], facts: ReadingFacts, faultOf: FaultOf): Promise<readonly ImportedFile[]> {
  const read: ImportedFile[] = []
  for (const [at, { fileName, bytes }] of files.entries()) read.push(await readBytes(bytes, { fileId: `t${at + 1}`, fileName }, facts, faultOf))
  return read
}

async function readBytes(bytes: Uint8Array, named: Pick<ImportedFile, 'fileId' | 'fileName'>, facts: ReadingFacts, faultOf: FaultOf): Promise<ImportedFile> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  try {
    return { ...named, hash, read: await readSubmission(bytes, { ...facts, file: basename(named.fileName) }), fault: null, assigned: null }
  } catch (error) {
    return { ...named, hash: '', read: null, fault: faultOf(error), assigned: null }
  }
}

async function readOne(path: string, named: Pick<ImportedFile, 'fileId' | 'fileName'>, facts: ReadingFacts, faultOf: FaultOf): Promise<ImportedFile> {
  const unread: ImportedFile = { ...named, hash: '', read: null, fault: null, assigned: null }
  try {
    const about = statSync(path, { throwIfNoEntry: false })
    if (about === undefined) throw leadsNowhere()
    if (about.isDirectory()) throw linkToFolder()
    // A pipe would be waited for without end.
    if (!about.isFile()) throw noFile()
    if (about.size > largestForm) throw tooLarge()
    if (about.size === 0) throw empty()
    return await readBytes(readInputBytes(path), named, facts, faultOf)
  } catch (error) {
    return { ...unread, fault: faultOf(error) }
  }
}

function nothing(): Error {
  return fault('FILE_MISSING', { happened: 'Thư mục đã chọn không có tệp nào.', kept: 'Chưa có gì được nhập.', remedy: 'Chọn thư mục có các tệp đơn vị gửi về, hoặc chọn từng tệp.' })
}

function leadsNowhere(): Error {
  return fault('FILE_MISSING', { happened: 'Lối tắt này không dẫn tới tệp nào.', kept: 'Không lấy gì từ đây.', remedy: 'Chép chính tệp đơn vị gửi vào thư mục rồi nhập lại.' })
}

function linkToFolder(): Error {
  return fault('FILE_UNREADABLE', { happened: 'Đây là lối tắt tới một thư mục; các tệp trong đó không được đọc.', kept: 'Không lấy gì từ đây.', remedy: 'Chọn chính thư mục đó để nhập.' })
}

function noFile(): Error {
  return fault('FILE_UNREADABLE', { happened: 'Đây không phải là một tệp nên không đọc được.', kept: 'Không lấy gì từ đây.', remedy: 'Bỏ mục này khỏi thư mục; chép vào đó tệp đơn vị đã gửi.' })
}

function tooLarge(): Error {
  return fault('SHEET_TOO_LARGE', { happened: 'Tệp lớn hơn 100 MB nên không được đọc.', kept: 'Không lấy gì từ tệp này.', remedy: 'Đề nghị đơn vị điền lại vào biểu đã gửi và gửi tệp đó.' })
}

function empty(): Error {
  return fault('SHEET_BROKEN', { happened: 'Tệp rỗng, không có nội dung.', kept: 'Không lấy gì từ tệp này.', remedy: 'Đề nghị đơn vị gửi lại tệp.' })
}
