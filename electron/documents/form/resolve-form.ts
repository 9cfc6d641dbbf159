/** The form of one paper: the guide's values with the office's choices filled in where, and only where, the guide leaves one. */
import { z } from 'zod'
import { componentIds, typeStyleSchema } from '../../../shared/document/form.ts'
import type { ComponentId, Range, ResolvedForm, TypeStyle } from '../../../shared/document/form.ts'
import { defaultHouseStyle } from '../../../shared/domain/house-style.ts'
import type { HouseStyle } from '../../../shared/domain/house-style.ts'
import { withLayers, withOwnRules } from './layers.ts'
import type { RuleLayer } from './layers.ts'
import { isAllowed } from './rule-pack.ts'
import type { FormProfile, Rule } from './rule-pack.ts'

const typesSchema = z.record(z.enum(componentIds), typeStyleSchema)
const sizesSchema = z.record(z.enum(componentIds), z.strictObject({ min: z.number(), max: z.number().nullable() }))

/** An office's wishes; undefined: none. */
type Wishes = { readonly [Key in Exclude<keyof HouseStyle, 'rules'>]: HouseStyle[Key] | undefined }

/**
 * Fills a profile with the layers over it and an office's house style. A wish the rules do not leave open is ignored: the guide's value
 * stays. Over a layer only what the office chose otherwise than the program's default counts as its wish; to choose the default itself
 * against a province's layer it names the rule in `houseStyle.rules`, which counts before everything.
 */
export function resolveForm(official: FormProfile, houseStyle: HouseStyle, layers: readonly RuleLayer[] = []): ResolvedForm {
  const layered = withLayers(official, layers)
  return formOf(withOwnRules(layered, houseStyle.rules), layered === official ? houseStyle : chosenWishes(houseStyle))
}

function chosenWishes(houseStyle: HouseStyle): Wishes {
  const own = <Key extends keyof HouseStyle>(key: Key): HouseStyle[Key] | undefined => houseStyle[key] === defaultHouseStyle[key] ? undefined : houseStyle[key]
  return {
    toneMarks: own('toneMarks'), headingSeparator: own('headingSeparator'), endMark: own('endMark'), lastBasisMark: own('lastBasisMark'),
    subjectSeparator: own('subjectSeparator'), linePitchPt: own('linePitchPt'), bodySizePt: own('bodySizePt'), signatureLines: own('signatureLines'), boldPost: own('boldPost'),
    jointLeadSide: own('jointLeadSide'),
  }
}

function formOf(profile: FormProfile, houseStyle: Wishes): ResolvedForm {
  const { page, paragraph, titleLine, spacing, signatures } = profile
  return {
    profileId: profile.id,
    profileTitle: profile.title,
    page: { ...page.size.value, ...page.margins.value, headerMm: page.headerMm.value, backMargins: page.backMargins.value, slip: page.slipSize.value },
    fontFamily: profile.font.family.value, fontColour: profile.font.colour.value,
    type: resolveType(profile, houseStyle),
    paragraph: {
      firstLineMm: paragraph.firstLineMm.value, linePitchPt: chosen(paragraph.linePitchPt, houseStyle.linePitchPt), ...paragraph.spacing.value,
      align: paragraph.align.value, lineRule: paragraph.lineRule.value,
    },
    accepted: acceptedOf(profile),
    tolerance: tolerancesOf(profile),
    letterhead: profile.letterhead.columns.value,
    titleLine: { weightPt: titleLine.weightPt.value, lengthPt: titleLine.lengthPt.value, belowTopOfTitlePt: titleLine.belowTopOfTitlePt.value },
    spacing: {
      headToKindPt: spacing.headToKindPt.value, separatorToBodyPt: spacing.separatorToBodyPt.value, bodyToSignaturesPt: spacing.bodyToSignaturesPt.value,
    },
    signatures: {
      ...signatures.columns.value,
      blankLines: chosen(signatures.blankLines, houseStyle.signatureLines), boldPost: chosen(signatures.boldPost, houseStyle.boldPost),
      jointLeadSide: chosen(signatures.jointLeadSide, houseStyle.jointLeadSide),
    },
    copies: { lineWeightPt: profile.copies.lineWeightPt.value },
    images: resolveImages(profile),
    wording: resolveWording(profile, houseStyle),
  }
}

