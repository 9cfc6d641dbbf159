/** Files on disk: whole or not at all. */
export { fileStem } from './file-stem.ts'
export { makeFolder, refuseUnwritableFolder } from './folders.ts'
export { readInputBytes, readTextFile } from './read-file.ts'
export { isSameFile } from './targets.ts'
export { sweepTemporaryFiles, temporaryName } from './temporary-files.ts'
export { answerWritten, writeGranted } from './write-granted.ts'
export type { GrantedPlaces } from './write-granted.ts'
export { freeName, syncFile, syncFolder, writeFileOrBeside, writeFilesWhole, writeFileWhole } from './write-file.ts'
