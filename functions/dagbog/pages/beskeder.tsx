import { Beskeder } from '../../../forms/pages/chat/beskeder.tsx'
import { BeskedInput } from '../../domain/dagbog/besked.ts'
import { may } from '../../domain/roller.ts'
import { emneOfForloeb } from '../../domain/forloeb/forloeb.ts'
import { toDato } from '../../domain/tid.ts'
import type { Deps } from '../../deps.ts'
import { page, type PageCall, type PageRoute } from '../../http/page.tsx'
import { readBeskeder, sendBesked } from '../beskeder.ts'
import { textOf } from './faelles.tsx'

async function show(deps: Deps, call: PageCall, fejl?: string) {
  const { forloeb, beskeder, laest, hasModtager } = await readBeskeder(deps, call.anmodning, call.params.id!)
  const { aktoer, nu } = call.anmodning
  const mayWriteDiary = may(aktoer, 'dagbog.skriv', emneOfForloeb(forloeb, toDato(nu)))
  return call.show(
    {
      titel: 'Beskeder',
      overtitel: forloeb.barn.navn ?? 'Barnet',
      smal: true,
      broedkrumme: [
        { tekst: 'Forside', href: '/' },
        mayWriteDiary
          ? { tekst: 'Chat', href: `/forloeb/${forloeb.id}/chat` }
          : { tekst: 'Dagbog', href: `/forloeb/${forloeb.id}/dagbog` },
      ],
      hvemHarSet: `/log/forloeb/${forloeb.id}`,
      ...(fejl && { fejl: [{ felt: 'tekst', besked: fejl }] }),
    },
    <Beskeder
      forloebId={forloeb.id}
      beskeder={beskeder}
      laest={laest}
      mig={aktoer.sub}
      isFamilie={aktoer.rolle === 'plejefamilie'}
      hasModtager={hasModtager}
      today={toDato(nu)}
      csrf={call.csrf}
      nytId={textOf(call, 'id') || call.newId()}
      {...(fejl && { fejl, tekst: textOf(call, 'tekst') })}
    />,
  )
}

async function send(deps: Deps, call: PageCall) {
  const input = BeskedInput.safeParse({
    id: textOf(call, 'id') || call.newId(),
    tekst: textOf(call, 'tekst').replaceAll('\r\n', '\n'),
  })
  if (!input.success) return show(deps, call, input.error.issues[0]!.message)
  await sendBesked(deps, call.anmodning, call.params.id!, { ...input.data, id: input.data.id! })
  return call.goTo(`/forloeb/${call.params.id}/beskeder#skriv`)
}

export const beskedPages: PageRoute<Deps>[] = [
  page('get', '/forloeb/{id}/beskeder', 'besked.laes', (deps: Deps, call) => show(deps, call)),
  page('post', '/forloeb/{id}/beskeder', 'besked.skriv', send),
]
