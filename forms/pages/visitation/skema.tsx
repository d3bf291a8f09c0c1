import type { Child } from 'hono/jsx'
import type { Feltfejl } from '../../../functions/domain/fejl.ts'
import { Button, ButtonGroup } from '../../components/Button.tsx'
import { Form } from '../../components/Form.tsx'
import { Fields } from '../../field.tsx'
import type { Raa, Shape } from '../../form.ts'

interface SkemaProps {
  shape: Shape
  action: string
  csrf: string
  knap: string
  fortryd: string
  /** The button ends something. */
  alvor?: boolean
  values?: Record<string, unknown>
  kendt?: Record<string, unknown>
  fejl?: readonly Feltfejl[]
  raa?: Raa
  children?: Child
}

/** A short form of its own: some words, the questions, one button and the way back. */
export const Skema = ({ action, csrf, knap, fortryd, alvor, children, ...fields }: SkemaProps) => (
  <>
    {children}
    <Form action={action} csrf={csrf}>
      <Fields {...fields} />
      <ButtonGroup>
        <Button type={alvor ? 'warning' : 'primary'}>{knap}</Button>
        <Button type="secondary" href={fortryd}>
          Fortryd
        </Button>
      </ButtonGroup>
    </Form>
  </>
)
