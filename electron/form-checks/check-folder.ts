/** A folder of papers checked at once, one after the other: only the findings of each are kept, so memory does not grow with the folder. */
import { readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { FileReport } from '../../shared/contract/form-checks.ts'
import { fault, toFault } from '../faults/index.ts'
import { readInputBytes } from '../files/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import { checkBytes } from './check-bytes.ts'
import type { FileCheckOptions } from './check-bytes.ts'

/** One file of the folder. `report` null: it could not be read, and `unreadable` says why. */
export interface FolderFile {
  /** Path inside the folder, with `/`. */
  readonly name: string
  readonly report: FileReport | null
  readonly unreadable: string | null
}

/** The Word files of a folder and its sub-folders, by name; Word's own lock files (`~$…`) are none. */
export function wordFilesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:docx|doc|docm)$/iu.test(entry.name) && !entry.name.startsWith('~$'))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/u, ''))
      .sort((one, other) => one.localeCompare(other, 'vi'))
  } catch (error) {
    throw fault('FILE_MISSING', {
      happened: 'Không mở được thư mục cần kiểm tra.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Kiểm tra lại đường dẫn và quyền đọc thư mục.',
    }, error)
  }
}

/** A folder to check. `prefix` stands before the names of its files. `unreadable`: the row of a folder that cannot be opened. */
interface ListedFolder { readonly folder: string, readonly prefix: string, readonly names: readonly string[], readonly unreadable: FolderFile | null }

/**
 * The Word files of some folders, each folder once. Of several, every file is named with its folder (`Chi bộ A/1.docx`), and one that
 * cannot be opened is a row with its reason; one alone that cannot be opened is a fault.
 */
export function listFolders(paths: readonly string[]): readonly ListedFolder[] {
  const folders = [...new Set(paths.map((path) => resolve(path)))]
  const [only] = folders
  if (only !== undefined && folders.length === 1) return [{ folder: only, prefix: '', names: wordFilesIn(only), unreadable: null }]
  return folders.map((folder, index) => {
    const before = folders.slice(0, index).filter((other) => basename(other) === basename(folder)).length
    const name = before === 0 ? basename(folder) : `${basename(folder)} (${before + 1})`
    try {
      return { folder, prefix: `${name}/`, names: wordFilesIn(folder), unreadable: null }
    } catch (error) {
      return { folder, prefix: `${name}/`, names: [], unreadable: { name, report: null, unreadable: reasonOf(error) } }
    }
  })
}

/** What is said of something that could not be read; a mistake of ours is thrown on. */
function reasonOf(error: unknown): string {
  const known = toFault(error)
  if (known === null) throw error
  return `${known.fault.happened} ${known.fault.remedy}`
}

/** Checks each file as it is asked for. A file that cannot be read is a row with its reason, never the end of the run. */
export async function* checkFolder(
  resources: PaperResources, folder: string, options: Omit<FileCheckOptions, 'fileName'>, names: readonly string[] = wordFilesIn(folder),
): AsyncGenerator<FolderFile, void, void> {
  for (const name of names) {
    try {
      const { report } = await checkBytes(resources, readInputBytes(join(folder, name)), { ...options, fileName: name })
      yield { name, report, unreadable: null }
    } catch (error) {
      yield { name, report: null, unreadable: reasonOf(error) }
    }
  }
}
