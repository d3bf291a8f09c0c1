import { Icon } from '../../components/Icon.tsx'

/** The place in the header where the number of unsent entries stands; filled by `dagbog.js`, which also learns whose it is and what time it is. */
export const Mangler = ({ konto, nu }: { konto: string; nu: string }) => (
  <span role="status">
    <a class="usendt" href="/usendte" hidden data-usendt data-konto={konto} data-nu={nu}>
      <Icon navn="sync" />
      <span data-usendt-tekst></span>
    </a>
  </span>
)
