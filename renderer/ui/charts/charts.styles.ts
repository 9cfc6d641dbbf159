/** Looks of the charts: drawn in the colour of the text, so that they stand in every theme, in high contrast and on paper. */
import { makeStyles, tokens } from '@fluentui/react-components'

const ink = { color: tokens.colorNeutralForeground1, '@media print': { color: '#000' } } as const

export const useChartStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, breakInside: 'avoid', ...ink },
  head: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'baseline', justifyContent: 'space-between', flexWrap: 'wrap' },
  unit: { color: tokens.colorNeutralForeground2, '@media print': { color: '#000' } },
  onScreen: { '@media print': { display: 'none' } },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  onPaper: { display: 'none', '@media print': { display: 'flex' } },
  long: { breakInside: 'auto' },
  svg: { width: '100%', height: 'auto', display: 'block', fontFamily: tokens.fontFamilyBase, fontSize: '13px', fill: 'currentColor', overflow: 'visible' },
  grid: { stroke: 'currentColor', strokeWidth: '1px', opacity: 0.2 },
  axis: { stroke: 'currentColor', strokeWidth: '1px' },
  line: { stroke: 'currentColor', strokeWidth: '2px', fill: 'none' },
  outline: { stroke: 'currentColor', strokeWidth: '1px' },
  open: { fill: tokens.colorNeutralBackground1, '@media print': { fill: '#fff' } },
  wanted: { stroke: 'currentColor', strokeWidth: '4px' },
  target: { stroke: 'currentColor', strokeWidth: '2.5px', strokeDasharray: '12 4 2 4', fill: 'none' },
  // The words' own ground keeps lines from running through them.
  figureWords: { paintOrder: 'stroke', stroke: tokens.colorNeutralBackground1, strokeWidth: '4px', strokeLinejoin: 'round', '@media print': { stroke: '#fff' } },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, listStyleType: 'none', margin: 0, padding: 0 },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase300 },
  key: { width: '36px', height: '16px', flexShrink: 0, fill: 'currentColor' },
  scroll: { overflowX: 'auto', '@media print': { overflowX: 'visible' }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300, ...ink,
    '& th, & td': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, border: `1px solid ${tokens.colorNeutralStroke1}`, textAlign: 'right' },
    '& th': { fontWeight: tokens.fontWeightSemibold, textAlign: 'center' },
    '& tbody th': { textAlign: 'left' },
  },
  rows: { display: 'grid', gridTemplateColumns: 'minmax(120px, 2fr) 3fr auto', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalS, alignItems: 'center', margin: 0, padding: 0, listStyleType: 'none' },
  row: { display: 'contents' },
  bar: { width: '100%', height: '28px', display: 'block', fill: 'currentColor', overflow: 'visible' },
  // A map of many units scrolls in itself under its years; on paper it goes from page to page, each with its head.
  map: { maxHeight: '560px', overflowY: 'auto', '@media print': { maxHeight: 'none', overflowY: 'visible' } },
  // Half a line higher: the lines between the rows are shared, and what is scrolled away must not look out above.
  mapHead: { position: 'sticky', top: '-1px', zIndex: 1, backgroundColor: tokens.colorNeutralBackground1, '@media print': { position: 'static', display: 'table-header-group' } },
  mapRow: { breakInside: 'avoid' },
  mapCell: { minWidth: '36px', height: '32px', padding: 0 },
  tile: { display: 'block', position: 'relative', width: '100%', height: '32px' },
  tileSign: {
    position: 'absolute', top: '50%', left: '50%', transform: 'translate(-50%, -50%)', padding: '0 4px', borderRadius: tokens.borderRadiusSmall, fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1, '@media print': { backgroundColor: '#fff', printColorAdjust: 'exact' },
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  tilePattern: { position: 'absolute', inset: 0, width: '100%', height: '100%', fill: 'currentColor' },
  press: {
    display: 'block', width: '100%', padding: 0, border: 'none', backgroundColor: 'transparent', color: 'inherit', cursor: 'pointer',
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
})
