/** What the window asks about packets. */
import { service } from '../../api/client.ts'

export const sentPacketsQuery = () => service.packets.sent.queryOptions()
export const receivedPacketsQuery = () => service.packets.received.queryOptions()
export const packetChoicesQuery = () => service.packets.choices.queryOptions()
export const cardQuery = () => service.packets.card.queryOptions()
export const sendersQuery = () => service.packets.senders.queryOptions()
