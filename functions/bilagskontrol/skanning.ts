import * as z from 'zod'
import { type BilagsDeps, controlBilag } from './service.ts'

/** The parts we need of "GuardDuty Malware Protection Object Scan Result" on EventBridge. */
export const Skanning = z.object({
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string().startsWith('karantaene/') }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum(['NO_THREATS_FOUND', 'THREATS_FOUND', 'UNSUPPORTED', 'ACCESS_DENIED', 'FAILED']),
    }),
  }),
})
export type Skanning = z.infer<typeof Skanning>

/** What people read when the scan does not let a document pass; undefined lets it on to the control of its content. */
const fundTekst = {
  NO_THREATS_FOUND: undefined,
  THREATS_FOUND: 'Filen indeholder skadelig kode og er slettet. Upload en ny',
  UNSUPPORTED: 'Filen kunne ikke kontrolleres, måske fordi den har adgangskode. Upload den uden',
} as const

/** A scan that did not happen is a failure to be tried again, never a pass. */
export async function controlSkannet(deps: BilagsDeps, { detail }: Skanning): Promise<void> {
  const { scanResultStatus } = detail.scanResultDetails
  if (scanResultStatus === 'ACCESS_DENIED' || scanResultStatus === 'FAILED')
    throw new Error(`skanning: ${scanResultStatus}`)
  await controlBilag(deps, detail.s3ObjectDetails.objectKey, fundTekst[scanResultStatus])
}
