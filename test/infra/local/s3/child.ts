import { startS3 } from '../../../../infra/local/s3/index.ts'
import { KEYS } from './server.ts'

const { url } = await startS3({ ...KEYS, dir: process.argv[2] ?? '', port: 0, allowedOrigins: [] })
console.log(url)
