/** Rows of the panels on Tổng quan. */
import { makeStyles, tokens } from '@fluentui/react-components'

export const useRowStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'baseline', width: '100%', textAlign: 'left', font: 'inherit', fontSize: tokens.fontSizeBase300, cursor: 'pointer',
    color: tokens.colorNeutralForeground1, backgroundColor: 'transparent', border: 'none', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fixed: { width: '88px', flexShrink: 0 },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  term: { '@media (min-width: 900px)': { whiteSpace: 'nowrap' } },
  table: { width: '100%', borderCollapse: 'collapse', '& th, & td': { textAlign: 'left', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` }, '& th': { whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 } },
})

/** A panel shows the first ones; the lists have all. */
export const shownRows = 12
