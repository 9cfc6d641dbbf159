/** A chart part of DrawingML (ISO/IEC 29500-1, 21.2): Word draws it from these figures and lets a person edit them. */
import { chartDecimals } from '../../../../shared/document/chart.ts'
import type { ChartContent } from '../../../../shared/document/chart.ts'
import { isLabelledAtBase, labelPlaces } from '../../print/index.ts'
import type { ChartBox, ChartLayout, PrintedChart } from '../../print/index.ts'
import { escapeText } from '../xml.ts'
import { axisLine, filled, gridLine, ground, lined, runType, targetLine, typed } from './looks.ts'
import { sheetPlaces } from './workbook.ts'
import type { SheetPlaces } from './workbook.ts'

const names = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
  + ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
/** Literal dots between thousands: a machine's own sign is never used. */
const wholeFormat = '[&lt;1000]0;[&lt;1000000]0\\.000;0\\.000\\.000'
const axes = { category: 1, value: 2 } as const

interface Drawn { readonly content: ChartContent, readonly layout: ChartLayout, readonly places: SheetPlaces, readonly family: string }

/** Ids of the part's relations: the embedded workbook, and the shapes laid over the chart (null: none). */
export interface ChartRelations { readonly workbook: string, readonly shapes: string | null }

/** The part's XML. */
export function chartXml({ content, layout }: PrintedChart, family: string, { workbook, shapes }: ChartRelations): string {
  const places = sheetPlaces(content, content.series.length + (content.target === undefined ? 0 : 1))
  const drawn = { content, layout, places, family }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${names}><c:date1904 val="0"/><c:lang val="vi-VN"/><c:roundedCorners val="0"/>`
    + `<c:chart>${unitTitle(drawn)}<c:autoTitleDeleted val="0"/>`
    + `<c:plotArea>${placed(layout.plot, layout, true)}${groups(drawn)}${allAxes(drawn)}<c:spPr><a:noFill/></c:spPr></c:plotArea>`
    + `<c:legend><c:legendPos val="b"/>${placed(layout.legend, layout, false)}<c:overlay val="0"/>${typed(family, layout.sizePt)}</c:legend>`
    + '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
    + '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>'
    + `${typed(family, layout.sizePt)}<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>${shapes === null ? '' : `<c:userShapes r:id="${shapes}"/>`}</c:chartSpace>`
}

/** A place as parts of the frame; the plot's is that of its inside. */
function placed(box: ChartBox, { widthMm, heightMm }: ChartLayout, isInner: boolean): string {
  const part = (length: number, whole: number): string => String(Math.round(length / whole * 1e5) / 1e5)
  return `<c:layout><c:manualLayout>${isInner ? '<c:layoutTarget val="inner"/>' : ''}<c:xMode val="edge"/><c:yMode val="edge"/>`
    + `<c:x val="${part(box.leftMm, widthMm)}"/><c:y val="${part(box.topMm, heightMm)}"/><c:w val="${part(box.widthMm, widthMm)}"/><c:h val="${part(box.heightMm, heightMm)}"/></c:manualLayout></c:layout>`
}

/** The unit stands where a title would, small, at the top left. */
function unitTitle({ layout, family }: Drawn): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runType('defRPr', family, layout.sizePt)}</a:pPr><a:r>${runType('rPr', family, layout.sizePt)}<a:t>${escapeText(layout.unit)}</a:t></a:r></a:p></c:rich></c:tx>`
    + '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.005"/><c:y val="0.005"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title>'
}

function groups(drawn: Drawn): string {
  const { content, layout } = drawn
  const axisIds = `<c:axId val="${axes.category}"/><c:axId val="${axes.value}"/>`
  const series = content.series.map((_, index) => seriesXml(drawn, index)).join('')
  const goal = content.target === undefined ? '' : targetXml(drawn)
  const lines = (inside: string): string => inside === '' ? '' : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${inside}<c:marker val="1"/>${axisIds}</c:lineChart>`
  const bars = (direction: 'col' | 'bar'): string => `<c:barChart><c:barDir val="${direction}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}`
    + `<c:gapWidth val="${Math.round(layout.gap * 100)}"/><c:overlap val="0"/>${axisIds}</c:barChart>`
  switch (content.chart) {
    case 'column': return bars('col') + lines(goal)
    case 'bar': return bars('bar')
    case 'line': return lines(series + goal)
  }
}

