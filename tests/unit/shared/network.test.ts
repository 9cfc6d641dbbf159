import { describe, expect, it } from 'vitest'
import { isNetworkActive } from '../../../shared/domain/network.ts'

describe('an active network', () => {
  it('is any address beyond the machine’s own loop', () => {
    expect(isNetworkActive({ lo: [{ internal: true }], eth0: [{ internal: true }, { internal: false }] })).toBe(true)
    expect(isNetworkActive({ lo: [{ internal: true }], eth0: [], wlan0: undefined })).toBe(false)
    expect(isNetworkActive({})).toBe(false)
  })
})
