/** The menu, in Vietnamese, with every shortcut shown. What belongs to the page is sent to it as a command. */
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/contract/shell.ts'
import type { ShellState } from './shell-state.ts'

type Appearance = ShellState['appearance']

export interface MenuOptions {
  readonly appearance: Appearance
  readonly send: (command: MenuCommand) => void
  readonly setAppearance: (appearance: Appearance) => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }
export const zoomSteps = [100, 110, 125, 150, 175, 200] as const

const themes: readonly (readonly [Appearance['theme'], string])[] = [
  ['system', 'Theo hệ thống'],
  ['light', 'Sáng'],
  ['dark', 'Tối'],
  ['highContrast', 'Tương phản cao'],
]

/** Builds the menu anew and puts it in place; called again when the appearance changes, for its check marks. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const item: MakeItem = (label, command, accelerator) =>
    ({ id: command, label, ...accelerator !== undefined && { accelerator }, click: () => options.send(command) })
  return [
    { label: '&Tệp', submenu: fileMenu(item) },
    { label: '&Soạn', submenu: editMenu(item) },
    { label: '&Xem', submenu: viewMenu(item, options) },
    { label: 'T&rợ giúp', submenu: [item('Hướng dẫn', 'help', 'F1')] },
  ]
}

type MakeItem = (label: string, command: MenuCommand, accelerator?: string) => MenuItemConstructorOptions

const fileMenu = (item: MakeItem): MenuItemConstructorOptions[] => [
  item('Tạo văn phòng…', 'newOffice', 'CmdOrCtrl+Shift+N'),
  item('Mở văn phòng…', 'openOffice', 'CmdOrCtrl+O'),
  item('Nhập hồ sơ…', 'importRecords', 'CmdOrCtrl+I'),
  item('Chuyển phông cũ sang Unicode…', 'convertFile', 'CmdOrCtrl+U'),
  separator,
  item('Lưu', 'save', 'CmdOrCtrl+S'),
  separator,
  item('Xuất Word…', 'exportDocx', 'CmdOrCtrl+E'),
  item('Xuất PDF…', 'exportPdf', 'CmdOrCtrl+Shift+E'),
  item('Mở bằng Word', 'openInWord', 'CmdOrCtrl+Shift+O'),
  item('In', 'print', 'CmdOrCtrl+P'),
  separator,
  { label: 'Thoát', role: 'quit', accelerator: 'CmdOrCtrl+Q' },
]

const editMenu = (item: MakeItem): MenuItemConstructorOptions[] => [
  item('Hoàn tác', 'undo', 'CmdOrCtrl+Z'),
  item('Làm lại', 'redo', 'CmdOrCtrl+Y'),
  separator,
  { label: 'Cắt', role: 'cut', accelerator: 'CmdOrCtrl+X' },
  { label: 'Sao chép', role: 'copy', accelerator: 'CmdOrCtrl+C' },
  { label: 'Dán', role: 'paste', accelerator: 'CmdOrCtrl+V' },
  { label: 'Chọn tất cả', role: 'selectAll', accelerator: 'CmdOrCtrl+A' },
  separator,
  item('Thêm mới', 'newRecord', 'CmdOrCtrl+N'),
  item('Tìm', 'find', 'CmdOrCtrl+F'),
  item('Bảng lệnh', 'commandPalette', 'CmdOrCtrl+K'),
]

function viewMenu(item: MakeItem, options: MenuOptions): MenuItemConstructorOptions[] {
  return [
    item('Tổng quan', 'goOverview', 'CmdOrCtrl+1'),
    item('Tổ chức', 'goOrganisation', 'CmdOrCtrl+2'),
    item('Kế hoạch', 'goPlans', 'CmdOrCtrl+3'),
    item('Thu báo cáo', 'goCampaigns', 'CmdOrCtrl+T'),
    item('Họp', 'goMeetings', 'CmdOrCtrl+H'),
    item('Theo dõi', 'goYearWork', 'CmdOrCtrl+D'),
    item('Báo cáo', 'goReports', 'CmdOrCtrl+4'),
    item('Kiểm tra', 'goInspections', 'CmdOrCtrl+5'),
    item('Văn bản', 'goDocuments', 'CmdOrCtrl+6'),
    item('Thể thức', 'goFormCheck', 'CmdOrCtrl+7'),
    item('Mẫu văn bản', 'goTemplates', 'CmdOrCtrl+8'),
    item('Cài đặt', 'goSettings', 'CmdOrCtrl+9'),
    separator,
    { label: 'Giao diện', submenu: themeMenu(options) },
    ...zoomItems(options),
    separator,
    { label: 'Toàn màn hình', role: 'togglefullscreen', accelerator: 'F11' },
  ]
}

function themeMenu({ appearance, setAppearance }: MenuOptions): MenuItemConstructorOptions[] {
  return themes.map(([theme, label]) => ({
    id: `theme-${theme}`,
    label,
    type: 'radio',
    checked: appearance.theme === theme,
    click: () => setAppearance({ ...appearance, theme }),
  }))
}

function zoomItems({ appearance, setAppearance }: MenuOptions): MenuItemConstructorOptions[] {
  const to = (zoomPercent: number) => (): void => setAppearance({ ...appearance, zoomPercent })
  const larger = zoomSteps.find((step) => step > appearance.zoomPercent)
  const smaller = zoomSteps.findLast((step) => step < appearance.zoomPercent)
  return [
    { id: 'zoom-in', label: 'Chữ lớn hơn', accelerator: 'CmdOrCtrl+Plus', enabled: larger !== undefined, click: to(larger ?? 200) },
    // The same key without Shift, as most keyboards have `+` on `=`.
    { label: 'Chữ lớn hơn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true, click: to(larger ?? 200) },
    { id: 'zoom-out', label: 'Chữ nhỏ hơn', accelerator: 'CmdOrCtrl+-', enabled: smaller !== undefined, click: to(smaller ?? 100) },
    { id: 'zoom-reset', label: 'Cỡ chữ bình thường (100 %)', accelerator: 'CmdOrCtrl+0', click: to(100) },
  ]
}
