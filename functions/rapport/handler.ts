import { toLambda } from '../http/lambda.ts'
import { createApp } from './app.ts'

export const handler = toLambda(createApp)
