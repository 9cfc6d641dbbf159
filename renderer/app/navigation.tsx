/** The places of the program, in the order of the menu and of their shortcuts. */
import type { ReactElement } from 'react'
import { Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ClipboardSearchRegular } from '@fluentui/react-icons/svg/clipboard-search'
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task'
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending'
import { DocumentCheckmarkRegular } from '@fluentui/react-icons/svg/document-checkmark'
import { DocumentEditRegular } from '@fluentui/react-icons/svg/document-edit'
import { DocumentMultipleRegular } from '@fluentui/react-icons/svg/document-multiple'
import { HomeRegular } from '@fluentui/react-icons/svg/home'
import { MailInboxRegular } from '@fluentui/react-icons/svg/mail-inbox'
import { OrganizationRegular } from '@fluentui/react-icons/svg/organization'
import { PeopleCommunityRegular } from '@fluentui/react-icons/svg/people-community'
import { SettingsRegular } from '@fluentui/react-icons/svg/settings'
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr'
import { Link, useLocation } from '@tanstack/react-router'
import type { MenuCommand } from '../../shared/contract/shell.ts'

export interface Place {
  readonly command: MenuCommand
  /** Keys that lead there, the first as in the native menu. Ctrl+0 is no place's: it is the usual size of letters everywhere. */
  readonly keys: readonly [string, ...string[]]
  readonly label: string
  readonly to: '/' | '/organisation' | '/plans' | '/campaigns' | '/meetings' | '/year-work' | '/reports' | '/inspections' | '/papers' | '/form-check' | '/templates' | '/settings'
  readonly icon: ReactElement
  /** Other addresses that belong to this place. */
  readonly also?: readonly string[]
}

export const places: readonly Place[] = [
  { command: 'goOverview', keys: ['Ctrl+1', 'Alt+1'], label: 'Tổng quan', to: '/', icon: <HomeRegular /> },
  { command: 'goOrganisation', keys: ['Ctrl+2', 'Alt+2'], label: 'Tổ chức', to: '/organisation', icon: <OrganizationRegular />, also: ['/organisation-changes'] },
  { command: 'goPlans', keys: ['Ctrl+3', 'Alt+3'], label: 'Kế hoạch', to: '/plans', icon: <ClipboardTaskRegular />, also: ['/directives'] },
  { command: 'goCampaigns', keys: ['Ctrl+T'], label: 'Thu báo cáo', to: '/campaigns', icon: <MailInboxRegular />, also: ['/submissions', '/indicators'] },
  { command: 'goMeetings', keys: ['Ctrl+H'], label: 'Họp', to: '/meetings', icon: <PeopleCommunityRegular />, also: ['/tasks', '/petitions', '/meeting-programmes', '/meeting-figures'] },
  { command: 'goYearWork', keys: ['Ctrl+D'], label: 'Theo dõi', to: '/year-work', icon: <TaskListLtrRegular />, also: ['/study-sessions', '/study-summary', '/commitments', '/commitment-coverage', '/admissions', '/admission-progress', '/register-comparison', '/evaluations'] },
  { command: 'goReports', keys: ['Ctrl+4', 'Alt+4'], label: 'Báo cáo', to: '/reports', icon: <DataTrendingRegular /> },
  { command: 'goInspections', keys: ['Ctrl+5', 'Alt+5'], label: 'Kiểm tra', to: '/inspections', icon: <ClipboardSearchRegular />, also: ['/inspection-programmes', '/case-statistics', '/supervision-assignments', '/case-procedures'] },
  { command: 'goDocuments', keys: ['Ctrl+6', 'Alt+6'], label: 'Văn bản', to: '/papers', icon: <DocumentMultipleRegular />, also: ['/free-documents', '/registers', '/incoming', '/deliveries', '/batches', '/packets'] },
  { command: 'goFormCheck', keys: ['Ctrl+7', 'Alt+7'], label: 'Thể thức', to: '/form-check', icon: <DocumentCheckmarkRegular />, also: ['/rules', '/convert'] },
  { command: 'goTemplates', keys: ['Ctrl+8', 'Alt+8'], label: 'Mẫu văn bản', to: '/templates', icon: <DocumentEditRegular /> },
  { command: 'goSettings', keys: ['Ctrl+9', 'Alt+9'], label: 'Cài đặt', to: '/settings', icon: <SettingsRegular /> },
]

const useStyles = makeStyles({
  nav: {
    width: '184px', flexShrink: 0, padding: tokens.spacingHorizontalS, overflowY: 'auto',
    '@media (max-width: 1100px)': { width: '52px' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  link: {
    display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '40px', position: 'relative',
    paddingLeft: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, color: tokens.colorNeutralForeground2, outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { boxShadow: `inset 0 0 0 2px ${tokens.colorStrokeFocus2}` },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold,
    '::before': { content: '""', position: 'absolute', left: 0, top: '10px', bottom: '10px', width: '3px', borderRadius: '2px', backgroundColor: tokens.colorCompoundBrandBackground },
  },
  icon: { fontSize: '20px', lineHeight: 1, flexShrink: 0 },
  label: { '@media (max-width: 1100px)': { display: 'none' } },
})

function isCurrent(place: Place, path: string): boolean {
  if (place.to === '/') return path === '/'
  return [place.to, ...(place.also ?? [])].some((start) => path === start || path.startsWith(`${start}/`))
}

export function Navigation() {
  const styles = useStyles()
  const path = useLocation({ select: (location) => location.pathname })
  return (
    <nav className={styles.nav} aria-label="Các phần của chương trình">
      <ul className={styles.list}>
        {places.map((place) => {
          const current = isCurrent(place, path)
          return (
            <li key={place.to}>
              <Tooltip content={`${place.label} (${place.keys[0]})`} relationship="label" positioning="after">
                <Link to={place.to} className={mergeClasses(styles.link, current && styles.current)} aria-current={current ? 'page' : undefined} aria-keyshortcuts={place.keys[0].replace('Ctrl', 'Control')}>
                  <span className={styles.icon} aria-hidden>{place.icon}</span>
                  <span className={styles.label}>{place.label}</span>
                </Link>
              </Tooltip>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
