/** The lines of the letterhead's left side told apart: the superior's name and the issuers', each over one or more lines. */
import { found } from './found.ts'
import type { Found } from './found.ts'
import type { Piece } from './lines.ts'
import { looksBold } from './looks.ts'
import type { Sureness } from './zoned-document.ts'
import { bodyName } from './words.ts'

/** Words after which a name goes on, although the next line looks like the beginning of one. */
const unfinished = /^(?:dang uy|dang bo|dang uy cac|ban thuong vu|van phong|ban chap hanh|chi bo|ban chi dao.*|doan .*)$/u
const goesOn = /^(?:uy ban nhan dan|uy ban mat tran|hoi dong nhan dan|cac |co quan|so |van phong uy ban|truong|cong an|ban quan ly|trung tam|benh vien|cong ty|xa |phuong )/u

/** "UỶ BAN NHÂN DÂN" is no name until its territory follows, whatever the weight of either line. */
const unnamed = /^(?:uy ban nhan dan|hoi dong nhan dan|dang uy|dang bo|uy ban mttq viet nam)$/u
const territory = /^(?:tinh|thanh pho|xa|phuong|huyen|quan|dac khu|thi xa|thi tran)\s(?!uy\b)/u

/** Zones of the names in reading order: the last name issues, names joined by a hyphen issue together, the others are superior. */
export function nameZones(pieces: readonly Piece[]): readonly Found[] {
  const groups = groupsOf(pieces)
  const joint = groups.map((group, index) => joins(group, groups[index + 1]) || (index > 0 && joins(groups[index - 1], group)))
  const anyJoint = joint.some(Boolean)
  let which = -1
  return groups.flatMap((group, index) => {
    const issues = anyJoint ? joint[index] === true : index === groups.length - 1
    if (issues) which++
    return group.map((piece) => found(piece, issues ? 'issuer' : 'superior', surenessOf(piece, group, groups), issues ? which : 0))
  })
}

function surenessOf(piece: Piece, group: readonly Piece[], groups: readonly (readonly Piece[])[]): Sureness {
  const known = bodyName.test(group[0]?.folded.replace(/^-\s*/u, '') ?? '')
  if (!known) return /^[\p{ASCII}\p{Script=Latin}\s]*$/u.test(piece.text) && groups.length <= 3 ? 'likely' : 'guess'
  return groups.length <= 2 || piece.folded.endsWith('-') ? 'certain' : 'likely'
}

function joins(left: readonly Piece[] | undefined, right: readonly Piece[] | undefined): boolean {
  if (left === undefined || right === undefined) return false
  return left.at(-1)?.folded.endsWith('-') === true || right[0]?.folded.startsWith('-') === true
}

/** Lines of one name. A change of weight parts names surely; among lines of one weight their first words do. */
function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const bold = pieces.map(looksBold)
  const byWeight = bold.some(Boolean) && bold.some((value) => !value)
  const groups: Piece[][] = []
  for (const [index, piece] of pieces.entries()) {
    const last = groups.at(-1)
    const before = pieces[index - 1]
    if (last === undefined || before === undefined) groups.push([piece])
    else if (unnamed.test(before.folded) && territory.test(piece.folded)) last.push(piece)
    else if (byWeight && bold[index] !== bold[index - 1]) groups.push([piece])
    else if (startsName(before, piece, byWeight)) groups.push([piece])
    else last.push(piece)
  }
  return groups
}

function startsName(before: Piece, piece: Piece, byWeight: boolean): boolean {
  if (piece.folded.startsWith('-') || before.folded.endsWith('-')) return true
  if (unfinished.test(before.folded) && goesOn.test(piece.folded)) return false
  // One name broken in one paragraph, of one weight among names of two, is one name.
  if (byWeight && piece.gap === 'break' && looksBold(before) === looksBold(piece)) return false
  if (byWeight && !/^(?:dang |chi bo|ban |van phong|uy ban kiem tra|tinh uy|thanh uy)/u.test(piece.folded)) return false
  return bodyName.test(piece.folded)
}
