import { Stack } from 'aws-cdk-lib'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import { tableVariable } from '../../functions/http/lambdaEnv.ts'
import { type FunctionRow, tablesOf } from '../functions.ts'
import type { Settings } from '../settings.ts'
import type { DataStack } from '../stacks/data.ts'
import type { LoginStack } from '../stacks/login.ts'

export interface Surroundings {
  settings: Settings
  data: DataStack
  login: LoginStack
  frontKey: ISecret
}

/**
 * CloudFormation puts the value in when it deploys, so that templates and the repository never hold it; in the function's
 * configuration it lies encrypted with our key. No request and no cold start waits for a second service.
 */
const valueOf = (secret: ISecret) => secret.secretValue.unsafeUnwrap()

/** The environment of a function: what its row needs and no more. Names as functions/http/lambdaEnv.ts reads them. */
export function environmentOf(row: FunctionRow, at: Surroundings): Record<string, string> {
  const { data, login, settings } = at
  return {
    ...Object.fromEntries(tablesOf(row).map((name) => [tableVariable(name), data.tables[name].tableName])),
    SECRET: valueOf(data.secret),
    ...(row.bucket && { BUCKET: data.documents.bucketName }),
    ...(row.sendsMail && { MAIL_FROM: settings.afsender, POSTKASSER: JSON.stringify(settings.postkasser) }),
    ...(row.logsIn && { CLIENT_SECRET: valueOf(login.webSecret), LOGOUT_ENDPOINT: `${login.loginUrl}/logout` }),
    ...(row.routes.length > 0 && httpEnvironment(at)),
  }
}

function httpEnvironment({ settings, data, login, frontKey }: Surroundings): Record<string, string> {
  const clients = Object.keys(login.machines)
  return {
    ORIGIN: `https://${settings.domaene}`,
    // Logging out is a form post that ends at the login's own address.
    FORM_ORIGINS: `https://${data.documents.bucketRegionalDomainName},${login.loginUrl}`,
    FRONT_KEY: valueOf(frontKey),
    ISSUER: login.issuer,
    JWKS_URI: `${login.issuer}/.well-known/jwks.json`,
    CLIENT_ID: login.web.userPoolClientId,
    AUDIENCE: [login.web.userPoolClientId, ...clients].join(','),
    MACHINES: Stack.of(login).toJsonString(login.machines),
    KONTAKTER: JSON.stringify(settings.kontakter),
    DEMO: settings.demo ? 'ja' : 'nej',
  }
}
