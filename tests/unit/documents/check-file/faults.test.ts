/** Every check of a file finds its fault and nothing else speaks; papers in order are silent. */
import { describe, expect, it } from 'vitest'
import { fileFinderIds } from '../../../../electron/documents/check/index.ts'
import type { RawFileFinding } from '../../../../electron/documents/check/index.ts'
import { findingSchema } from '../../../../shared/contract/papers.ts'
import type { ProfileId } from '../../../../shared/document/form.ts'
import type { DocumentModel } from '../../../../shared/document/model.ts'
import { checkedFile, mendedFile } from '../../../support/documents/edited-file.ts'
import { goldenCases } from '../../../support/documents/golden.ts'
import { faults } from './faults.ts'
import * as samples from './sample-files.ts'

const loud = (findings: readonly RawFileFinding[]): readonly string[] => findings.filter(({ severity }) => severity !== 'info').map(({ ruleId, message }) => `${ruleId} ${message}`)

/** What is said of the paper before the fault is made (a secret paper …). */
const known = new Map<DocumentModel, Promise<readonly string[]>>()
function usual(model: DocumentModel, profile: ProfileId): Promise<readonly string[]> {
  const found = known.get(model) ?? checkedFile(model, profile).then((findings) => findings.map(({ ruleId }) => ruleId))
  known.set(model, found)
  return found
}

/** What is found in the paper with the fault; asked twice of those that can be mended. */
const found = new Map<(typeof faults)[number], Promise<readonly RawFileFinding[]>>()
function findingsOf(fault: (typeof faults)[number]): Promise<readonly RawFileFinding[]> {
  const { edits, model = samples.plan, profile = 'hd05', facts = {} } = fault
  const findings = found.get(fault) ?? checkedFile(model, profile, edits, facts)
  found.set(fault, findings)
  return findings
}

describe('papers in order', () => {
  it.each(Object.entries(samples))('%s gives no finding in either guide', async (_, model) => {
    for (const profile of ['hd05', 'hd36'] as const) expect((await checkedFile(model, profile)).map(({ ruleId }) => ruleId)).toEqual([])
  })

  it.each(goldenCases().map((golden) => [golden.name, golden] as const))('golden %s has no error and no warning in either guide', async (_, golden) => {
    for (const profile of ['hd05', 'hd36'] as const) expect(loud(await checkedFile(golden.model, profile))).toEqual([])
  })
})

describe('a fault', () => {
  it.each(faults.map((fault) => [`${fault.id} ${fault.name}`, fault] as const))('%s', async (_, fault) => {
    const { id, model = samples.plan, profile = 'hd05', severity, also = [], fixable = false } = fault
    const before = await usual(model, profile)
    const findings = await findingsOf(fault)
    const own = findings.filter(({ ruleId }) => ruleId === id)
    expect(own.map((finding) => finding.severity), findings.map(({ ruleId, message }) => `${ruleId} ${message}`).join('\n')).toEqual([severity])
    expect(own.map(({ fix }) => fix !== null)).toEqual([fixable])
    expect(findings.map(({ ruleId }) => ruleId).filter((other) => other !== id && !also.includes(other) && !before.includes(other))).toEqual([])
    for (const { ref: _ref, from: _from, to: _to, zone: _zone, sure: _sure, fix: _fix, ...finding } of findings) {
      expect(findingSchema.parse(finding)).toEqual(finding)
      expect(finding.message + finding.remedy).not.toMatch(/\{found\}|\{expected\}|undefined/u)
    }
  })

  it.each(faults.filter(({ fixable }) => fixable === true).map((fault) => [`${fault.id} ${fault.name}`, fault] as const))('%s is gone once its changes are made, and no other comes', async (_, fault) => {
    const { id, edits, model = samples.plan, profile = 'hd05', facts = {} } = fault
    const harmed = await findingsOf(fault)
    const changes = harmed.filter(({ ruleId }) => ruleId === id).flatMap(({ fix }) => fix?.changes ?? [])
    const { findings, refused } = await mendedFile(model, profile, edits, changes, facts)
    const before = new Set(harmed.map(({ ruleId }) => ruleId).filter((one) => one !== id))
    expect(refused).toEqual([])
    // Where a paragraph falls on the pages is not drawn again here.
    expect(findings.map(({ ruleId, message }) => `${ruleId} ${message}`).filter((said) => !before.has(said.slice(0, 3)) && !(id === 'P09' && said.startsWith('P09')))).toEqual([])
  })

  it('is made for every check', () => {
    const made = new Set(faults.map(({ id }) => id))
    expect(fileFinderIds.filter((id) => !made.has(id))).toEqual(['R06', 'ND01', 'ND02', 'ND03'])
  })
})
