import ical, { ICalEventStatus } from 'ical-generator'
import type { Trin } from '../domain/forloebsplan/forloebsplan.ts'
import { addDage } from '../domain/tid.ts'

const MINUT = 60_000

/** The plan as iCalendar: agreed steps by the clock, the others as whole days. Titles name no person. */
export function renderKalender(forloebId: string, plan: Trin[], nu: string): string {
  const kalender = ical({
    name: 'Spædbarnsforløb',
    prodId: { company: 'Spædbarnsprojektet', product: 'Plan', language: 'DA' },
  })
  for (const trin of plan) {
    const { id, titel, aftaltTil, forslag, status } = trin
    const start = aftaltTil ? new Date(aftaltTil) : new Date(`${forslag}T00:00:00Z`)
    kalender.createEvent({
      id: `${id}@${forloebId}`,
      summary: titel,
      start,
      end: aftaltTil ? new Date(start.getTime() + 60 * MINUT) : new Date(`${addDage(forslag, 1)}T00:00:00Z`),
      allDay: !aftaltTil,
      stamp: new Date(nu),
      status:
        status === 'aflyst'
          ? ICalEventStatus.CANCELLED
          : aftaltTil
            ? ICalEventStatus.CONFIRMED
            : ICalEventStatus.TENTATIVE,
    })
  }
  return kalender.toString()
}
