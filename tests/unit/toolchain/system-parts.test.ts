/** A missing system part is an error that names the package, never a skipped test. */
import { describe, expect, it } from 'vitest'
import { describeMissing, fallbackRuntimeParts, requireSystemParts, systemParts } from '../../../electron/toolchain/system-parts.ts'

describe('system parts', () => {
  it('name the package, what it is for and how to get it', () => {
    const part = systemParts.find((one) => one.debianPackage === 'poppler-utils')
    expect(describeMissing(part === undefined ? [] : [part]))
      .toBe('Thiếu gói poppler-utils (đọc tệp PDF để kiểm tra): apt-get install poppler-utils')
  })

  it('hold everything the tests use on Linux', () => {
    const names = systemParts.map((part) => part.debianPackage)
    expect(names).toEqual(expect.arrayContaining(['xvfb', 'xauth', 'fonts-croscore', 'libreoffice-writer', 'poppler-utils']))
    expect(new Set(names).size).toBe(names.length)
    expect(fallbackRuntimeParts.map((part) => part.debianPackage)).toContain('unzip')
  })

  it('are all there on a machine that was set up', () => {
    expect(() => requireSystemParts(...systemParts.map((part) => part.debianPackage))).not.toThrow()
  })
})
