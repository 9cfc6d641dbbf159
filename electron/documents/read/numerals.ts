/** Numbers as Word's number formats print them (ECMA-376-1 §17.18.59). Formats of other scripts are shown in figures. */
import { roman } from '../print/index.ts'

/** `value` in a format: `upperRoman`, `lowerLetter` …; '' for `none`. Values no format can show come in figures. */
export function numeral(value: number, format: string): string {
  const canSpell = value >= 1 && value <= 32_767
  switch (format) {
    case 'none': return ''
    case 'decimalZero': return value >= 0 && value < 10 ? `0${value}` : String(value)
    case 'upperRoman': return canSpell ? roman(value) : String(value)
    case 'lowerRoman': return canSpell ? roman(value).toLowerCase() : String(value)
    case 'upperLetter': return canSpell ? letters(value).toUpperCase() : String(value)
    case 'lowerLetter': return canSpell ? letters(value) : String(value)
    case 'ordinal': return `${value}${ordinalEnding(value)}`
    case 'numberInDash': return `- ${value} -`
    default: return String(value)
  }
}

/** a … z, then aa, bb … zz, aaa: Word repeats the letter. */
function letters(value: number): string {
  return String.fromCharCode(97 + (value - 1) % 26).repeat(Math.min(30, Math.ceil(value / 26)))
}

function ordinalEnding(value: number): string {
  const rest = value % 100
  if (rest >= 11 && rest <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th'
}
