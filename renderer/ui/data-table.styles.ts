/** Looks of the list: quiet lines, a strong focus. */
import { makeStyles, tokens } from '@fluentui/react-components'

/** Two lines of text and air. */
export const rowHeight = 54

export const useTableStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  body: { overflowY: 'auto', flexGrow: 1, minHeight: 0, scrollbarGutter: 'stable' },
  space: { position: 'relative' },
  head: {
    display: 'grid', scrollbarGutter: 'stable', overflowY: 'hidden', flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  row: {
    display: 'grid', alignItems: 'center', position: 'absolute', top: 0, left: 0, right: 0, height: `${rowHeight}px`, boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, outlineStyle: 'none',
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  hoverable: { cursor: 'pointer', ':hover': { backgroundColor: tokens.colorNeutralBackground3 } },
  cell: {
    paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM,
    overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase300,
  },
  end: { textAlign: 'right', justifyContent: 'flex-end' },
  headButton: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, width: '100%', minHeight: '40px', border: 'none',
    backgroundColor: 'transparent', color: tokens.colorNeutralForeground2, font: 'inherit', fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold, textAlign: 'left', cursor: 'pointer',
    paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalM, outlineStyle: 'none',
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  headText: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})
