/** How the series of a chart are told apart in black and white: patterns of columns and bars, dashes and marks of lines. */

const black = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
const outline = `<a:ln w="9525">${black}</a:ln>`

function solid(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`
}

function pattern(preset: string): string {
  return `<a:pattFill prst="${preset}"><a:fgClr><a:srgbClr val="000000"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`
}

/** One for each series, in order; `typst/chart` draws the same. */
const fills = [solid('595959'), pattern('wdUpDiag'), solid('FFFFFF'), pattern('narHorz'), pattern('diagCross')] as const
const dashes = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash'] as const
const markers = [['circle', '000000'], ['square', 'FFFFFF'], ['triangle', '000000'], ['diamond', 'FFFFFF'], ['triangle', 'FFFFFF']] as const

/** Column or bar of the series of that index. */
export function filled(index: number): string {
  return `<c:spPr>${fills[index % fills.length] ?? fills[0]}${outline}</c:spPr>`
}

/** Line and mark of the series of that index. */
export function lined(index: number): string {
  const [symbol, colour] = markers[index % markers.length] ?? markers[0]
  return `<c:spPr><a:ln w="19050" cap="flat">${black}<a:prstDash val="${dashes[index % dashes.length] ?? 'solid'}"/><a:round/></a:ln></c:spPr>`
    + `<c:marker><c:symbol val="${symbol}"/><c:size val="7"/><c:spPr>${solid(colour)}${outline}</c:spPr></c:marker>`
}

/** The line of the target, wherever it stands. */
export const targetStroke = `<a:ln w="22225" cap="flat">${black}<a:prstDash val="lgDashDot"/><a:round/></a:ln>`

/** White under the figures, so that no line of the chart runs through them. */
export const ground = `<c:spPr>${solid('FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>`

/** The target over columns and lines: thick, with long dashes, without marks. One category has no line to draw: a dash mark. */
export function targetLine(isSingle: boolean): string {
  const marker = isSingle ? `<c:symbol val="dash"/><c:size val="30"/><c:spPr>${solid('000000')}${outline}</c:spPr>` : '<c:symbol val="none"/>'
  return `<c:spPr>${targetStroke}</c:spPr><c:marker>${marker}</c:marker>`
}

export const axisLine = `<c:spPr><a:ln w="9525">${black}</a:ln></c:spPr>`
export const gridLine = '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="BFBFBF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'

/** Turns of words: as the program likes, never, or a quarter to the left. */
const turns = { free: '', level: ' rot="0" vert="horz"', upright: ' rot="-5400000" vert="horz"' } as const

/** Black words of one family and size (in points). */
export function typed(family: string, points: number, turn: keyof typeof turns = 'free'): string {
  return `<c:txPr><a:bodyPr${turns[turn]}/><a:lstStyle/><a:p><a:pPr>${runType('defRPr', family, points)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`
}

export function runType(element: 'defRPr' | 'rPr', family: string, points: number): string {
  const language = element === 'rPr' ? ' lang="vi-VN"' : ''
  return `<a:${element}${language} sz="${Math.round(points * 100)}" b="0" i="0">${black}<a:latin typeface="${family}"/><a:ea typeface="${family}"/><a:cs typeface="${family}"/></a:${element}>`
}
