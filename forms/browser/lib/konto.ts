import { beginKonto, forskelOf, getKonto, touchKonto } from './enhed.ts'
import { destroyExpired, renderTabt } from './frist.ts'
import { isFromStore } from './lager.ts'

/** When the answer with this page began to come, by the device's clock. */
function fetchedAt(): number {
  const timing = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined
  return timing ? performance.timeOrigin + timing.responseStart : Date.now()
}

/**
 * How far the server's clock is ahead. A page just fetched is contact and tells the clock; one from the device is as
 * old as it is. Undefined when the page went with its key: it is opened again, and tells what happened.
 */
export async function openKonto(head: HTMLElement, isWriter: boolean): Promise<number | undefined> {
  const { konto, nu } = head.dataset as { konto: string; nu: string }
  if (!isFromStore()) {
    if (isWriter) await beginKonto(konto)
    await touchKonto(konto, Date.parse(nu) - fetchedAt())
  }
  await destroyExpired().catch(() => undefined)
  if (isFromStore() && !(await getKonto(konto))?.noegle) return void location.reload()
  await renderTabt(konto)
  return forskelOf(konto)
}
