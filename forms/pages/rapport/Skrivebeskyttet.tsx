import type { Child } from 'hono/jsx'
import { Alert } from '../../components/Alert.tsx'
import { Button } from '../../components/Button.tsx'

interface SkrivebeskyttetProps {
  laastVersion: number | undefined
  /** Where the person may begin the next version. */
  ret: string | undefined
  forfattere: string
  children?: Child
}

/** A section to read: locked, or written by others. */
export const Skrivebeskyttet = ({ laastVersion, ret, forfattere, children }: SkrivebeskyttetProps) => (
  <>
    {laastVersion === undefined ? (
      <Alert>
        <p>Afsnittet skrives af {forfattere}. Skriv en kommentar, hvis noget skal med.</p>
      </Alert>
    ) : (
      <Alert titel={`Version ${laastVersion} er låst`}>
        <p>Den låste version ændres ikke. En rettelse bliver til version {laastVersion + 1}.</p>
      </Alert>
    )}
    {children || <p class="svag">Der er ikke skrevet noget endnu.</p>}
    {ret && (
      <Button href={ret} type="secondary">
        Ret i en ny version
      </Button>
    )}
  </>
)