function seriesXml(drawn: Drawn, index: number): string {
  const { content } = drawn
  const { name = '', values = [] } = content.series[index] ?? {}
  const isLine = content.chart === 'line'
  return `<c:ser>${seriesHead(drawn, index, name)}${isLine ? lined(index) : `${filled(index)}<c:invertIfNegative val="0"/>`}`
    + `${figureLabels(drawn, index)}${figuresOf(drawn, index, values)}${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
}

/** The target as a line over the columns or among the lines. */
function targetXml(drawn: Drawn): string {
  const { content, layout } = drawn
  const index = content.series.length
  const values = content.categories.map(() => content.target?.value ?? null)
  return `<c:ser>${seriesHead(drawn, index, layout.target ?? '')}${targetLine(content.categories.length === 1)}${figuresOf(drawn, index, values)}<c:smooth val="0"/></c:ser>`
}

function seriesHead({ places }: Drawn, index: number, name: string): string {
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${places.name(index)}</c:f>${strings([name])}</c:strRef></c:tx>`
}

function strings(texts: readonly string[]): string {
  return `<c:strCache><c:ptCount val="${texts.length}"/>${texts.map((words, at) => `<c:pt idx="${at}"><c:v>${escapeText(words)}</c:v></c:pt>`).join('')}</c:strCache>`
}

function figuresOf({ content, places }: Drawn, index: number, values: readonly (string | null)[]): string {
  const points = values.flatMap((value, at) => value === null ? [] : [`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`]).join('')
  return `<c:cat><c:strRef><c:f>${places.categories}</c:f>${strings(content.categories)}</c:strRef></c:cat>`
    + `<c:val><c:numRef><c:f>${places.values(index)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points}</c:numCache></c:numRef></c:val>`
}

const linePlaces = { above: 't', below: 'b', beside: 'r' } as const

/** Each figure is that of its cell in the workbook, as words: a comma on every machine, and it follows a changed figure. */
function figureLabels({ content, layout, places, family }: Drawn, index: number): string {
  const where = labelPlaces(content, layout.scale)[index] ?? []
  const shown = '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  const decimals = chartDecimals(content)
  // For programs that do not follow the cells: LibreOffice writes the sign of the language named in the format.
  const type = `<c:numFmt formatCode="[$-42A]#,##0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}" sourceLinked="0"/>${ground}${typed(family, layout.labelPt, layout.upright ? 'upright' : 'free')}`
  const place = (at: number): string => `<c:dLblPos val="${content.chart === 'line' ? linePlaces[where[at] ?? 'above'] : isLabelledAtBase(content) ? 'inBase' : 'outEnd'}"/>`
  const each = (layout.labels[index] ?? []).map((label, at) => label === '' ? '' : `<c:dLbl><c:idx val="${at}"/><c:tx><c:strRef><c:f>${places.label(index, at)}</c:f>${strings([label])}</c:strRef></c:tx>${type}${place(at)}${shown}</c:dLbl>`)
  return `<c:dLbls>${each.join('')}${type}${place(0)}${shown}</c:dLbls>`
}

function allAxes(drawn: Drawn): string {
  const { content, layout, family } = drawn
  const isBar = content.chart === 'bar'
  const words = typed(family, layout.sizePt)
  return `<c:catAx><c:axId val="${axes.category}"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/>`
    + `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${axisLine}${typed(family, layout.names.sizePt, 'level')}`
    + `<c:crossAx val="${axes.value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>${layout.names.every === 1 ? '' : `<c:tickLblSkip val="${layout.names.every}"/>`}<c:noMultiLvlLbl val="1"/></c:catAx>`
    + `<c:valAx><c:axId val="${axes.value}"/>${scaling(layout)}<c:delete val="0"/><c:axPos val="${isBar ? 'b' : 'l'}"/>${gridLine}`
    + `<c:numFmt formatCode="${wholeFormat}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${axisLine}${words}`
    // Lying bars run downwards, so the values' axis stands at the far end of the names.
    + `<c:crossAx val="${axes.category}"/><c:crosses val="${isBar ? 'max' : 'min'}"/><c:crossBetween val="between"/><c:majorUnit val="${layout.scale.step}"/></c:valAx>`
}

function scaling({ scale }: ChartLayout): string {
  return `<c:scaling><c:orientation val="minMax"/><c:max val="${scale.max}"/><c:min val="${scale.min}"/></c:scaling>`
}
