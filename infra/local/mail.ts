import { join } from 'node:path'
import { checkMail, type Mail, type Post } from '../../functions/store/post.ts'
import { openJsonl } from './jsonl.ts'

export interface SentMail extends Mail {
  /** ISO instant. */
  sendt: string
}

export interface Mailbox extends Post {
  /** Everything sent so far, oldest first. */
  list(): SentMail[]
}

/** Keeps mails in `<dir>/post.jsonl` instead of sending them; refuses what the real sender refuses. */
export function createMailbox({ dir, now = () => new Date() }: { dir: string; now?: () => Date }): Mailbox {
  const file = openJsonl<SentMail>(join(dir, 'post.jsonl'), { flush: true })
  return {
    send: async (mail) => {
      checkMail(mail)
      const { to, emne, tekst } = mail
      file.append({ to, emne, tekst, sendt: now().toISOString() })
    },
    list: () => file.read(),
  }
}
