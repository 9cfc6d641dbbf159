/**
 * Files the person picked, kept as token -> path.
 *
 * Rule kept here: a path never reaches the window and never comes from it. A token is random, good for one
 * purpose, and lives as long as this start of the program.
 */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, extname } from 'node:path'
import type { Grant, GrantPurpose } from '../../shared/contract/shell.ts'

export interface GrantedFile {
  readonly token: string
  readonly path: string
  readonly purpose: GrantPurpose
}

/** What the system may be asked to open: papers, never a program. */
const openableExtensions: ReadonlySet<string> = new Set(['.docx', '.pdf', '.xlsx', '.txt', '.csv'])

export class GrantStore {
  readonly #files = new Map<string, GrantedFile>()
  readonly #announce: (file: GrantedFile) => void

  /** `announce` is told of every new grant, so that the service learns the path behind the token. */
  constructor(announce: (file: GrantedFile) => void) {
    this.#announce = announce
  }

  /** Grants `path` for one purpose and returns what the window may know of it. */
  give(path: string, purpose: GrantPurpose): Grant {
    const file = { token: randomUUID(), path, purpose }
    this.#files.set(file.token, file)
    this.#announce(file)
    return { token: file.token, purpose, displayName: basename(path) }
  }

  find(token: string): GrantedFile | null {
    return this.#files.get(token) ?? null
  }

  /** Every grant of this start, for a service that was started anew. */
  all(): readonly GrantedFile[] {
    return [...this.#files.values()]
  }

  /**
   * Takes over a file the service wrote itself, beside one that Word held open. Only a paper in a folder where the
   * person already placed one is accepted; anything else answers false.
   */
  accept(file: GrantedFile): boolean {
    const besideOne = this.all().some((known) => known.purpose === 'export' && dirname(known.path) === dirname(file.path))
    if (file.purpose !== 'export' || !besideOne || !isPaper(file.path) || this.#files.has(file.token)) return false
    this.#files.set(file.token, file)
    return true
  }

  /** The path of a paper the system may open, or why it may not. */
  openable(token: string): { readonly path: string } | 'notGranted' | 'missing' {
    const file = this.find(token)
    if (file === null || file.purpose !== 'export' || !isPaper(file.path)) return 'notGranted'
    return existsSync(file.path) ? { path: file.path } : 'missing'
  }

  /** As {@link openable}, for the file manager: the folder of forms may be shown too. */
  revealable(token: string): { readonly path: string } | 'notGranted' | 'missing' {
    const file = this.find(token)
    if (file?.purpose !== 'formsFolder') return this.openable(token)
    return existsSync(file.path) ? { path: file.path } : 'missing'
  }
}

const isPaper = (path: string): boolean => openableExtensions.has(extname(path).toLowerCase())
