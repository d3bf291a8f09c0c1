import { App } from 'aws-cdk-lib'
import { EDGE_REGION, type Settings } from './settings.ts'
import { AlarmStack } from './stacks/alarmer.ts'
import { ApiStack } from './stacks/api.ts'
import { DataStack } from './stacks/data.ts'
import { KantStack } from './stacks/kant.ts'
import { LoginStack } from './stacks/login.ts'

/** Kept in code, so that synth is the same with and without the CDK command. */
const FLAGS = {
  '@aws-cdk/core:failSynthOnValidationErrors': true,
  '@aws-cdk/aws-iam:minimizePolicies': false,
  '@aws-cdk/core:checkSecretUsage': true,
  '@aws-cdk/core:defaultCrossStackReferences': 'strong',
  '@aws-cdk/core:target-partitions': ['aws'],
  '@aws-cdk/aws-lambda:recognizeLayerVersion': true,
  '@aws-cdk/aws-s3:createDefaultLoggingPolicy': true,
  '@aws-cdk/aws-s3:serverAccessLogsUseBucketPolicy': true,
  '@aws-cdk/aws-s3:setUniqueReplicationRoleName': true,
  '@aws-cdk/aws-cloudfront:defaultFunctionRuntimeV2_0': true,
  '@aws-cdk/aws-events:eventsTargetQueueSameAccount': true,
}

/** All stacks of one installation; `dist` holds what infra/build made. */
export function createCloud({ settings, dist, outdir }: { settings: Settings; dist: string; outdir?: string }) {
  const app = new App({ context: FLAGS, analyticsReporting: false, treeMetadata: false, ...(outdir && { outdir }) })
  const base = { settings, env: { region: settings.region }, crossRegionReferences: true }
  const kant = new KantStack(app, 'Spaedbarn-Kant', { ...base, env: { region: EDGE_REGION } })
  const data = new DataStack(app, 'Spaedbarn-Data', base)
  const login = new LoginStack(app, 'Spaedbarn-Login', { ...base, dist, secretKey: data.tableKey })
  const api = new ApiStack(app, 'Spaedbarn-Api', {
    ...base,
    dist,
    data,
    login,
    certificate: kant.certificate,
    webAclArn: kant.webAcl.attrArn,
  })
  const alarmer = new AlarmStack(app, 'Spaedbarn-Alarmer', {
    ...base,
    funktioner: [...api.funktioner, login.tokenclaims],
    api: api.api,
    opgivet: api.opgivet,
  })
  return { app, kant, data, login, api, alarmer }
}