function resolveWording({ wording }: FormProfile, houseStyle: Wishes): ResolvedForm['wording'] {
  return {
    partyTitle: wording.partyTitle.value,
    subjectSeparator: houseStyle.subjectSeparator === false ? chosen(wording.subjectSeparator, null) : wording.subjectSeparator.value,
    headingSeparator: chosen(wording.headingSeparator, houseStyle.headingSeparator),
    endMark: chosen(wording.endMark, houseStyle.endMark),
    basisEnd: wording.basisEnd.value,
    lastBasisEnd: chosen(wording.lastBasisEnd, houseStyle.lastBasisMark === 'profile' ? undefined : houseStyle.lastBasisMark),
    recipientsLabel: wording.recipientsLabel.value, recipientEnd: wording.recipientEnd.value, lastRecipientEnd: wording.lastRecipientEnd.value,
    addressing: wording.addressing.value, secrecy: wording.secrecy.value, urgency: wording.urgency.value, signing: wording.signing.value,
    toneMarks: chosen(wording.toneMarks, houseStyle.toneMarks),
    circulation: wording.circulation.value, draftMark: wording.draftMark.value, drafterMark: wording.drafterMark.value,
    appendixReference: wording.appendixReference.value, attachedLine: wording.attachedLine.value,
    copyKinds: wording.copyKinds.value, copySymbol: wording.copySymbol.value,
  }
}

/** Sizes the guide leaves open follow the office's body size; a bold post is the one style an office may change. */
function resolveType(profile: FormProfile, houseStyle: Wishes): ResolvedForm['type'] {
  const boldPost = chosen(profile.signatures.boldPost, houseStyle.boldPost)
  const style = (id: ComponentId): TypeStyle => {
    const rule = profile.type[id]
    const sized = chosen(rule, houseStyle.bodySizePt === undefined ? undefined : { ...rule.value, sizePt: houseStyle.bodySizePt })
    return id === 'post' ? { ...sized, bold: boldPost } : sized
  }
  return typesSchema.parse(Object.fromEntries(componentIds.map((id) => [id, style(id)])))
}

function acceptedSizes(profile: FormProfile): ResolvedForm['accepted']['sizePt'] {
  return sizesSchema.parse(Object.fromEntries(componentIds.map((id) => [id, rangeOf(profile.type[id], profile.type[id].value.sizePt)])))
}

function acceptedOf(profile: FormProfile): ResolvedForm['accepted'] {
  const { paragraph, titleLine, signatures } = profile
  const { beforePt, afterPt } = paragraph.spacing.value
  return {
    sizePt: acceptedSizes(profile),
    linePitchPt: rangeOf(paragraph.linePitchPt, paragraph.linePitchPt.value),
    paragraphGapPt: { min: beforePt + afterPt, max: null },
    titleLineWeightPt: rangeOf(titleLine.weightPt, titleLine.weightPt.value),
    titleLineBelowTopPt: rangeOf(titleLine.belowTopOfTitlePt, titleLine.belowTopOfTitlePt.value),
    signatureLines: rangeOf(signatures.blankLines, signatures.blankLines.value),
  }
}

/** A rule without a tolerance is held to the letter. */
function tolerancesOf({ page, paragraph, titleLine, images }: FormProfile): ResolvedForm['tolerance'] {
  const by = ({ tolerance }: Rule<unknown>): number => tolerance?.by ?? 0
  return {
    sheetMm: by(page.size), marginMm: by(page.margins), headerMm: by(page.headerMm), firstLineMm: by(paragraph.firstLineMm),
    titleLineShare: by(titleLine.lengthPt), sealOverSignatureShare: by(images.sealOverSignature), signatureMm: by(images.signature), sealMm: by(images.seal),
  }
}

function resolveImages({ images }: FormProfile): ResolvedForm['images'] {
  return {
    ...images.format.value, signatureColour: images.signatureColour.value, sealColour: images.sealColour.value,
    sealOverSignature: images.sealOverSignature.value, signature: images.signature.value, seal: images.seal.value,
  }
}

/** The bounds of a rule; without bounds its value alone. */
function rangeOf({ allowed }: Rule<unknown>, value: number): Range {
  return allowed !== undefined && 'min' in allowed ? allowed : { min: value, max: value }
}

function chosen<Value>(rule: Rule<Value>, wanted: Value | undefined): Value {
  return wanted !== undefined && rule.choice && isAllowed(rule.allowed, wanted) ? wanted : rule.value
}
