/** Photos of the diary: loaded only when somebody picks one, or one waits to be sent. */
export { choose } from './lib/billedvalg.ts'
export { keepValgte, sendBilleder } from './lib/billedkoe.ts'
