/**
 * What the window may ask of the shell (Electron's main process), beyond the service contract.
 *
 * Rule kept here: the renderer never holds or sends a path. The person picks a file in a native dialog;
 * the shell keeps the path and answers with a {@link Grant}, an opaque token that is good for one purpose.
 */

/** What a granted file may be used for. A token given for one purpose is refused for another. */
export const grantPurposes = ['openOffice', 'createOffice', 'export', 'importRecords', 'checkFile', 'checkFolder', 'image', 'convertFile', 'formsFolder', 'returnedForms', 'attachment', 'backupFolder', 'packetFile', 'returnedWord'] as const
export type GrantPurpose = (typeof grantPurposes)[number]

/** A file the person picked. `token` is opaque; `displayName` is the file's name for the screen, without folders. */
export interface Grant {
  readonly token: string
  readonly purpose: GrantPurpose
  readonly displayName: string
}

/** An office the person opened before, newest first; opening it again needs no dialog. */
export interface RecentOffice {
  readonly token: string
  readonly displayName: string
  /** The folder, shortened for the screen (`…\Documents\Van phong Khoi`). Never used to open anything. */
  readonly folderHint: string
  /** The file was encrypted when it was last shown here. */
  readonly encrypted: boolean
}

/** Appearance chosen by the person, kept by the shell between starts. */
export interface Appearance {
  readonly theme: 'system' | 'light' | 'dark' | 'highContrast'
  /** Text size in per cent, 100–200. */
  readonly zoomPercent: number
}

/** A choice made in the native menu that the window carries out. */
export type MenuCommand =
  | 'newOffice' | 'openOffice' | 'importRecords' | 'save' | 'undo' | 'redo' | 'newRecord' | 'find'
  | 'exportDocx' | 'exportPdf' | 'openInWord' | 'print'
  | 'goOverview' | 'goOrganisation' | 'goPlans' | 'goYearWork' | 'goReports' | 'goInspections' | 'goDocuments' | 'goSettings'
  | 'goFormCheck' | 'goTemplates' | 'goCampaigns' | 'goMeetings' | 'convertFile'
  | 'help' | 'commandPalette'

/** Kinds of file the program writes for the person. */
export type ExportFormat = 'vpkx' | 'age' | 'vpkr' | 'vpkcard' | 'docx' | 'pdf' | 'xlsx' | 'png' | 'jpg' | 'tif' | 'txt' | 'csv' | 'json'

/** The outcome of handing a file to the system. `noProgram`: the system knows no program for this kind of file. */
export type OpenOutcome = 'opened' | 'noProgram' | 'notGranted' | 'missing'

