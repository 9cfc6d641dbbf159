/**
 * What the tests and the fallback runtime need from the system and npm cannot bring. Used by `setup` to
 * install, and by tests to fail with the name of the package instead of skipping.
 */
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface SystemPart {
  /** Debian package that brings the part. */
  readonly debianPackage: string
  /** What it is for, in the words of a message to the person. */
  readonly purpose: string
  readonly isPresent: () => boolean
}

const onPath = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, program)))

const libraryFolders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/lib']
const hasLibrary = (name: string): boolean => libraryFolders.some((folder) => existsSync(join(folder, name)))

const fontFolders = ['/usr/share/fonts/truetype/croscore', '/usr/share/fonts/truetype/tinos', '/usr/share/fonts']
const hasFont = (prefix: string): boolean =>
  fontFolders.some((folder) => existsSync(folder) && readdirSync(folder).some((file) => file.startsWith(prefix)))

const program = (name: string, debianPackage: string, purpose: string): SystemPart =>
  ({ debianPackage, purpose, isPresent: () => onPath(name) })

const chromiumLibrary = (name: string, debianPackage: string): SystemPart =>
  ({ debianPackage, purpose: 'thư viện Chromium cần để mở cửa sổ', isPresent: () => hasLibrary(name) })

/** Everything the test suite uses on Linux. */
export const systemParts: readonly SystemPart[] = [
  program('Xvfb', 'xvfb', 'màn hình ảo để mở cửa sổ khi máy không có màn hình'),
  program('xauth', 'xauth', 'quyền vào màn hình ảo'),
  program('soffice', 'libreoffice-writer', 'mở tệp Word để kiểm tra trang in'),
  program('strace', 'strace', 'nghe mọi lời gọi mạng của chương trình trong một ngày làm việc'),
  program('pdftotext', 'poppler-utils', 'đọc tệp PDF để kiểm tra'),
  { debianPackage: 'fonts-croscore', purpose: 'phông Tinos, cùng số đo với Times New Roman', isPresent: () => hasFont('Tinos') },
  chromiumLibrary('libgtk-3.so.0', 'libgtk-3-0'),
  chromiumLibrary('libnss3.so', 'libnss3'),
  chromiumLibrary('libgbm.so.1', 'libgbm1'),
  chromiumLibrary('libasound.so.2', 'libasound2'),
  chromiumLibrary('libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'),
  chromiumLibrary('libcups.so.2', 'libcups2'),
  chromiumLibrary('libdrm.so.2', 'libdrm2'),
  chromiumLibrary('libxkbcommon.so.0', 'libxkbcommon0'),
  chromiumLibrary('libXss.so.1', 'libxss1'),
  chromiumLibrary('libXtst.so.6', 'libxtst6'),
  chromiumLibrary('libXcomposite.so.1', 'libxcomposite1'),
  chromiumLibrary('libXdamage.so.1', 'libxdamage1'),
  chromiumLibrary('libXrandr.so.2', 'libxrandr2'),
]

/** What only the fallback runtime needs: unpacking it, and building the database driver for it. */
export const fallbackRuntimeParts: readonly SystemPart[] = [
  program('unzip', 'unzip', 'mở gói Electron dự phòng'),
  program('g++', 'g++', 'biên dịch better-sqlite3 cho Electron dự phòng'),
  program('make', 'make', 'biên dịch better-sqlite3 cho Electron dự phòng'),
  program('python3', 'python3', 'biên dịch better-sqlite3 cho Electron dự phòng'),
]

/** The parts that are not there. On Windows and macOS nothing beyond npm is needed. */
export function missingParts(parts: readonly SystemPart[] = systemParts): readonly SystemPart[] {
  return process.platform === 'linux' ? parts.filter((part) => !part.isPresent()) : []
}

/** One sentence a line: what is missing, what for, how to get it. */
export function describeMissing(missing: readonly SystemPart[]): string {
  return missing.map((part) => `Thiếu gói ${part.debianPackage} (${part.purpose}): apt-get install ${part.debianPackage}`).join('\n')
}

/** Throws with the name of each package to install; tests call this instead of skipping. */
export function requireSystemParts(...debianPackages: readonly string[]): void {
  const missing = missingParts().filter((part) => debianPackages.includes(part.debianPackage))
  if (missing.length > 0) throw new Error(describeMissing(missing))
}
