/** The native dialogs. Each answers with a path or null; what may be done with the path is decided by grants. */
import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { BrowserWindow, FileFilter } from 'electron'
import type { ExportFormat } from '../../shared/contract/shell.ts'
import { safeFileName, withExtension } from './file-names.ts'
import type { ShellStateStore } from './shell-state.ts'

const officeFilter: FileFilter = { name: 'Văn phòng Khối', extensions: ['vpk'] }
const paperFilters: Readonly<Record<ExportFormat, FileFilter>> = {
  vpkx: { name: 'Gói gửi', extensions: ['vpkx'] }, age: { name: 'Gói gửi niêm phong', extensions: ['age'] }, vpkr: { name: 'Phiếu báo nhận', extensions: ['vpkr'] }, vpkcard: { name: 'Thẻ văn phòng', extensions: ['vpkcard'] },
  docx: { name: 'Văn bản Word', extensions: ['docx'] },
  pdf: { name: 'Tài liệu PDF', extensions: ['pdf'] },
  xlsx: { name: 'Bảng tính Excel', extensions: ['xlsx'] },
  txt: { name: 'Văn bản thuần', extensions: ['txt'] },
  png: { name: 'Ảnh PNG', extensions: ['png'] },
  jpg: { name: 'Ảnh JPG', extensions: ['jpg', 'jpeg'] },
  tif: { name: 'Ảnh TIF', extensions: ['tif', 'tiff'] },
  csv: { name: 'Bảng dạng văn bản', extensions: ['csv'] },
  json: { name: 'Tệp dữ liệu', extensions: ['json'] },
}
const exportTitles: Readonly<Record<ExportFormat, string>> = { vpkx: 'Ghi gói gửi', age: 'Ghi gói gửi niêm phong', vpkr: 'Ghi phiếu báo nhận', vpkcard: 'Ghi thẻ văn phòng', docx: 'Xuất văn bản Word', pdf: 'Xuất tài liệu PDF', xlsx: 'Ghi bảng tính', txt: 'Ghi tệp văn bản thuần', png: 'Ghi bản quét', jpg: 'Ghi bản quét', tif: 'Ghi bản quét', csv: 'Ghi tệp văn bản thuần', json: 'Ghi tệp dữ liệu' }

/** Offices lie in the person's Documents unless they choose another place. */
export const officesFolder = (): string => join(app.getPath('documents'), 'Van phong Khoi')

export async function askOfficeToOpen(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Mở văn phòng',
    buttonLabel: 'Mở',
    defaultPath: app.getPath('documents'),
    filters: [officeFilter],
    properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

export async function askOfficeToCreate(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Tạo văn phòng mới',
    buttonLabel: 'Tạo',
    defaultPath: join(app.getPath('documents'), safeFileName(suggestedName, 'vpk')),
    filters: [officeFilter],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  return answer.canceled || answer.filePath === '' ? null : withExtension(answer.filePath, 'vpk')
}

/** Starts where the last paper was put, and remembers the place chosen now. */
export async function askExport(
  window: BrowserWindow,
  state: ShellStateStore,
  suggestedName: string,
  format: ExportFormat,
): Promise<string | null> {
  const folder = state.current.lastExportFolder ?? app.getPath('documents')
  const answer = await dialog.showSaveDialog(window, {
    title: exportTitles[format],
    buttonLabel: 'Xuất',
    defaultPath: join(folder, safeFileName(suggestedName, format)),
    filters: [paperFilters[format]],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (answer.canceled || answer.filePath === '') return null
  state.update({ lastExportFolder: dirname(answer.filePath) })
  return withExtension(answer.filePath, format)
}

export async function askRecordsToImport(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Nhập hồ sơ',
    buttonLabel: 'Nhập',
    filters: [{ name: 'Tệp hồ sơ', extensions: ['json'] }],
    properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Word files to check. Older and macro files can be picked too: the check says in a sentence why it cannot read them. */
export async function askFilesToCheck(window: BrowserWindow): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Kiểm tra thể thức', buttonLabel: 'Kiểm tra', filters: [{ name: 'Văn bản Word', extensions: ['docx', 'doc', 'docm'] }], properties: ['openFile', 'multiSelections'],
  })
  return answer.canceled ? [] : answer.filePaths
}

/** Older and macro files can be picked too: the sentence says why they cannot be read. */
export async function askFileToConvert(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Chuyển phông cũ sang Unicode', buttonLabel: 'Chọn', properties: ['openFile'],
    filters: [{ name: 'Word, Excel, văn bản thuần', extensions: ['docx', 'xlsx', 'txt', 'csv', 'text', 'tsv', 'doc', 'xls', 'docm', 'xlsm'] }],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** A packet, sealed or not, a receipt or a card; what it is, is told by its bytes. */
export async function askPacketFile(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Chọn tệp nhận được', buttonLabel: 'Chọn', filters: [{ name: 'Gói gửi, phiếu báo, thẻ văn phòng', extensions: ['vpkx', 'age', 'vpkr', 'vpkcard'] }], properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

export async function askImage(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Chọn ảnh chữ ký hoặc con dấu', buttonLabel: 'Chọn', filters: [{ name: 'Ảnh PNG nền trong suốt', extensions: ['png'] }], properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Older and macro files can be picked too: the sentence says why they cannot be read. */
export async function askReturnedWord(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Nhận lại từ Word', buttonLabel: 'Xem thay đổi', filters: [{ name: 'Văn bản Word', extensions: ['docx', 'doc', 'docm'] }], properties: ['openFile'],
  })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Any file can be picked: what may not be kept gets its sentence. */
export async function askAttachments(window: BrowserWindow): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Chọn bản quét hoặc tệp kèm theo', buttonLabel: 'Kèm theo', properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Bản quét, Word, Excel', extensions: ['pdf', 'png', 'jpg', 'jpeg', 'tif', 'tiff', 'docx', 'xlsx'] }, { name: 'Mọi tệp', extensions: ['*'] }],
  })
  return answer.canceled ? [] : answer.filePaths
}

