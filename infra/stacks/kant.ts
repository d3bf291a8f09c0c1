import { Stack, type StackProps } from 'aws-cdk-lib'
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Settings } from '../settings.ts'

/** Requests from one address in five minutes: a whole office behind one address stays far below. */
const REQUESTS_PER_ADDRESS = 3000

/** No sampled requests are kept: they would hold addresses and cookies. */
const visible = (metricName: string) => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName })

/** These look for attacks in bodies and would take a family's own words for one; the schemas refuse what is wrong there. */
const COUNT_ONLY = [
  'SizeRestrictions_BODY',
  'CrossSiteScripting_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'EC2MetaDataSSRF_BODY',
]

const managed = (name: string, priority: number, countOnly: string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: visible(name),
})

const rules: CfnWebACL.RuleProperty[] = [
  {
    name: 'antal',
    priority: 0,
    action: { block: {} },
    statement: {
      rateBasedStatement: { aggregateKeyType: 'IP', limit: REQUESTS_PER_ADDRESS, evaluationWindowSec: 300 },
    },
    visibilityConfig: visible('antal'),
  },
  managed('AWSManagedRulesAmazonIpReputationList', 1),
  managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
  managed('AWSManagedRulesCommonRuleSet', 3, COUNT_ONLY),
]

/** What CloudFront reads from its own region: the firewall and the certificate. */
export class KantStack extends Stack {
  readonly webAcl: CfnWebACL
  readonly certificate: Certificate

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, props)
    this.webAcl = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      rules,
      visibilityConfig: visible('firewall'),
    })
    this.certificate = new Certificate(this, 'Certifikat', {
      domainName: settings.domaene,
      validation: CertificateValidation.fromDns(),
    })
  }
}
