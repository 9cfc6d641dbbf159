/** Commands that are there on every page. */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { shell } from '../api/shell.ts'
import { chainedAt } from '../features/search/open-record.ts'
import { useCommands } from './commands.tsx'
import type { Command } from './command-store.ts'
import { places } from './navigation.tsx'
import { useNotices } from './notices.tsx'
import { useOffice } from './office.ts'

export function useGlobalCommands(openPalette: () => void): void {
  const navigate = useNavigate()
  const { switchTo, close } = useOffice()
  const { notifyFault } = useNotices()
  const chained = chainedAt(useLocation({ select: ({ pathname }) => pathname }))
  const openOffice = async (): Promise<void> => {
    const grant = await shell().chooseOfficeToOpen()
    if (grant !== null) await switchTo({ type: 'open', token: grant.token, name: grant.displayName })
  }
  const go = places.map((place): Command => ({
    id: place.command, label: `Đến ${place.label}`, group: 'Đi đến', keys: place.keys, run: () => void navigate({ to: place.to }),
  }))
  useCommands([
    ...go,
    { id: 'goDirectives', label: 'Đến Chỉ đạo của cấp trên', group: 'Đi đến', run: () => void navigate({ to: '/directives' }) },
    { id: 'goRules', label: 'Đến Quy tắc thể thức', group: 'Đi đến', run: () => void navigate({ to: '/rules' }) },
    { id: 'goSearch', label: 'Tìm trong hồ sơ, văn bản', group: 'Đi đến', keys: ['Ctrl+Shift+F'], run: () => void navigate({ to: '/search' }) },
    ...chained === null ? [] : [{ id: 'showChain', label: 'Xem chuỗi văn bản của hồ sơ này', group: 'Đi đến', keys: ['Ctrl+Shift+L'], run: () => void navigate({ to: '/chain/$collection/$id', params: chained }) }],
    { id: 'newPaper', label: 'Văn bản mới…', group: 'Soạn', run: () => void navigate({ to: '/papers/new' }) },
    { id: 'convertFile', label: 'Chuyển phông cũ sang Unicode…', group: 'Tệp', keys: ['Ctrl+U'], run: () => void navigate({ to: '/convert' }) },
    { id: 'openOffice', label: 'Mở văn phòng khác…', group: 'Tệp', keys: ['Ctrl+O'], run: () => { openOffice().catch(notifyFault) } },
    { id: 'newOffice', label: 'Tạo văn phòng mới…', group: 'Tệp', keys: ['Ctrl+Shift+N'], run: () => { close(true).catch(notifyFault) } },
    { id: 'closeOffice', label: 'Đóng văn phòng này, về trang bắt đầu', group: 'Tệp', run: () => { close(false).catch(notifyFault) } },
    { id: 'importRecords', label: 'Nhập hồ sơ từ tệp…', group: 'Tệp', keys: ['Ctrl+I'], run: () => void navigate({ to: '/settings', search: { tab: 'import' } }) },
    { id: 'goProtection', label: 'Mã hoá tệp văn phòng, khoá khôi phục', group: 'Tệp', run: () => void navigate({ to: '/settings', search: { tab: 'protection' } }) },
    { id: 'goNetwork', label: 'Chương trình và mạng (mạng LAN độc lập, văn bản mật)', group: 'Trợ giúp', run: () => void navigate({ to: '/settings', search: { tab: 'network' } }) },
    { id: 'help', label: 'Hướng dẫn', group: 'Trợ giúp', keys: ['F1'], run: () => void navigate({ to: '/help' }) },
    { id: 'commandPalette', label: 'Bảng lệnh', group: 'Trợ giúp', keys: ['Ctrl+K'], run: openPalette },
    {
      id: 'find', label: 'Tìm trong danh sách', group: 'Soạn', keys: ['Ctrl+F'],
      run: () => {
        const field = document.querySelector<HTMLElement>('[data-search-field]')
        const input = field instanceof HTMLInputElement ? field : field?.querySelector('input')
        input?.focus()
        input?.select()
      },
    },
  ])
}
