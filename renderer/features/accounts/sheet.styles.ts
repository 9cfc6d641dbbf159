/** A page that stands alone, without the frame of the program. */
import { makeStyles, tokens } from '@fluentui/react-components'

export const useSheetStyles = makeStyles({
  page: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalL },
  sheet: {
    maxWidth: '440px', margin: '10vh auto', padding: '36px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, border: `1px solid ${tokens.colorTransparentStroke}`, boxShadow: tokens.shadow8,
    '@media (max-height: 640px)': { margin: '16px auto' },
  },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: { color: tokens.colorNeutralForeground2 },
})
