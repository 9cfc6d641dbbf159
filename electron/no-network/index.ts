/** No process of the program opens a connection. */
export { refusedCode, refuseNetwork } from './no-network.ts'
