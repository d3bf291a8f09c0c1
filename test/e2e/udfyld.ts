import type { Page } from 'playwright-core'
import { feltOf } from '../../functions/domain/felt.ts'
import { schemaOf, type VisitationFelt } from '../../functions/domain/visitation/felter.ts'
import type { VisitationKladde } from '../../functions/domain/visitation/kladde.ts'
import { synligeTrin, synligeFelter } from '../../functions/domain/visitation/trin.ts'
import { toLokal } from '../../functions/domain/tid.ts'

/** Answers one question of the form as a person does, by what kind of question it is. */
async function answer(page: Page, navn: VisitationFelt, value: unknown): Promise<void> {
  const { art } = feltOf(schemaOf(navn), navn)
  const input = (suffix = '') => page.locator(`[name="${navn}${suffix}"]`)
  const text = String(value)
  if (art === 'dato') {
    await input('-dag').fill(text.slice(8, 10))
    await input('-maaned').fill(text.slice(5, 7))
    await input('-aar').fill(text.slice(0, 4))
  } else if (art === 'tidspunkt') {
    const lokal = toLokal(text)
    await input('-dato').fill(lokal.slice(0, 10))
    await input('-kl').fill(lokal.slice(11).replace(':', '.'))
  } else if (art === 'jaNej') await choose(page, navn, value ? 'ja' : 'nej')
  else if (art === 'flervalg')
    for (const one of value as string[])
      await input()
        .and(page.locator(`[value="${one}"]`))
        .check()
  else if (art === 'valg') await choose(page, navn, text)
  else await input().fill(text)
}

async function choose(page: Page, navn: string, value: string): Promise<void> {
  const select = page.locator(`select[name="${navn}"]`)
  if (await select.count()) await select.selectOption(value)
  else await page.locator(`input[name="${navn}"][value="${value}"]`).check()
}

/** Every page of the form up to the documents, one subject a page. */
export async function fillVisitation(page: Page, svar: VisitationKladde): Promise<void> {
  for (const trin of synligeTrin(svar).filter(({ id }) => id !== 'dokumenter')) {
    await page.waitForURL(new RegExp(`/trin/${trin.id}(#.*)?$`))
    for (const navn of synligeFelter(trin, svar)) if (svar[navn] !== undefined) await answer(page, navn, svar[navn])
    await page.locator('button[name=vej][value=videre]').click()
  }
}
