import { SendEmailCommand, type SESv2Client } from '@aws-sdk/client-sesv2'

/** A plain-text mail. It says that there is something to see, never what: mail is not a safe place for a case. */
export interface Mail {
  to: string
  emne: string
  tekst: string
}

export interface Post {
  send(mail: Mail): Promise<void>
}

/** Sends by Amazon SES. A line break in an address or a subject could add headers, so it is refused. */
export function createSesPost({ client, afsender }: { client: Pick<SESv2Client, 'send'>; afsender: string }): Post {
  return {
    send: async (mail) => {
      checkMail(mail)
      const text = (Data: string) => ({ Data, Charset: 'UTF-8' })
      const Content = { Simple: { Subject: text(mail.emne), Body: { Text: text(mail.tekst) } } }
      await client.send(
        new SendEmailCommand({ FromEmailAddress: afsender, Destination: { ToAddresses: [mail.to] }, Content }),
      )
    },
  }
}

/** Refuses what can't be one address and one subject line; the message repeats neither. */
export function checkMail({ to, emne }: Mail): void {
  if (!/^[^\s@,;<>]+@[^\s@,;<>]+$/.test(to)) throw new Error('mail: not one address')
  if (/[\r\n]/.test(emne) || emne.trim() === '') throw new Error('mail: not one subject line')
}
