/**
 * The words by which components are known, all in one place. Patterns meet folded text: small letters without marks,
 * so that wrong capitals, decomposed letters, look-alikes (Ð) and no-break spaces are no hindrance.
 */
import { documentKinds, documentKindSchema } from '../../../shared/document/kinds.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'

/** Letters that look like a Latin one and are typed for it. */
const lookAlikes: Readonly<Record<string, string>> = {
  đ: 'd', ð: 'd', ɖ: 'd', а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', к: 'k', м: 'm', о: 'o', р: 'p', т: 't', х: 'x', у: 'y', і: 'i',
}

/** The fold of each UTF-16 unit met so far: a file says the same few hundred letters over and over. */
const foldedUnits: string[] = []

/**
 * Small letters, no marks, plain spaces and hyphens. Each letter becomes exactly one (its marks none), so that a place
 * in folded text can be found again in the text by {@link unfoldedAt}.
 */
export function fold(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    folded += foldedUnits[code] ??= foldLetter(text.charAt(at))
  }
  return folded
}

function foldLetter(letter: string): string {
  return letter.normalize('NFD').replace(/[\p{Mn}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '').toLowerCase()
    .replace(/[đðɖавсенкмортхуі]/gu, (alike) => lookAlikes[alike] ?? alike)
    .replace(/[\u00A0\u2000-\u200A\u202F\u3000]/gu, ' ').replace(/[\u2010-\u2015\u2212]/gu, '-').replace(/[“”]/gu, '"')
}

/** The place in `text` whose fold is `count` letters long. */
export function unfoldedAt(text: string, count: number): number {
  let at = 0
  let folded = 0
  for (const letter of text) {
    const length = fold(letter).length
    if (folded + length > count) break
    folded += length
    at += letter.length
  }
  return at
}

/** Only the letters and figures, for words that may be spaced or dotted wrongly. */
function lettersOf(folded: string): string {
  return folded.replace(/[^a-z0-9]/gu, '')
}

/** How many letters differ, at most `most` + 1; for titles with a slip of the hand. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? most + 1
}

/** Is it this title, exactly (0) or with a few slips (1, 2)? null: no. */
function slips(folded: string, title: string): number | null {
  if (folded.length > title.length * 2) return null
  const found = distance(lettersOf(folded), title, 3)
  return found > 3 ? null : found
}

/** The Party's title: how many letters are wrong, or null when it is something else. */
export function partyTitleSlips(folded: string): number | null { return slips(folded, 'dangcongsanvietnam') }
export const partyTitleInLine = /dang\s+cong\s+san\s+viet\s+nam|cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam/u

export function isNationalTitle(folded: string): boolean { return slips(folded, 'conghoaxahoichunghiavietnam') !== null }
export function isNationalMotto(folded: string): boolean { return slips(folded, 'doclaptudohanhphuc') !== null }

export const star = /^[*∗⁎★☆✶✱]$/u
export const starLike = /^[(\-_ ]*[*∗⁎★☆✶✱](?:[\s*∗⁎★☆✶✱]*)[)\-_ ]*$/u
/** A typed line: hyphens, underscores, dashes, equals signs, drawn characters. */
export const typedLine = /^[-_=~.*─━—\s]*[-_=~─━—]{2,}[-_=~.*─━—\s]*$/u

/** "Số 05-KH/ĐU" in any disguise: colon, State order, spaces, missing hyphen, blank number. */
export const numberLine = /^so\s*[:.]?\s*[\d._… ]*(?:\/\s*\d{4})?[a-z]?\s*[-/]*\s*[a-z][a-z0-9. ]{0,14}?\s*[-/]\s*[a-z][a-z0-9\-. ]{0,30}$/u
/** In folded text "sở" and "sổ" are the same word; here the marks count. */
export const numberWord = /^s[ốoôó]/iu
export const numberStart = /^so\b\s*[:.]?\s*(?:[\d._…]*\s*[a-z]?\s*[-/]|\d|[._…]|$)/u
/** A number without "Số". */
export const bareNumber = /^\d{0,5}[a-z]?\s*-\s*[a-z]{2,5}\s*\/\s*[a-z][a-z-]{0,30}$/u
/** "A, ngày 05 tháng 6 năm 2026", blank or short ("ngày 5/3/2026"); folded. */
export const dateLine = /(?:^|[,\s])ngay\b[\s\d._…]*(?:thang\b[\s\d._…]*(?:nam\b[\s\d._…]*)?|[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4})[.\s]*$|^[^,]{1,50},\s*(?:thang\b[\s\d._…]*nam\b[\s\d._…]*|\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})$/u
/** The same in unread legacy letters: "ngµy 05 th¸ng 6 n¨m 2026". */
export const legacyDate = /ng\S{1,3}y\s*\d{0,2}\s*th\S{1,3}ng\s*\d{0,2}\s*n\S{1,3}m\s*\d{0,4}\.?$/iu
export const legacyNumber = /^s\S{1,3}\s*:?\s*\d*[a-z]?\s*[-/]\s*\S+[/-]\S+$/iu