export async function askFolderToCheck(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { title: 'Kiểm tra cả thư mục', buttonLabel: 'Kiểm tra', properties: ['openDirectory'] })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

export async function askFormsFolder(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { title: 'Chọn thư mục để ghi phiếu báo cáo', buttonLabel: 'Ghi vào đây', properties: ['openDirectory', 'createDirectory'] })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

export async function askBackupFolder(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { title: 'Chọn thư mục trên ổ khác để giữ bản sao lưu thứ hai', buttonLabel: 'Giữ bản sao ở đây', properties: ['openDirectory', 'createDirectory'] })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** Any file can be picked: what is no form gets its sentence in the preview. */
export async function askReturnedForms(window: BrowserWindow): Promise<readonly string[]> {
  const answer = await dialog.showOpenDialog(window, {
    title: 'Chọn tệp báo cáo của các đơn vị', buttonLabel: 'Xem trước', properties: ['openFile', 'multiSelections'],
    filters: [{ name: 'Biểu, đề cương, tệp dữ liệu', extensions: ['xlsx', 'docx', 'json', 'xls', 'xlsm', 'doc'] }, { name: 'Mọi tệp', extensions: ['*'] }],
  })
  return answer.canceled ? [] : answer.filePaths
}

export async function askReturnedFolder(window: BrowserWindow): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { title: 'Chọn thư mục báo cáo của các đơn vị', buttonLabel: 'Xem trước', properties: ['openDirectory'] })
  return answer.canceled ? null : (answer.filePaths[0] ?? null)
}

/** The service died and is up again. Returns when the person has read it. */
export async function tellServiceRestarted(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Văn phòng Khối',
    message: 'Phần xử lý hồ sơ đã dừng đột ngột và vừa được khởi động lại.',
    detail: 'Hồ sơ đã lưu không mất. Hãy xem lại việc đang làm dở rồi làm tiếp.',
    buttons: ['Đã hiểu'],
  })
}

/** The page died and is loaded anew. Returns when the person has read it. */
export async function tellPageReloaded(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Văn phòng Khối',
    message: 'Cửa sổ chương trình đã dừng đột ngột và vừa được mở lại.',
    detail: 'Hồ sơ đã lưu không mất; chữ đang gõ được giữ trên máy này. Hãy xem lại dòng đang gõ dở rồi làm tiếp.',
    buttons: ['Đã hiểu'],
  })
}

/** The page keeps dying: nothing more can be done in this start of the program. */
export function tellPageBroken(): void {
  dialog.showErrorBox(
    'Văn phòng Khối',
    'Cửa sổ chương trình dừng nhiều lần liên tiếp nên chương trình phải đóng. Hồ sơ đã lưu không mất.\n'
      + 'Hãy mở lại chương trình. Nếu vẫn gặp, hãy gửi tệp nhật ký trong thư mục logs cho người hỗ trợ.',
  )
}

/** The service keeps dying: nothing more can be done in this start of the program. */
export function tellServiceBroken(): void {
  dialog.showErrorBox(
    'Văn phòng Khối',
    'Phần xử lý hồ sơ dừng nhiều lần liên tiếp nên chương trình phải đóng. Hồ sơ đã lưu không mất.\n'
      + 'Hãy mở lại chương trình. Nếu vẫn gặp, hãy gửi tệp nhật ký trong thư mục logs cho người hỗ trợ.',
  )
}

/** Asks before another office takes the window. */
export async function confirmSwitchOffice(window: BrowserWindow, officeName: string): Promise<boolean> {
  const answer = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Mở văn phòng',
    message: `Mở văn phòng “${officeName}”?`,
    detail: 'Văn phòng đang mở sẽ được đóng lại. Bản nháp đã được lưu.',
    buttons: ['Mở', 'Không'],
    defaultId: 0,
    cancelId: 1,
  })
  return answer.response === 0
}
