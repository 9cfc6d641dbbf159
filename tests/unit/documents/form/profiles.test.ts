import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveForm, selectProfile } from '../../../../electron/documents/form/index.ts'
import type { FormProfile } from '../../../../electron/documents/form/index.ts'
import { componentIds } from '../../../../shared/document/form.ts'
import { defaultHouseStyle } from '../../../../shared/domain/house-style.ts'
import type { HouseStyle } from '../../../../shared/domain/house-style.ts'
import { publishedProfiles } from './form-files.ts'

const profiles = publishedProfiles()

function profileOf(date: string | null): FormProfile {
  return selectProfile(profiles, date).profile
}

describe('choosing the guide', () => {
  it.each([
    ['2018-04-03', 'hd36'], ['2026-05-26', 'hd36'], ['2026-05-27', 'hd05'], ['2026-11-21', 'hd05'], [null, 'hd05'],
  ] as const)('a paper dated %s follows %s', (date, id) => {
    const { profile, notes } = selectProfile(profiles, date)
    expect([profile.id, notes]).toEqual([id, []])
  })

  it('says that no guide is known before 03/4/2018', () => {
    const { profile, notes } = selectProfile(profiles, '2017-12-31')
    expect(profile.id).toBe('hd36')
    expect(notes).toMatchObject([{ ruleId: 'G01', found: '31/12/2017', expected: profile.title }])
  })

  it("takes a person's own choice and says when the date asks for another", () => {
    expect(selectProfile(profiles, '2026-06-01', 'hd36')).toMatchObject({ profile: { id: 'hd36' }, notes: [{ ruleId: 'G02', expected: selectProfile(profiles, '2026-06-01').profile.title }] })
    expect(selectProfile(profiles, '2026-06-01', 'hd05').notes).toEqual([])
    expect(selectProfile(profiles, null, 'hd36')).toMatchObject({ profile: { id: 'hd36' }, notes: [] })
  })

  it('does not depend on the order of the profiles', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2010-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (day) => {
      const date = day.toISOString().slice(0, 10)
      expect(selectProfile(profiles.toReversed(), date).profile.id).toBe(selectProfile(profiles, date).profile.id)
    }))
  })
})

