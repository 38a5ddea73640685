import { expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { startPlayground } from '../../src/playground/start.ts'

test('the playground does not start beside a token', async () => {
  const config = readConfig({ BOT_TOKEN: '123456:abcdefgh_ijklmnop-qrst' })
  await expect(startPlayground(config)).rejects.toThrow('token')
})