export const secrecyMark = /^[("]?(?:do\s+)?(?:mat|toi mat|tuyet mat)[)"]?$/u
export const urgencyMark = /^[("]?(?:khan|thuong khan|hoa toc(?:\s+hen\s+gio.*|,?\s+\d.*)?)[)"]?$/u
export const circulationMark = /^[("]?(?:(?:van ban |tai lieu )?thu hoi|(?:xong hoi nghi|xem xong|hop xong|dung xong)[, ].*tra lai|.*\btra lai\b|khong pho bien|luu hanh noi bo|(?:tai lieu )?(?:hoi nghi|mat noi bo|luu hanh noi bo)|tai lieu (?:thu hoi|hoi nghi|hop|dai hoi).*)[)"]?$/u
export const deliverBy = /^den (?:truoc|luc)\b.*\d/u
export const copyMark = /^ban (?:so\s*[:.]?\s*[\d._… ]*$|gui\s*:|luu\b.{0,80}$)/u
export const draftMark = /^[("]?\s*(?:ban\s+)?du thao(?:\s*[-,:]?\s*(?:lan.*|\d+.*|ngay.*|van ban.*))?\s*[)"]?$/u

/** How a body's name begins. */
export const bodyName = /^(?:dang bo|dang uy|dang doan|ban can su|tinh uy|thanh uy|huyen uy|quan uy|thi uy|chi bo|chi uy|ban |van phong|uy ban|uybkt|ubkt|hoi dong|dai hoi|doan |truong|trung tam|so |cuc |chi cuc|bo |vien |cong an|bo chi huy|lien doan|hoi |ubnd|hdnd|to |tieu ban|doan chu tich|mat tran|cong doan|co quan|quan uy|phong |tap doan|cong ty|benh vien|bao |dai |toa an|so$|xa |phuong )/u
/** The State's bodies, for telling a State paper from a Party one. */
export const stateBody = /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan|hdnd|so |bo (?!chi huy|chinh tri)|chinh phu|cuc |chi cuc|truong (?!ban|chinh tri)|tong cuc|vien |toa an|phong |trung tam|benh vien)/u
export const partyBody = /^(?:dang |tinh uy|thanh uy|huyen uy|chi bo|chi uy|ban chap hanh|ban thuong vu|ban to chuc|ban tuyen giao|ban dan van|ban noi chinh|ban xay dung|uy ban kiem tra|ubkt)/u

/** Subject of a công văn by its first words. */
export const letterSubject = /^(?:v\s*[/.]\s*v\b|v\/v|vv\b|ve viec\b)/u
export const subjectStart = /^(?:ve|v\/v|thuc hien|trien khai|ket qua|to chuc|cong tac)\b/u
export const attachedLine = /^[([]?\s*(?:ban hanh|kem theo|dinh kem|gui kem|phe duyet)\b.*(?:kem theo|so|ngay|van ban|cua)/u

export const addressing = /^(?:dong\s+)?kinh\s+(?:gui|trinh|chuyen)\b\s*:?/u
export const basis = /^[-+*•\s]*(?:can cu|xet de nghi|xet to trinh|xet|theo de nghi|sau khi xem xet|tren co so)\b/u
/** Words that begin a căn cứ only among others. */
export const basisToo = /^[-+*•\s]*(?:thuc hien|theo|can cu|sau khi|tren co so|de |tiep theo|xet|cu )\b/u
export const enacting = /^(?:.{0,80}\s)?(?:quyet dinh|quyet nghi|quy dinh|ket luan|thong bao|chi thi|nghi quyet|ban hanh)\s*(?:nhu sau)?\s*[:.]?$/u

export const division = /^(phan|chuong|muc|tieu muc)\s+(?:thu\s+(?:nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?:\s+\S+)?)|[ivxlc]+|\d+)\b\s*[.:\-–]?\s*/u
export const article = /^dieu\s+\d+[a-z]?\s*(?:[.:\-/]|$|\s)/u
export const roman = /^(?=[ivxl])(?:x{0,3}(?:ix|iv|v?i{0,3})|xl?(?:ix|iv|v?i{0,3}))\s*[.)\-/:]+\s*(?=\S)/u
export const decimalHeading = /^(\d{1,2}(?:\s*\.\s*\d{1,2})+)\s*[.)\-/:]*\s+(?=\S)/u
export const arabic = /^\d{1,3}\s*[.)\-/:]+\s*(?=\D)/u
export const letterPoint = /^[a-z]{1,2}\s*[).\-/]\s*(?=\S)/u
export const dash = /^[-+*•●○▪➢✓·‐–—]\s*(?=\S)/u
export const tableCaption = /^(?:bang|bieu|bieu so|bieu mau|danh sach|phu bieu|hinh)\s*(?:so\s*)?[\divx]*\b|^\(?\s*don vi(?: tinh)?\s*:/u
/** Only these begin a caption that may stand under an appendix's title. */
export const numberedCaption = /^(?:bang|bieu)\s*(?:so\s*)?[\divx]+\b|^\(?\s*don vi(?: tinh)?\s*:/u
export const tableFirstHead = /^(?:stt|tt|so tt|so thu tu)\.?$/u

/** A body signs: T/M, K/T, T/L, T/U/Q, Q. with stroke or dot, or written out. */
export const authority = /^(?:t\s*[/.]\s*m|tm|k\s*[/.]\s*t|kt|t\s*[/.]\s*l|tl|t\s*[/.]?\s*u\s*[/.]?\s*q|tuq|t\s*\/\s*u|q|thay mat|thua lenh|ky thay|tm-kt)\s*(?:[./]\s*|\s+)(?=[a-z])/u
const post = 'bi thu|pho bi thu|quyen bi thu|chi uy vien|uy vien|truong ban|pho truong ban|chanh van phong|pho chanh van phong|chu nhiem|pho chu nhiem|truong phong|pho truong phong|chu tich|pho chu tich|giam doc|pho giam doc|hieu truong|pho hieu truong|truong tieu ban|thuong truc|to truong|to pho|vien truong|chanh an|cuc truong|bo truong|thu truong|tong bi thu|chanh thanh tra|truong doan|pho truong doan|tong giam doc|pho tong giam doc|kiem|chi huy truong|chinh uy|nguoi bao cao|nguoi tu kiem diem'
export const postLine = new RegExp(`^(?:${post})\\b`, 'u')
/** Who signs minutes and lists. */
export const roleLine = /^(?:nguoi \S+|thu ky|chu tri|chu toa|dai dien|doan (?:chu tich|thu ky|kiem tra|giam sat)|ben (?:giao|nhan|a|b)\b|truong doan|to truong|xac nhan|can bo|nguoi nhan|chi uy noi|dang vien|thanh vien|ban kiem phieu|to kiem phieu|lanh dao|thu truong)\b/u
export const signedNote = /^\((?:da ky|ky|chu ky|dau|ky ten|ghi ro|ky,? .*|.*ho ten.*|.*dong dau.*)\)?$/u
export const recipientsLabel = /^noi\s+(?:nhan|gui)\s*[:.;]?(?=$|\s|-)/u
/** The label in unread legacy letters: "N¬i nhËn:". */
export const legacyRecipients = /^n\S{1,4}i\s+nh\S{1,4}n\s*:/u
export const archive = /^[-+*•\s]*luu\b/u
export const certification = /\b(?:xac nhan|chung thuc|chung nhan|chu ky)\b/u
export const drafterMark = /^\s*[\p{L}.]+(?:\s*[\p{L}.]+){0,3}\s*[-–]\s*\d{1,4}(?:\s*b(?:ản)?)?\.?$/u
export const contact = /\b(?:dien thoai|dt|sdt|tel|fax|email|e-mail|website|trang thong tin|dia chi)\s*[:.]|@[\w.]+\.\w+/u
/** A person's name: two to six words, each beginning with a capital, no end mark but a dot of an initial. */
export const personName = /^(?:\p{Lu}[\p{L}'’-]*\.?\s+){1,5}\p{Lu}[\p{L}'’-]*\.?$/u
export const honorific = /^(?:dong chi|d\/c|ong|ba|ts|ths|pgs|gs|bs|cn|ks|thac sy|thac si|tien sy|tien si|dai ta|thuong ta|trung ta|thieu ta|thieu tuong|luat su|cu nhan|ky su)\b\.?/u

export const appendixLabel = /^(?:phu luc|phu bieu|bieu mau|bieu so|mau so|bieu|mau)(?:\s+(?:so\s*)?(?:\d{1,3}[a-z]?|[ivxlc]+|[a-z])(?:[-/.][\w]+)*)?\s*[-.:]?$/u
/** The label with the title on the same line: "Phụ lục I: Danh sách …". */
export const appendixLabelled = /^(?:phu luc|phu bieu)\s*(?:so\s*)?(?:\d{1,3}[a-z]?|[ivxlc]+|[a-z])?\s*[-.:]\s*(?=\S)/u
export const appendixReference = /^[([]?\s*(?:kem theo|ban hanh kem|dinh kem|gui kem|theo|cua)\b.*(?:so|ngay|van ban|ke hoach|bao cao|quyet dinh|cong van|to trinh)/u

export const copyKind = /^(?:ban\s+)?(?:sao y|sao luc|trich sao|sao trich|ban sao)\b.{0,100}$/u
export const copyNumber = /^so\s*[:.]?\s*[\d._… ]*\s*[-/]\s*(?:bs|sy|sl|trs)\s*[-/]/u

interface KindWords { readonly id: DocumentKind, readonly words: string, readonly pattern: RegExp }
/** Kinds by their name, the longest first; "Quy chế làm việc" is also found by "Quy chế". */
const kindWords: readonly KindWords[] = documentKindSchema.options
  .map((id) => ({ id, words: fold(documentKinds[id].name) }))
  .toSorted((a, b) => b.words.length - a.words.length)
  .map(({ id, words }) => ({ id, words, pattern: new RegExp(`^${words.split(' ').join('\\s+')}(?=$|[\\s:.,(-])`, 'u') }))
/** Names of State papers and of parts of Party papers that stand where the kind's name stands, and are no kind of ours. */
const otherKinds = /^(?:nghi dinh|thong tu|luat|phap lenh|phieu trinh|phieu|don|ban cam ket|ban tu kiem diem|ban kiem diem|danh sach|giay|lich|noi quy|dieu le|de cuong|hop dong|bang|chuyen de|tong hop|ban)\b/u

/** The kind whose name begins the line, and the length of the name in the folded text. */
export function kindOfLine(folded: string): { readonly id: DocumentKind, readonly length: number } | null {
  const extract = /^(?:trich|du thao)\s+/u.exec(folded)?.[0].length ?? 0
  const rest = folded.slice(extract)
  for (const { id, pattern } of kindWords) {
    const match = pattern.exec(rest)
    if (match !== null) return { id, length: extract + match[0].length }
  }
  return null
}
export function isOtherKind(folded: string): boolean { return otherKinds.test(folded) }
