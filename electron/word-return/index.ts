/** Edit in Word and come back: a draft goes out marked, what was changed in it is shown line by line and taken into the paper. */
export { paperOfFile, previewReturn, takeReturn } from './come-back.service.ts'
export { goOut } from './go-out.service.ts'
export { returnedFile, wordReturnProcedures } from './word-return.procedures.ts'
