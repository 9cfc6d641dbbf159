/** The program around its pages: title bar, navigation, notices, the page, and the commands that are always there. */
import { useState } from 'react'
import { Button, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { ChecksProvider } from '../features/form-check/checks-context.tsx'
import { WindowDrop } from '../features/form-check/window-drop.tsx'
import { useAccess } from './access.ts'
import { CommandPalette } from './command-palette.tsx'
import { useGlobalCommands } from './global-commands.ts'
import { Navigation } from './navigation.tsx'
import { NoticeArea } from './notices.tsx'
import { useOffice } from './office.ts'

const useStyles = makeStyles({
  skip: {
    position: 'absolute', left: tokens.spacingHorizontalS, top: '-60px', zIndex: 10, padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: tokens.spacingVerticalS, boxShadow: tokens.shadow16 },
  },
  bar: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '44px', flexShrink: 0,
    padding: `0 ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorBrandBackground, color: tokens.colorNeutralForegroundOnBrand,
  },
  name: { whiteSpace: 'nowrap', '@media (max-width: 720px)': { display: 'none' } },
  office: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1, textAlign: 'center', minWidth: 0 },
  barButton: {
    color: tokens.colorNeutralForegroundOnBrand, flexShrink: 0,
    ':hover': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundHover },
    ':hover:active': { color: tokens.colorNeutralForegroundOnBrand, backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  below: { display: 'flex', flexGrow: 1, minHeight: 0 },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0, outlineStyle: 'none' },
})

export function Frame() {
  const styles = useStyles()
  const navigate = useNavigate()
  const { office } = useOffice()
  const { access: { account } } = useAccess()
  const [palette, setPalette] = useState(false)
  useGlobalCommands(() => setPalette(true))
  return (
    <ChecksProvider>
      <a href="#main" className={styles.skip} data-screen-only
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('main')?.focus()
        }}>
        Đến nội dung trang
      </a>
      <header className={styles.bar} data-screen-only>
        <Text weight="semibold" className={styles.name}>Văn phòng Khối</Text>
        <Text className={styles.office} title={office.fileName}>{office.name}</Text>
        {account !== null && <Text className={styles.name} title={`Đang đăng nhập: ${account.name}. Khoá màn hình: Ctrl+L`}>{account.displayName}</Text>}
        <Tooltip content="Tìm lệnh, hồ sơ, văn bản (Ctrl+K)" relationship="label">
          <Button appearance="subtle" className={styles.barButton} icon={<SearchRegular />} onClick={() => setPalette(true)} />
        </Tooltip>
        <Tooltip content="Hướng dẫn (F1)" relationship="label">
          <Button appearance="subtle" className={styles.barButton} icon={<QuestionCircleRegular />} onClick={() => void navigate({ to: '/help' })} />
        </Tooltip>
      </header>
      <div className={styles.below}>
        <Navigation />
        <main id="main" className={styles.main} tabIndex={-1}>
          <NoticeArea />
          <Outlet />
        </main>
      </div>
      <CommandPalette open={palette} onClose={() => setPalette(false)} />
      <WindowDrop />
    </ChecksProvider>
  )
}
