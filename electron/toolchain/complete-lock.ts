/**
 * Completes package-lock.json with the optional packages of other systems.
 *
 * A native package names one optional package for each system. When npm writes the lock from a registry that serves
 * only some of them, it leaves the others out, and `npm ci` then refuses the lock everywhere. This adds each missing
 * one at the version its parent pins, for the system its name says. Run it after `npm install <package>`:
 * `node electron/toolchain/complete-lock.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { inProject } from './paths.ts'

const entrySchema = z.looseObject({
  version: z.string().optional(),
  dev: z.boolean().optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
const lockSchema = z.looseObject({ packages: z.record(z.string(), entrySchema) })
type Lock = z.infer<typeof lockSchema>

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'] as const
const processors: readonly (readonly [RegExp, string])[] = [
  [/arm64/, 'arm64'], [/(^|-)arm(-|$)/, 'arm'], [/x64/, 'x64'], [/ia32/, 'ia32'], [/ppc64/, 'ppc64'], [/riscv64/, 'riscv64'], [/s390x/, 's390x'],
]

/** A missing package: whose it is, which version the parent pins. */
export interface MissingPackage {
  readonly name: string
  readonly version: string
  readonly dev: boolean
}

/** Optional packages pinned to one version that have no entry of their own. */
export function missingFrom(lock: Lock): readonly MissingPackage[] {
  return Object.values(lock.packages).flatMap((parent) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d+\.\d+\.\d+$/.test(version) && lock.packages[`node_modules/${name}`] === undefined)
      .map(([name, version]) => ({ name, version, dev: parent.dev === true })))
}

/** The entry npm would have written, without the checksum, which only the registry knows. */
function entryFor({ name, version, dev }: MissingPackage): Lock['packages'][string] {
  const system = systems.find((one) => name.includes(one))
  const processor = processors.find(([pattern]) => pattern.test(name.slice(name.indexOf(system ?? ''))))?.[1]
  if (system === undefined || processor === undefined) throw new Error(`${name}: không rõ dành cho hệ nào`)
  const library = name.includes('musl') ? { libc: ['musl'] } : name.endsWith('-gnu') ? { libc: ['glibc'] } : {}
  return { version, cpu: [processor], ...(dev ? { dev } : {}), ...library, optional: true, os: [system] }
}

/** Checked but not rebuilt, so that npm's own order of keys stays. */
const isLock = (value: unknown): value is Lock => lockSchema.safeParse(value).success

/** Reads the project's lock. */
export function readLock(): Lock {
  const lock: unknown = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
  if (!isLock(lock)) throw new Error('package-lock.json không đúng dạng')
  return lock
}

if (import.meta.main) {
  const lock = readLock()
  const missing = missingFrom(lock)
  const added = Object.fromEntries(missing.map((one) => [`node_modules/${one.name}`, entryFor(one)]))
  const packages = Object.fromEntries(Object.entries({ ...lock.packages, ...added }).sort(([left], [right]) => left.localeCompare(right, 'en')))
  writeFileSync(inProject('package-lock.json'), `${JSON.stringify({ ...lock, packages }, null, 2)}\n`)
  console.log(`Đã bổ sung ${missing.length} gói.`)
}
