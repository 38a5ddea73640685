import { randomBytes } from 'node:crypto'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { answerCpu } from './cpu.ts'

const { BENCH_TOKEN, API_ROOT, SECRET, databaseUrl, DATA_KEY, SENDING_PACE } = process.env
const app = await startApp(
  readConfig({
    BOT_TOKEN: BENCH_TOKEN,
    TELEGRAM_API_ROOT: API_ROOT,
    DATABASE_URL: databaseUrl,
    DATA_KEY: DATA_KEY ?? randomBytes(32).toString('base64'),
    WEBHOOK_URL: 'http://127.0.0.1',
    WEBHOOK_SECRET: SECRET,
    CHECK_IN_HOURS: '00:00-24:00',
    SENDING_PACE,
    PORT: '0',
    LOG_LEVEL: 'error',
  }),
)
answerCpu(app.url)
