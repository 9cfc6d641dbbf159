/** Effective formatting: the layers from document defaults to direct formatting put on each other (ECMA-376-1 §17.7.2). */
import { attribute, child } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import type { Numbering } from './numbering.ts'
import { layered, readParagraphProperties } from './paragraph-properties.ts'
import type { ParagraphProperties } from './paragraph-properties.ts'
import { readRunProperties, toggles } from './run-properties.ts'
import type { RunProperties, Toggle } from './run-properties.ts'
import type { Layer, Style, StyleSheet } from './styles.ts'
import type { Theme } from './theme.ts'

export interface Looks {
  /** `table`: what the table's style says at this cell. */
  paragraph(pPr: XmlElement | null, table: Layer): ParagraphLook
  run(rPr: XmlElement | null, paragraph: ParagraphLook): RunLook
}

export interface ParagraphLook {
  readonly properties: ParagraphProperties
  readonly style: Style | null
  readonly table: Layer
  /** The paragraph mark's. */
  readonly mark: RunLook
  /** List and level; null: not numbered. */
  readonly list: { readonly id: number, readonly level: number } | null
}

export interface RunLook extends Readonly<Record<Toggle, boolean>> {
  readonly ascii: string
  readonly hAnsi: string
  readonly eastAsia: string
  readonly cs: string
  readonly sizePt: number
  readonly doubleStrike: boolean
  readonly underline: string | null
  readonly colour: string | null
  readonly highlight: string | null
  readonly position: 'baseline' | 'superscript' | 'subscript'
  readonly styleId: string | null
}

/** What Word does where nothing is said at all. */
const fallbackFont = 'Times New Roman'
const fallbackSizePt = 10

export function looksOf(sheet: StyleSheet, numbering: Numbering, theme: Theme): Looks {
  const bases = new Map<Layer, Map<string, RunProperties>>()

  /** Defaults, table, paragraph style and character style of a run: the same for most runs of a file. */
  function base(table: Layer, paragraph: Style | null, character: Style | null): RunProperties {
    const ofTable = bases.get(table) ?? new Map<string, RunProperties>()
    bases.set(table, ofTable)
    const key = `${paragraph?.id ?? ''}\n${character?.id ?? ''}`
    const known = ofTable.get(key) ?? combined(sheet.defaults.run, [table.run, sheet.runOfChain(paragraph), sheet.runOfChain(character)])
    ofTable.set(key, known)
    return known
  }

  function look(rPr: XmlElement | null, table: Layer, paragraph: Style | null): RunLook {
    const character = rPr === null ? null : sheet.style('character', attribute(child(rPr, 'w:rStyle'), 'w:val'))
    const under = base(table, paragraph, character)
    return complete(rPr === null ? under : { ...under, ...readRunProperties(rPr, theme) }, character?.id ?? null)
  }

  return {
    run: (rPr, { table, style }) => look(rPr, table, style),
    paragraph(pPr, table) {
      const style = sheet.styleOrDefault('paragraph', attribute(child(pPr, 'w:pStyle'), 'w:val'))
      const direct = readParagraphProperties(pPr)
      const chain = sheet.chain(style)
      const list = listOf(chain, direct, numbering)
      const indented = (own: ParagraphProperties, styleId: string | null): ParagraphProperties => {
        // A list's indents come in where the list is named: the same style and those above it may change them.
        const names = own.listId !== undefined || own.listLevel !== undefined
        if (list === null || !names || (own.listId ?? list.id) !== list.id) return own
        const level = own.listLevel ?? (styleId === null ? null : numbering.levelOfStyle(list.id, styleId)) ?? list.level
        return layered(numbering.paragraphOf(list.id, level), own)
      }
      const layers = [table.paragraph, ...chain.map((one) => indented(one.paragraph, one.id)), indented(direct, null)]
      const properties = layers.reduce(layered, sheet.defaults.paragraph)
      return { properties, style, table, list, mark: look(child(pPr, 'w:rPr'), table, style) }
    },
  }
}

function listOf(chain: readonly Style[], direct: ParagraphProperties, numbering: Numbering): ParagraphLook['list'] {
  const naming = chain.findLast(({ paragraph }) => paragraph.listId !== undefined)
  const id = direct.listId ?? naming?.paragraph.listId ?? 0
  if (id <= 0) return null
  // A style tied to a level of its list stands on that level, whatever style it takes the list from.
  const tied = direct.listId !== undefined ? null : chain.toReversed().map((one) => numbering.levelOfStyle(id, one.id)).find((level) => level !== null)
  const level = direct.listLevel ?? tied ?? chain.findLast(({ paragraph }) => paragraph.listLevel !== undefined)?.paragraph.listLevel ?? 0
  return { id, level }
}

/** Toggles of the layers meet by exclusive or; one that the defaults turn on stays on. All else: the last layer wins. */
function combined(defaults: RunProperties, layers: readonly RunProperties[]): RunProperties {
  const plain = layers.reduce<RunProperties>((under, over) => ({ ...under, ...over }), defaults)
  const switched = toggles.map((toggle): [Toggle, boolean] => [toggle, defaults[toggle] === true || layers.filter((layer) => layer[toggle] === true).length % 2 === 1])
  return { ...plain, ...Object.fromEntries(switched) }
}

function complete(found: RunProperties, styleId: string | null): RunLook {
  const ascii = found.ascii ?? found.hAnsi ?? fallbackFont
  return {
    ascii, hAnsi: found.hAnsi ?? ascii, eastAsia: found.eastAsia ?? fallbackFont, cs: found.cs ?? fallbackFont, sizePt: found.sizePt ?? fallbackSizePt,
    bold: found.bold === true, italic: found.italic === true, caps: found.caps === true, smallCaps: found.smallCaps === true,
    singleStrike: found.singleStrike === true, doubleStrike: found.doubleStrike === true, hidden: found.hidden === true,
    underline: found.underline ?? null, colour: found.colour ?? null, highlight: found.highlighted ?? found.shaded ?? null,
    position: found.position ?? 'baseline', styleId,
  }
}

