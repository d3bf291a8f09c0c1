import { expect, test } from 'vitest'
import { nameByRights, runAs } from '../../infra/rights.ts'

test('a function may list, ask and change what its row says, here as in the cloud', () => {
  runAs('dagbog', () => {
    expect(nameByRights('dagbog', 'query')).toBe('dagbog')
    expect(nameByRights('dagbog', 'write')).toBe('dagbog')
    expect(nameByRights('plejefamilie', 'get')).toBe('plejefamilie')
    expect(() => nameByRights('plejefamilie', 'query')).toThrow('dagbog may not query plejefamilie')
    expect(() => nameByRights('forloeb', 'write')).toThrow('dagbog may not write forloeb')
    expect(() => nameByRights('rapport', 'get')).toThrow('dagbog may not get rapport')
  })
})

test('the guard follows the work through waiting, and start-up work is nobody’s', async () => {
  const later = runAs('forloeb', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return nameByRights('rapport', 'query')
  })
  await expect(later).rejects.toThrow('forloeb may not query rapport')
  expect(nameByRights('rapport', 'query')).toBe('rapport')
})
