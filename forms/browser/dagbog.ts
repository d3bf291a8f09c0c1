import { startDagbog } from './lib/dagbog.ts'

void startDagbog()
