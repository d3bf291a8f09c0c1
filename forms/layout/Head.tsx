import { useAsset } from '../assets.ts'

export const PRODUKT = 'Spædbarnsprojektet'

/** Script and style by address only, so that the content security policy can forbid everything inline. */
export const Head = ({ titel, scripts, nonce }: { titel: string; scripts: readonly string[]; nonce?: string }) => (
  <head>
    <meta charset="utf-8" />
    <title>{`${titel} – ${PRODUKT}`}</title>
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#0b5566" />
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12171a" />
    <meta name="robots" content="noindex, nofollow" />
    <meta name="format-detection" content="telephone=no" />
    <link rel="preload" href={useAsset('tekst.woff2')} as="font" type="font/woff2" crossorigin="anonymous" />
    <link rel="stylesheet" href={useAsset('stil.css')} />
    <link rel="icon" href={useAsset('ikon.svg')} type="image/svg+xml" />
    <link rel="apple-touch-icon" href={useAsset('ikon-180.png')} />
    <link rel="manifest" href={useAsset('manifest.webmanifest')} />
    {scripts.map((name) => (
      <script type="module" src={useAsset(name)} nonce={nonce}></script>
    ))}
  </head>
)
