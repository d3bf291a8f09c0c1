import { AwsSolutionsChecks } from 'cdk-nag'
import type { IConstruct } from 'constructs'

interface Undtagelse {
  /** Finding, as the pack names it. */
  regel: RegExp
  /** Path of the construct. */
  sted: RegExp
  grund: string
}

/** Every finding of AwsSolutions that we live with, and why. What is not here stops synth; so does a line that fits nothing. */
const undtagelser: Undtagelse[] = [
  {
    regel: /IAM5\[Resource::.*\/(karantaene|bilag|billeder|rapport|udlevering)\/\*\]$/,
    sted: /\/(Rolle-\w+|Malwareskanning\/Rolle)\/DefaultPolicy\//,
    grund: 'The star ends a prefix of the one document bucket, as the row of the function says; keys below it are ids.',
  },
  {
    regel: /IAM5\[Resource::.*:rule\/DO-NOT-DELETE-AmazonGuardDutyMalwareProtectionS3\*\]$/,
    sted: /\/Malwareskanning\/Rolle\//,
    grund: 'GuardDuty makes its own rule and chooses the end of its name; the condition limits it to rules it manages.',
  },
  {
    regel: /SMG4$/,
    sted: /\/(Opslagsnoegle|Forsidenoegle|Websecret)\//,
    grund:
      'Functions are told these values when they are deployed: a rotation is a deployment. Opslagsnoegle must never change.',
  },
  {
    regel: /APIG4$/,
    sted: /^Spaedbarn-Api\/Api\//,
    grund:
      'Pages have sessions and the API has tokens; functions/http/auth checks both, with the same code on this machine.',
  },
  {
    regel: /SQS3$/,
    sted: /\/Opgivet\//,
    grund: 'This is the dead-letter queue itself; an alarm calls a person as soon as anything is in it.',
  },
  {
    regel: /(IAM4|IAM5)\[.*\]$|L1$/,
    sted: /\/Custom::CDKBucketDeployment/,
    grund:
      'A part of the CDK that copies the assets while deploying; it reaches the asset bucket and the staging bucket only.',
  },
  {
    regel: /CFR1$/,
    sted: /\/Front\/Distribution\//,
    grund: 'A plejefamilie may write the diary on a journey; who may see what is decided by login, not by country.',
  },
]

type Report = ReturnType<AwsSolutionsChecks['validateScope']>

/** The rules of AwsSolutions with our table of exceptions, both ways: no finding without a reason, no reason without a finding. */
export class Sikkerhedsregler extends AwsSolutionsChecks {
  override validateScope(scope: IConstruct): Report {
    const used = new Set<Undtagelse>()
    const isExcepted = (regel: string, sted = '') => {
      const found = undtagelser.find((one) => one.regel.test(regel) && one.sted.test(sted))
      if (found) used.add(found)
      return found !== undefined
    }
    const violations = super
      .validateScope(scope)
      .violations.map((violation) => ({
        ...violation,
        violatingResources: violation.violatingResources.filter(
          ({ constructPath }) => !isExcepted(violation.ruleName, constructPath),
        ),
      }))
      .filter(({ violatingResources }) => violatingResources.length > 0)
    const stale = undtagelser.filter((one) => !used.has(one)).map(({ regel, sted }) => staleOf(scope, regel, sted))
    return { success: violations.length + stale.length === 0, violations: [...violations, ...stale] }
  }
}

const staleOf = (scope: IConstruct, regel: RegExp, sted: RegExp): Report['violations'][number] => ({
  ruleName: 'undtagelse-uden-brug',
  description: `infra/sikkerhed.ts: ${regel.source} at ${sted.source} fits nothing any more`,
  severity: 'error',
  violatingResources: [{ constructPath: scope.node.path, locations: [] }],
})
