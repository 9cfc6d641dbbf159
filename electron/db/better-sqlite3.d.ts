/** The part of better-sqlite3 13 this program uses; the package brings no types of its own. */
declare module 'better-sqlite3' {
  export interface Statement {
    readonly reader: boolean
    readonly busy: boolean
    all(...parameters: unknown[]): unknown[]
    get(...parameters: unknown[]): unknown
    run(...parameters: unknown[]): { changes: number | bigint, lastInsertRowid: number | bigint }
    iterate(...parameters: unknown[]): IterableIterator<unknown>
    pluck(toggle?: boolean): this
  }
  export interface Options {
    readonly?: boolean
    fileMustExist?: boolean
    /** Milliseconds to wait for another process's lock. */
    timeout?: number
  }
  export default class Database {
    constructor(file: string | Buffer, options?: Options)
    readonly open: boolean
    readonly inTransaction: boolean
    prepare(sql: string): Statement
    exec(sql: string): this
    /** A function of SQL; `deterministic`: the same answer for the same values. */
    function(name: string, options: { deterministic: boolean }, run: (...values: string[]) => unknown): this
    pragma(text: string, options?: { simple?: boolean }): unknown
    /** SQLite's online backup: a consistent copy while the file is in use. */
    backup(file: string): Promise<{ totalPages: number, remainingPages: number }>
    close(): this
  }
}
