import type { Child } from 'hono/jsx'
import { CsrfField } from '../components/CsrfField.tsx'
import { Icon } from '../components/Icon.tsx'
import { PRODUKT } from './Head.tsx'

export interface Menupunkt {
  tekst: string
  href: string
  /** Something waits there, e.g. unread questions. */
  antal?: number
}

export interface HeaderProps {
  aktoer?: { navn: string; rolleTekst: string; organisationsnavn: string }
  /** The role's places, the most used first. */
  menu?: readonly Menupunkt[]
  /** The path of this page: marks where in the menu we are. */
  sti: string
  csrf: string
  /** Always in sight, e.g. the number of unsent entries. */
  hovedstatus?: Child
}

const isHere = (sti: string, href: string): boolean => sti === href || (href !== '/' && sti.startsWith(`${href}/`))

function Menu({ menu, sti }: { menu: readonly Menupunkt[]; sti: string }) {
  return (
    <nav class="menu-punkter" aria-label="Menu">
      <ul>
        {menu.map(({ tekst, href, antal }) => (
          <li>
            <a href={href} aria-current={isHere(sti, href) ? 'page' : undefined}>
              {tekst}
              {antal ? (
                <span class="antal">
                  {antal}
                  <span class="sr-only"> nye</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Product, person and menu. The menu is a popover on a phone and a row on a wide screen; neither needs a script. */
export function Header({ aktoer, menu = [], sti, csrf, hovedstatus }: HeaderProps) {
  return (
    <header class="top">
      <div class="top-linje">
        <a class="top-navn" href="/">
          {PRODUKT}
        </a>
        <div class="top-status">{hovedstatus}</div>
        {aktoer && (
          <button class="top-menu" type="button" popovertarget="menu">
            <Icon navn="menu" />
            <span>Menu</span>
          </button>
        )}
      </div>
      {aktoer && (
        <div class="menu" id="menu" popover="auto">
          {menu.length > 0 && <Menu menu={menu} sti={sti} />}
          <div class="menu-person">
            <p>
              <span class="menu-navn">{aktoer.navn}</span>
              <span class="menu-rolle">
                {aktoer.rolleTekst}, {aktoer.organisationsnavn}
              </span>
            </p>
            <form method="post" action="/log-ud">
              <CsrfField csrf={csrf} />
              <button class="menu-ud" type="submit">
                Log ud
              </button>
            </form>
          </div>
        </div>
      )}
    </header>
  )
}
