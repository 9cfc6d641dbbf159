/**
 * Word's styles from the form: one paragraph style for every component, with a Vietnamese name, and three character
 * styles for emphasis inside a text. A clerk changes a style, not forty paragraphs.
 */
import { AlignmentType, BorderStyle, LineRuleType, UnderlineType } from 'docx'
import type { ICharacterStyleOptions, IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { styleSheet } from '../print/index.ts'
import type { ParagraphLook, PrintedRun, StyleKey } from '../print/index.ts'
import { pointTwips, twips } from './units.ts'

const alignments = {
  left: AlignmentType.LEFT, centre: AlignmentType.CENTER, right: AlignmentType.RIGHT, justify: AlignmentType.BOTH,
} as const

const language = { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' } as const

/** Ids of the character styles. */
const characters = { strong: 'textStrong', emphasis: 'textEmphasis', both: 'textStrongEmphasis' } as const

/** The character style of a run; undefined for plain words. */
export function characterStyle(run: PrintedRun): string | undefined {
  if (run.strong === true) return run.emphasis === true ? characters.both : characters.strong
  return run.emphasis === true ? characters.emphasis : undefined
}

/** Styles and document defaults of a form. */
export function wordStyles(form: ResolvedForm): IStylesOptions {
  const font = { ascii: form.fontFamily, hAnsi: form.fontFamily, cs: form.fontFamily, eastAsia: form.fontFamily }
  const size = form.type.body.sizePt * 2
  return {
    default: { document: { run: { font, size, sizeComplexScript: size, language }, paragraph: { spacing: { before: 0, after: 0 } } } },
    paragraphStyles: [normal(), ...[...styleSheet(form)].map(([key, look]) => paragraphStyle(key, look))],
    characterStyles: [
      character(characters.strong, 'VB Chữ đậm', { bold: true }),
      character(characters.emphasis, 'VB Chữ nghiêng', { italics: true }),
      character(characters.both, 'VB Chữ đậm nghiêng', { bold: true, italics: true }),
    ],
  }
}

/** Word wants a default paragraph style; ours adds nothing to the document's defaults. */
function normal(): IParagraphStyleOptions {
  return { id: 'Normal', name: 'Normal', quickFormat: true }
}

function paragraphStyle(id: StyleKey, look: ParagraphLook): IParagraphStyleOptions {
  return {
    id, name: look.name, basedOn: 'Normal', next: look.keepNext ? 'body' : id, quickFormat: true, uiPriority: 1,
    run: {
      size: look.sizePt * 2, sizeComplexScript: look.sizePt * 2,
      ...(look.bold && { bold: true }), ...(look.italic && { italics: true }),
      ...(look.underline && { underline: { type: UnderlineType.SINGLE } }),
    },
    paragraph: {
      alignment: alignments[look.align],
      spacing: {
        before: pointTwips(look.beforePt), after: pointTwips(look.afterPt),
        line: pointTwips(look.linePt), lineRule: look.grows ? LineRuleType.AT_LEAST : LineRuleType.EXACT,
      },
      ...(look.firstLineMm > 0 && { indent: { firstLine: twips(look.firstLineMm) } }),
      ...(look.keepNext && { keepNext: true }),
      // Eighths of a point.
      ...(look.ruleBelowPt > 0 && { border: { bottom: { style: BorderStyle.SINGLE, size: look.ruleBelowPt * 8, space: 0, color: '000000' } } }),
      ...(look.outline !== null && { outlineLevel: look.outline - 1 }),
    },
  }
}

function character(id: string, name: string, run: ICharacterStyleOptions['run']): ICharacterStyleOptions {
  return { id, name, quickFormat: true, uiPriority: 2, ...(run !== undefined && { run }) }
}

/** Styles of the library that its own parts name (the foot and end notes that every package has). */
const libraryStyles = new Set(['TableNormal', 'FootnoteReference', 'EndnoteReference'])

/** `word/styles.xml` without the library's blue headings, titles and lists, which no paper uses. */
export function keptStyles(xml: string): string {
  return xml.replace(/<w:style [^>]*w:styleId="([^"]+)"[^>]*>.*?<\/w:style>/gsu, (style, id: string) =>
    libraryStyles.has(id) || style.includes('<w:name w:val="VB ') || id === 'Normal' ? style : '')
}
