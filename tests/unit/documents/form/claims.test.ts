import { describe, expect, it } from 'vitest'
import { listRules } from '../../../../electron/documents/form/index.ts'
import { publishedProfiles } from './form-files.ts'

const profiles = publishedProfiles()

describe('what the rules claim', () => {
  const rows = profiles.flatMap((profile) => listRules(profile).map((row) => ({ profile: profile.id, ...row })))

  it('claims nothing of Hướng dẫn 05 as read in the primary text', () => {
    expect(rows.filter((row) => row.profile === 'hd05' && row.status === 'verified')).toEqual([])
  })

  it('claims as verified only what stands in the reproduced text of Hướng dẫn 36', () => {
    const verified = rows.filter((row) => row.status === 'verified')
    expect(verified.every((row) => row.source.some((source) => source.includes('Hướng dẫn 36-HD/VPTW') && source.includes('đăng lại')))).toBe(true)
    expect(verified.map((row) => row.id)).toMatchInlineSnapshot(`
      [
        "type.partyTitle",
        "type.superior",
        "type.issuer",
        "type.number",
        "type.placeAndDate",
        "type.letterSubject",
        "type.kindName",
        "type.subject",
        "type.divisionLabel",
        "type.divisionTitle",
        "type.article",
        "type.clause",
        "type.point",
        "type.body",
        "titleLine.lengthPt",
        "wording.partyTitle",
        "wording.signing",
        "wording.copyKinds",
        "wording.copySymbol",
        "drafting.numberForm",
        "drafting.numberSeries",
        "drafting.dateForm",
        "drafting.signingCommittee",
        "drafting.postForm",
        "drafting.signerName",
      ]
    `)
  })

  it('gives every rule words and a clause, in NFC', () => {
    expect(rows.filter((row) => row.text.normalize('NFC') !== row.text || !row.text.endsWith('.') || row.clause === '')).toEqual([])
  })

  it('leaves exactly these choices to an office', () => {
    const choices = rows.filter((row) => row.choice && row.profile === 'hd05' && !row.id.startsWith('type.')).map((row) => row.id)
    expect(choices).toEqual([
      'paragraph.linePitchPt', 'signatures.blankLines', 'signatures.boldPost', 'signatures.jointLeadSide',
      'wording.subjectSeparator', 'wording.headingSeparator', 'wording.endMark', 'wording.lastBasisEnd', 'wording.toneMarks',
    ])
  })
})
