/** What the program does on the network, written out for the office's file. */
export { networkStatementProcedures } from './network-statement.procedures.ts'
