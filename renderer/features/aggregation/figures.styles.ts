/** Looks of the tables of figures: heads stand still, figures stand under one another. */
import { makeStyles, tokens } from '@fluentui/react-components'

const padding = `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`
const line = `1px solid ${tokens.colorNeutralStroke2}`

export const useFiguresStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto', outlineStyle: 'none', ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` } },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%', fontVariantNumeric: 'tabular-nums' },
  head: { position: 'sticky', top: 0, zIndex: 1, padding, textAlign: 'left', verticalAlign: 'bottom', fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground3, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  group: { padding, textAlign: 'left', fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground2, borderBottom: line },
  cell: { padding, textAlign: 'left', verticalAlign: 'top', borderBottom: line, fontWeight: tokens.fontWeightRegular },
  name: { position: 'sticky', left: 0, minWidth: '250px', maxWidth: '360px', backgroundColor: tokens.colorNeutralBackground1 },
  corner: { zIndex: 2, left: 0, backgroundColor: tokens.colorNeutralBackground3 },
  number: { textAlign: 'right' },
  whole: { whiteSpace: 'nowrap' },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  bad: { color: tokens.colorStatusDangerForeground1 },
  main: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
})
