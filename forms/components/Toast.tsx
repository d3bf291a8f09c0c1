import { CsrfField } from './CsrfField.tsx'
import { Icon } from './Icon.tsx'

interface ToastProps {
  besked: string
  /** The way back: where Fortryd posts. */
  fortryd?: { action: string; csrf: string; felter?: Record<string, string> }
}

/** What was just done, at the foot of the screen, with its way back. It stays until the next page: no hurry. */
export const Toast = ({ besked, fortryd }: ToastProps) => (
  <div class="toast-linje" role="status">
    <Icon navn="success" />
    <p>{besked}</p>
    {fortryd && (
      <form method="post" action={fortryd.action}>
        <CsrfField csrf={fortryd.csrf} />
        {Object.entries(fortryd.felter ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <button class="toast-fortryd" type="submit">
          Fortryd
        </button>
      </form>
    )}
  </div>
)
