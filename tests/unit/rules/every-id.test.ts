/** Every id that code can put into a finding has its row on the rules page, with clause, source and status. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fileFinderIds, finderIds } from '../../../electron/documents/check/index.ts'
import { treeFinders } from '../../../electron/documents/check/finders.ts'
import { resolveForm } from '../../../electron/documents/form/index.ts'
import { PaperResources, resourceFolders } from '../../../electron/documents/papers/index.ts'
import { ruleRows } from '../../../electron/rules/rule-rows.ts'
import { defaultHouseStyle } from '../../../shared/domain/house-style.ts'

const root = new URL('../../../', import.meta.url)
const resources = new PaperResources(resourceFolders(fileURLToPath(new URL('resources', root))))

/** An id said as a string in the code: of a finder, of a finding, of a note. */
function idsInCode(): ReadonlySet<string> {
  const files = ['electron', 'shared'].flatMap((folder) => readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`))
  return new Set(files.flatMap((file) => [...readFileSync(new URL(file, root), 'utf8').matchAll(/\b(?:ruleId|id): '([A-Z]{1,2}\d{2})'/gu)].map(([, id = '']) => id)))
}

describe('every id a finding can carry', () => {
  const emitted = new Set([...treeFinders.keys(), ...fileFinderIds, ...finderIds, ...idsInCode()])
  const listed = resources.profiles().map((profile) => ({
    profile: profile.id, rows: new Map(ruleRows({
      profile, form: resolveForm(profile, defaultHouseStyle), checks: resources.checks(), foreign: resources.foreignForm(), authority: resources.authority(),
    }).map((row) => [row.id, row])),
  }))

  it('is found in the code by the words of the code as well as by the lists it makes', () => {
    expect([...idsInCode()].filter((id) => !finderIds.includes(id))).toEqual([])
    expect(['G01', 'G02', 'H08', 'P09', 'ND01'].filter((id) => !idsInCode().has(id))).toEqual([])
  })

  it.each(listed)('has its row under $profile, unless its check is not made there', ({ profile, rows }) => {
    const notMade = resources.checks().checks.filter(({ appliesTo }) => appliesTo?.profiles !== undefined && !appliesTo.profiles.includes(profile)).map(({ id }) => id)
    expect([...emitted].filter((id) => !rows.has(id)).toSorted()).toEqual(notMade.toSorted())
    for (const id of emitted) {
      const row = rows.get(id)
      if (row === undefined) continue
      expect([row.clause, row.text, row.group].includes(''), id).toBe(false)
      expect(row.status === 'custom' || row.source.length > 0, id).toBe(true)
    }
  })

  it('has rows for what ended and for papers whose day is known, each with its own clause', () => {
    for (const { rows } of listed) {
      expect(rows.get('H08.district')).toMatchObject({ part: 'check', severity: 'warning', status: 'reported', text: expect.stringContaining('01/7/2025') as string })
      expect(rows.get('H08.communeAgencies')).toMatchObject({ severity: 'info' })
      expect(rows.get('T13.guide36')).toMatchObject({ value: 'ghi 05-HD/VPTW', text: expect.stringContaining('27/5/2026') as string })
      expect(rows.get('T13.05-HD/VPTW')).toBeDefined()
    }
  })
})
