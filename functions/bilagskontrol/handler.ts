import { onEvent } from '../http/lambdaEvent.ts'
import { Skanning, controlSkannet } from './skanning.ts'

export const handler = onEvent(Skanning, controlSkannet)