describe('the form of a paper', () => {
  it('is what the guides are reported to say', () => {
    const form = resolveForm(profileOf('2026-06-05'), defaultHouseStyle)
    expect({ ...form, type: undefined, accepted: undefined }).toMatchInlineSnapshot(`
      {
        "accepted": undefined,
        "copies": {
          "lineWeightPt": 0.75,
        },
        "fontColour": "#000000",
        "fontFamily": "Times New Roman",
        "images": {
          "file": "png",
          "seal": {
            "heightMm": 36,
            "widthMm": 36,
          },
          "sealColour": "red",
          "sealOverSignature": 0.333,
          "signature": {
            "heightMm": 20,
            "widthMm": 40,
          },
          "signatureColour": "blue",
          "transparent": true,
        },
        "letterhead": {
          "leftMm": 77,
          "rightMm": 88,
        },
        "page": {
          "backMargins": {
            "bottomMm": 20,
            "leftMm": 15,
            "rightMm": 30,
            "topMm": 20,
          },
          "bottomMm": 20,
          "headerMm": 10,
          "heightMm": 297,
          "leftMm": 30,
          "rightMm": 15,
          "slip": {
            "heightMm": 210,
            "widthMm": 148,
          },
          "topMm": 20,
          "widthMm": 210,
        },
        "paragraph": {
          "afterPt": 6,
          "align": "justify",
          "beforePt": 0,
          "firstLineMm": 10,
          "linePitchPt": 18,
          "lineRule": "exact",
        },
        "profileId": "hd05",
        "profileTitle": "Hướng dẫn 05-HD/VPTW",
        "signatures": {
          "blankLines": 5,
          "boldPost": false,
          "jointLeadSide": "right",
          "leftMm": 82.5,
          "rightMm": 82.5,
        },
        "spacing": {
          "bodyToSignaturesPt": 6,
          "headToKindPt": 12,
          "separatorToBodyPt": 6,
        },
        "titleLine": {
          "belowTopOfTitlePt": 18,
          "lengthPt": 206.7,
          "weightPt": 0.75,
        },
        "tolerance": {
          "firstLineMm": 1,
          "headerMm": 1,
          "marginMm": 0.5,
          "sealMm": 2,
          "sealOverSignatureShare": 0.1,
          "sheetMm": 1,
          "signatureMm": 15,
          "titleLineShare": 0.05,
        },
        "type": undefined,
        "wording": {
          "addressing": {
            "submittedTo": "Kính trình:",
            "to": "Kính gửi:",
          },
          "appendixReference": "(kèm theo {kind} số {number}, ngày {date} của {issuer})",
          "attachedLine": "(Ban hành kèm theo {kind} số {number}, ngày {date} của {issuer})",
          "basisEnd": ";",
          "circulation": [
            "TÀI LIỆU HỘI NGHỊ",
            "LƯU HÀNH NỘI BỘ",
            "TÀI LIỆU THU HỒI",
          ],
          "copyKinds": {
            "copyOfCopy": "Sao lục",
            "extract": "Trích sao",
            "trueCopy": "Sao y bản chính",
          },
          "copySymbol": "BS",
          "draftMark": "Dự thảo lần {n}",
          "drafterMark": {
            "example": "NguyenVanAn-26",
            "pattern": "^\\p{L}{2,40}-\\d+$",
          },
          "endMark": ".",
          "headingSeparator": ".",
          "lastBasisEnd": ".",
          "lastRecipientEnd": ".",
          "partyTitle": "ĐẢNG CỘNG SẢN VIỆT NAM",
          "recipientEnd": ";",
          "recipientsLabel": "Nơi nhận:",
          "secrecy": {
            "confidential": "MẬT",
            "secret": "TỐI MẬT",
            "topSecret": "TUYỆT MẬT",
          },
          "signing": {
            "acting": "Q.",
            "byOrder": "T/L",
            "forHead": "K/T",
            "onBehalf": "T/M",
            "own": "",
          },
          "subjectSeparator": "-----",
          "toneMarks": "mainVowel",
          "urgency": {
            "express": "HOẢ TỐC",
            "timedExpress": "HOẢ TỐC HẸN GIỜ",
            "urgent": "KHẨN",
            "veryUrgent": "THƯỢNG KHẨN",
          },
        },
      }
    `)
  })

  it('differs between the guides only where the guides are reported to differ', () => {
    const [now, before] = [resolveForm(profileOf('2026-06-05'), defaultHouseStyle), resolveForm(profileOf('2026-01-05'), defaultHouseStyle)]
    expect(componentIds.filter((id) => JSON.stringify(now.type[id]) !== JSON.stringify(before.type[id]))).toEqual(['drafterMark'])
    expect(before).toMatchObject({
      page: now.page, paragraph: now.paragraph, titleLine: now.titleLine,
      wording: { recipientEnd: ',', lastBasisEnd: ',', addressing: { to: 'Kính gửi:', submittedTo: 'Kính gửi:' } },
    })
  })

  it('says how far a paper set by others may be from it', () => {
    const [now, before] = [resolveForm(profileOf('2026-06-05'), defaultHouseStyle), resolveForm(profileOf('2026-01-05'), defaultHouseStyle)]
    const { sizePt, ...measures } = now.accepted
    expect(measures).toEqual({
      linePitchPt: { min: 18, max: 22 }, paragraphGapPt: { min: 6, max: null }, titleLineWeightPt: { min: 0.5, max: 1.5 },
      titleLineBelowTopPt: { min: 17, max: 19.5 }, signatureLines: { min: 3, max: 6 },
    })
    expect([sizePt.kindName, sizePt.body, sizePt.issuer]).toEqual([{ min: 15, max: 16 }, { min: 14, max: 15 }, { min: 14, max: 14 }])
    expect(before.accepted.linePitchPt).toEqual({ min: 18, max: null })
    expect(now.tolerance).toMatchObject({ marginMm: 0.5, firstLineMm: 1, titleLineShare: 0.05 })
    expect(Object.values(now.tolerance).every((by) => by > 0)).toBe(true)
  })

  it('gives the drafter\'s mark of each guide a form of its own', () => {
    const matches = (date: string, mark: string): boolean => new RegExp(resolveForm(profileOf(date), defaultHouseStyle).wording.drafterMark.pattern, 'u').test(mark)
    expect(['NguyenVanAn-26', 'ToànKiên-12', 'ABC-268', 'An 26', 'A1-3'].map((mark) => [matches('2026-06-05', mark), matches('2026-01-05', mark)])).toEqual(
      [[true, false], [true, false], [true, true], [false, false], [false, false]])
  })

  it('sets the types of the components', () => {
    const { type } = resolveForm(profileOf('2026-06-05'), defaultHouseStyle)
    const shown = componentIds.map((id) => {
      const { sizePt, bold, italic, underline, case: letters } = type[id]
      return [id, sizePt, bold && 'đậm', italic && 'nghiêng', underline && 'gạch chân', letters === 'upper' && 'HOA'].filter(Boolean).join(' ')
    })
    expect(shown).toMatchInlineSnapshot(`
      [
        "partyTitle 15 đậm HOA",
        "superior 14 HOA",
        "issuer 14 đậm HOA",
        "star 14",
        "number 14",
        "placeAndDate 14 nghiêng",
        "letterSubject 12 nghiêng",
        "secrecyMark 14 đậm HOA",
        "urgencyMark 14 đậm HOA",
        "circulationMark 12 đậm HOA",
        "draftMark 14 nghiêng",
        "kindName 15 đậm HOA",
        "subject 14 đậm",
        "subjectSeparator 14",
        "addressing 14 nghiêng",
        "addressee 14",
        "basis 14",
        "enactingLine 14 đậm HOA",
        "divisionLabel 14 đậm",
        "divisionTitle 14 đậm HOA",
        "article 14 đậm",
        "clause 14",
        "point 14",
        "heading1 14 đậm HOA",
        "heading2 14 đậm",
        "heading3 14 nghiêng",
        "heading4 14",
        "body 14",
        "item 14",
        "subItem 14",
        "tableHeader 13 đậm",
        "tableCell 13",
        "tableCaption 14 đậm",
        "signingAuthority 14 đậm HOA",
        "post 14 HOA",
        "signatureSpace 14",
        "fullName 14 đậm",
        "recipientsLabel 14 gạch chân",
        "recipient 12",
        "drafterMark 11",
        "appendixLabel 14 đậm",
        "appendixTitle 14 đậm HOA",
        "appendixReference 14 nghiêng",
        "attachedLine 14 nghiêng",
        "copyKind 14",
        "contact 10",
        "pageNumber 14",
      ]
    `)
  })

  it("takes an office's choices where the rules leave one", () => {
    const style: HouseStyle = {
      toneMarks: 'classic', headingSeparator: '-', endMark: './.', lastBasisMark: ',', subjectSeparator: false,
      linePitchPt: 20, bodySizePt: 15, signatureLines: 4, boldPost: true, jointLeadSide: 'left',
    }
    const form = resolveForm(profileOf(null), style)
    expect(form).toMatchObject({
      paragraph: { linePitchPt: 20 }, signatures: { blankLines: 4, boldPost: true, jointLeadSide: 'left' },
      wording: { toneMarks: 'classic', headingSeparator: '-', endMark: './.', lastBasisEnd: ',', subjectSeparator: null },
    })
    const sizes = componentIds.filter((id) => form.type[id].sizePt === 15)
    expect(sizes).toEqual(expect.arrayContaining(['body', 'subject', 'basis', 'heading1', 'clause', 'item']))
    expect(sizes).not.toContain('issuer')
    expect(form.type.post.bold).toBe(true)
  })

  it('keeps the rule where it leaves no choice, or the wish lies outside it', () => {
    const profile = profileOf(null)
    const closed: FormProfile = {
      ...profile,
      wording: { ...profile.wording, endMark: { ...profile.wording.endMark, choice: false } },
      paragraph: { ...profile.paragraph, linePitchPt: { ...profile.paragraph.linePitchPt, allowed: { min: 18, max: 19 } } },
    }
    const form = resolveForm(closed, { ...defaultHouseStyle, endMark: './.', linePitchPt: 22 })
    expect([form.wording.endMark, form.paragraph.linePitchPt]).toEqual(['.', 18])
  })
})