/** `window.vpkShell`, put there by the preload script. Every method is one narrow verb. */
export interface ShellApi {
  /** The way to the service: resolves with the port on which the oRPC client speaks. Called once per window. */
  connectService(): Promise<MessagePort>
  /** Native open dialog for `*.vpk`; `null` when the person cancels. */
  chooseOfficeToOpen(): Promise<Grant | null>
  /** Native save dialog for a new `*.vpk`, default in Documents; `null` when the person cancels. */
  chooseOfficeToCreate(suggestedName: string): Promise<Grant | null>
  /** Grant for the sample office in the person's Documents folder; created anew by the service when absent. */
  sampleOfficeGrant(): Promise<Grant>
  /** Native save dialog for an exported paper; `null` when the person cancels. */
  chooseExport(suggestedName: string, format: ExportFormat): Promise<Grant | null>
  /**
   * A grant in a temporary folder, for "Mở bằng Word" and "In" without asking for a place. While the office shown is encrypted nothing of it is
   * written unasked: the native save dialog opens instead, and `null` says that the person cancelled.
   */
  temporaryExport(suggestedName: string, format: ExportFormat): Promise<Grant | null>
  /** Native open dialog for an interchange file (`*.json`). */
  chooseRecordsToImport(): Promise<Grant | null>
  /** Native open dialog for Word files to check, several at once; empty when the person cancels. */
  chooseFilesToCheck(): Promise<readonly Grant[]>
  /** Native open dialog for the picture of a signature or a seal (PNG); `null` when the person cancels. */
  chooseImage(): Promise<Grant | null>
  /** Native open dialog for a draft that comes back from Word; `null` when the person cancels. */
  chooseReturnedWord(): Promise<Grant | null>
  /** Native open dialog for files to keep with a record: scans, Word and Excel files; empty when the person cancels. */
  chooseAttachments(): Promise<readonly Grant[]>
  /** Native open dialog for a file in legacy fonts (Word, Excel or text); `null` when the person cancels. */
  chooseFileToConvert(): Promise<Grant | null>
  /** Native dialog for the folder that takes the forms of a campaign; `null` when the person cancels. */
  chooseFormsFolder(): Promise<Grant | null>
  /** Native dialog for the folder on another disk that takes a second copy of every backup; `null` when the person cancels. */
  chooseBackupFolder(): Promise<Grant | null>
  /** Native open dialog for forms that units sent back (workbooks, Word and data files), several at once; empty when the person cancels. */
  chooseReturnedForms(): Promise<readonly Grant[]>
  /** As {@link chooseReturnedForms}, for a whole folder. */
  chooseReturnedFolder(): Promise<Grant | null>
  /** Grants for files and folders dropped where forms are taken in; paths are read as for {@link grantDropped}. */
  grantReturnedForms(files: readonly File[]): Promise<readonly Grant[]>
  /** Native open dialog for a packet, a receipt or an office card that came from elsewhere; `null` when the person cancels. */
  choosePacketFile(): Promise<Grant | null>
  /** Native dialog for a folder of papers to check. */
  chooseFolderToCheck(): Promise<Grant | null>
  /**
   * Grants for what the person dropped on the window: a Word file to be checked, or a folder. The preload script reads the
   * paths of the dropped objects, which a page cannot make up; anything that is neither is left out.
   */
  grantDropped(files: readonly File[]): Promise<readonly Grant[]>
  /** Is a network adapter connected? Asked when a secrecy mark is chosen (Luật 117/2025/QH15 Điều 5). */
  networkActive(): Promise<boolean>
  /** Opens an exported file with the system's program (Word, PDF viewer). */
  openGranted(token: string): Promise<OpenOutcome>
  /** Shows an exported file in the file manager. */
  revealGranted(token: string): Promise<OpenOutcome>
  recentOffices(): Promise<readonly RecentOffice[]>
  /** The office named on the command line or by double click, if any. */
  initialOffice(): Promise<Grant | null>
  /** Told when the window shows an office, so that the shell can remember it and set the title. */
  officeShown(token: string, title: string, encrypted: boolean): Promise<void>
  appearance(): Promise<Appearance>
  setAppearance(appearance: Appearance): Promise<void>
  /** Subscribes to menu commands; returns the function that ends the subscription. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void
  /** The appearance was changed from the menu. Returns the function that ends the subscription. */
  onAppearanceChanged(listener: (appearance: Appearance) => void): () => void
  /** Called when the service process died and a new one is up: the window must connect again. */
  onServiceRestarted(listener: () => void): () => void
  /** The chair's screen of a meeting in a window of its own, on the second display where there is one; once open it comes to the front. */
  openChairScreen(meetingId: string): Promise<void>
  /** Versions for the "Giới thiệu" box. */
  about(): Promise<{ readonly version: string, readonly electron: string }>
}

/** Messages from the shell to the service over `parentPort`. */
export type ShellToService =
  | { readonly type: 'connect' }
  | { readonly type: 'grant', readonly token: string, readonly path: string, readonly purpose: GrantPurpose }
  | { readonly type: 'shutdown' }

/** Messages from the service to the shell. `granted`: the service wrote this file under a new name. */
export type ServiceToShell =
  | { readonly type: 'ready' }
  | { readonly type: 'granted', readonly token: string, readonly path: string, readonly purpose: GrantPurpose }
  /** The service knows this token; only now may the window use it, so that no call overtakes its grant. */
  | { readonly type: 'grantKnown', readonly token: string }
  | { readonly type: 'closed' }
